import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtUrl } from '../../built.ts'
import { root } from '../../command.ts'
import { buildPdf } from './build.ts'

/** Megabytes a page may add to the memory of a process that reads many. */
const A_PAGE = 0.25

/** Megabytes the process may put aside for old objects: with more, V8 leaves garbage lying and the peak says little of what is held. */
const HEAP = 96

/** Peak memory in megabytes of a process that reads a file of so many pages of 40 lines. */
function peak(pages: number): number {
  const words = (page: number) =>
    Array.from({ length: 40 }, (_, i): [number, number, string] => [
      50,
      50 + 18 * i,
      `${page}.${i} 全市各级财政部门坚持过紧日子，把更多资金用在民生和发展上，`,
    ])
  const path = join(mkdtempSync(join(tmpdir(), 'yiyuan-heap-')), 'long.pdf')
  writeFileSync(
    path,
    buildPdf(Array.from({ length: pages }, (_, page) => ({ words: words(page) }))),
  )
  const script = `
    const { readDocument } = await import('${builtUrl('src/index.js')}')
    const { readFileSync } = await import('node:fs')
    const { pages } = await readDocument({ name: 'a.pdf', bytes: readFileSync(process.argv[1]) })
    if (pages.length !== ${pages}) throw new Error('pages are missing')
    console.log(process.resourceUsage().maxRSS / 1024)`
  const node = [`--max-old-space-size=${HEAP}`, '--input-type=module', '-e', script, path]
  return Number(execFileSync(process.execPath, node, { cwd: root, encoding: 'utf8' }))
}

test('the memory a long file takes grows by little a page', () => {
  const [short, long] = [peak(120), peak(420)]
  expect((long - short) / 300).toBeLessThan(A_PAGE)
})
