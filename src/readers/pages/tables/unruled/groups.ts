import { compact } from '../../../../model/text.ts'
import type { Row } from '../../lines/chunks.ts'
import { type Column, spanOf } from './columns.ts'

/** Columns of a group, the first and the last. */
export type Group = readonly [first: number, last: number]

/** Em by which words may stand outside the group they head. */
const BESIDE = 0.5

/**
 * The columns each of a line's words heads where the headings under them recur, one group for each word, in whatever place over it:
 *
 *     2024年            2023年
 *      金额   增长率     金额   增长率
 */
export function groupsUnder(
  line: Row,
  below: readonly Row[],
  columns: readonly Column[],
): Group[] | null {
  for (const under of below) {
    const groups = recurring(under, columns)
    if (groups === null) continue
    const left = (columns[groups[0]?.[0] ?? 0]?.x0 ?? 0) - BESIDE * line.size
    const words = line.fine.filter(({ x0, x1 }) => (x0 + x1) / 2 > left)
    const heads = groups.every(([first, last], i) => {
      const word = words[i]
      const middle = word ? (word.x0 + word.x1) / 2 : Number.NaN
      return (
        middle > (columns[first]?.x0 ?? 0) - BESIDE * line.size &&
        middle < (columns[last]?.x1 ?? 0) + BESIDE * line.size
      )
    })
    if (heads && words.length === groups.length) return groups
  }
  return null
}

/** The groups of columns over which a line says the same words again and again; null when it does not. */
function recurring({ fine }: Row, columns: readonly Column[]): Group[] | null {
  const words: { column: number; text: string }[] = []
  for (const { x0, x1, text } of fine) {
    const span = spanOf(columns, x0, x1)
    if (span === null || span[0] !== span[1]) return null
    words.push({ column: span[0], text: compact(text) })
  }
  for (const from of [0, 1]) {
    const own = words.slice(from)
    for (let size = 2; size * 2 <= own.length; size++) {
      if (own.length % size !== 0 || !recurs(own, size)) continue
      return Array.from({ length: own.length / size }, (_, i): Group => {
        const first = own[i * size]?.column ?? 0
        return [first, first + size - 1]
      })
    }
  }
  return null
}

/** Whether words side by side are the same again after so many. */
function recurs(words: readonly { column: number; text: string }[], size: number): boolean {
  const first = words[0]?.column ?? 0
  return words.every(
    ({ column, text }, i) =>
      column === first + i && (i < size || text === words[i - size]?.text) && /\p{L}/u.test(text),
  )
}
