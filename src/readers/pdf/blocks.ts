import type { RawBlock } from '../../tables/raw.ts'
import { furnitureOf } from './furniture.ts'
import type { Layout } from './layout.ts'
import type { TablePart } from './model.ts'
import { paragraphsOf } from './paragraphs.ts'
import { joinTables, type PlacedTable } from './tables/join.ts'
import type { PrintedLine } from './text.ts'

/** Tables and paragraphs of all pages in reading order, and how much was left out and why. */
export function blocksOf(pages: readonly Layout[]): {
  blocks: RawBlock[]
  omitted: Record<string, number>
} {
  const omitted: Record<string, number> = {}
  const omit = (reason: string, count: number) => {
    if (count > 0) omitted[reason] = (omitted[reason] ?? 0) + count
  }
  for (const page of pages)
    for (const [reason, count] of Object.entries(page.omitted)) omit(reason, count)
  const furniture = furnitureOf(pages)
  omit('page-furniture', glyphsIn(furniture))
  const prose = pages.map(({ lines }) => lines.filter(line => !furniture.has(line)))
  const joined = joinTables(pages.flatMap(({ tables }, i) => placed(tables, prose[i] ?? [])))
  const byPage = new Map(pages.map(({ page }, i) => [page, i]))
  for (const { parts } of joined) {
    for (const part of parts.slice(1)) {
      const i = byPage.get(part.page) ?? -1
      const repeated = new Set(above(prose[i] ?? [], part))
      prose[i] = prose[i]?.filter(line => !repeated.has(line)) ?? []
      omit('page-furniture', glyphsIn(repeated))
    }
  }
  const starts = new Map(joined.map(({ parts, table }) => [parts[0], table]))
  const blocks = pages.flatMap(({ tables }, i) => inOrder(prose[i] ?? [], tables, starts))
  return { blocks, omitted }
}

function placed(tables: readonly TablePart[], lines: readonly PrintedLine[]): PlacedTable[] {
  return tables.map(table => ({
    table,
    heads: table === tables[0] ? above(lines, table).map(wordsOf) : [],
    first: table === tables[0] && !lines.some(line => line.top < table.box.top),
    last: table === tables.at(-1) && !lines.some(line => line.top > table.box.bottom),
  }))
}

/** The blocks of one page, top-down; a table stands where its first part stands. */
function inOrder(
  lines: readonly PrintedLine[],
  tables: readonly TablePart[],
  starts: ReadonlyMap<TablePart | undefined, RawBlock>,
): RawBlock[] {
  const left = lines.reduce((x, line) => Math.min(x, line.x0), Number.POSITIVE_INFINITY)
  const right = lines.reduce((x, line) => Math.max(x, line.x1), 0)
  const prose = (from: number, to: number) =>
    paragraphsOf(lines.slice(from, to), { left, right, indents: true }).map(
      ({ text, align }): RawBlock => ({ kind: 'paragraph', text, ...(align && { align }) }),
    )
  const blocks: RawBlock[] = []
  let next = 0
  for (const table of tables) {
    const from = next
    while (next < lines.length && (lines[next]?.top ?? 0) <= table.box.top) next += 1
    const found = starts.get(table)
    blocks.push(...prose(from, next), ...(found ? [found] : []))
  }
  return [...blocks, ...prose(next, lines.length)]
}

function above(lines: readonly PrintedLine[], { box }: TablePart): PrintedLine[] {
  return lines.filter(line => line.top < box.top)
}

function wordsOf({ text }: PrintedLine): string {
  return text.text.replace(/\s+/g, '')
}

function glyphsIn(lines: ReadonlySet<PrintedLine>): number {
  return [...lines].reduce((sum, line) => sum + line.count, 0)
}
