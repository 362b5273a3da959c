import type { RawTable } from '../../../../document/raw.ts'
import { continuedTable } from '../../../../lexicon/captions.ts'
import { compact } from '../../../../model/text.ts'
import type { TablePart } from '../../model.ts'
import { hasOtherHead } from './heads.ts'
import { joinedTable, lastPage, sharesColumns } from './parts.ts'

/** A table as handed on, with its parts on the pages it runs over, in order; it stands where its first part stands. */
export interface JoinedTable {
  table: RawTable
  parts: TablePart[]
}

/** A table found on a page, and whether it is the last or the first thing printed there. */
export interface PlacedTable {
  table: TablePart
  first: boolean
  last: boolean
  /** The lines printed above it on its page, when it is the first table there. */
  heads: readonly string[]
}

const MOST_HEADS = 6

/**
 * Tables that go on over the page break become one: same columns, nothing printed between but what stood above
 * the first part, a repeated heading dropped. A remnant that goes on with nothing is none.
 */
export function joinTables(placed: readonly PlacedTable[]): JoinedTable[] {
  const joined: { parts: TablePart[]; last: boolean; heads: readonly string[] }[] = []
  for (const { table, first, last, heads } of placed) {
    const before = joined.findLast(({ parts: [part] }) => part && lastPage(part) < table.page)
    const part = before?.parts.at(-1)
    if (
      before?.last &&
      part &&
      (first || isRepeated(heads, before.heads)) &&
      table.page === lastPage(part) + 1 &&
      sharesColumns(before.parts, table) &&
      !hasOtherHead(before.parts[0] ?? part, part, table) &&
      !beginsAgain(before.parts[0], table)
    ) {
      before.parts.push(table)
      before.last = last
    } else joined.push({ parts: [table], last, heads })
  }
  return joined
    .filter(({ parts }) => parts.some(({ remnant }) => !remnant))
    .map(({ parts }) => ({ parts, table: joinedTable(parts) }))
}

/** Whether lines above a table are those above its first part again, or say that it goes on. */
function isRepeated(heads: readonly string[], before: readonly string[]): boolean {
  return (
    heads.length > 0 &&
    heads.length <= MOST_HEADS &&
    heads.every(words => before.includes(words) || continuedTable.test(words))
  )
}

/** A form whose first label stands there again with other words beside it is the next form, not more of this one. */
function beginsAgain(first: TablePart | undefined, table: TablePart): boolean {
  const row = (found: TablePart | undefined) =>
    (found?.cells ?? [])
      .filter(cell => cell.row === 0)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => compact(text.text))
  const [before, own] = [row(first), row(table)]
  const [label = ''] = own
  return (
    /\p{Script=Han}/u.test(label) && label === before[0] && own.join('\n') !== before.join('\n')
  )
}
