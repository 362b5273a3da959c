import { departmentNamed, departmentTitled } from '../../lexicon/homes.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { citePart, unspaced } from './cite.ts'
import { fromRegion } from './region.ts'

/** A department names itself this often in its own budget. */
const LEAST = 3

/** The body whose own report a title names: 西河市政务服务中心2021年部门决算. */
export function departmentIn(title: Text): Cited<string> | undefined {
  const name = departmentTitled.exec(unspaced(title.text))?.[1]
  return name === undefined
    ? undefined
    : citePart(title, name, title.text.includes(name) ? name : title.text)
}

/** The department or unit whose budget or accounts a document gives, as it names itself over and over: 西河市教育局2024年部门预算. */
export function departmentOf(texts: readonly Text[]): Cited<string> | undefined {
  const counts = new Map<string, number>()
  for (const { text } of texts)
    for (const [, printed = ''] of unspaced(text).matchAll(departmentNamed)) {
      const name = fromRegion(printed)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < LEAST || best[1] * 2 < all) return undefined
  const [name] = best
  const line = texts.find(({ text }) => unspaced(text).includes(name))
  return line && citePart(line, name, line.text.includes(name) ? name : line.text)
}
