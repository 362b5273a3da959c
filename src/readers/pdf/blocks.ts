import type { RawBlock } from '../../tables/raw.ts'
import { furnitureOf } from './furniture.ts'
import type { Layout } from './layout.ts'
import type { FoundTable } from './model.ts'
import { paragraphsOf } from './paragraphs.ts'
import { joinTables, type PlacedTable } from './tables/join.ts'
import { type Line, lineText } from './text.ts'

/** Tables and paragraphs of all pages in reading order. */
export function blocksOf(layouts: readonly Layout[]): {
  blocks: RawBlock[]
  omitted: Record<string, number>
} {
  const omitted: Record<string, number> = {}
  for (const layout of layouts)
    for (const [reason, count] of Object.entries(layout.omitted))
      omitted[reason] = (omitted[reason] ?? 0) + count
  const furniture = furnitureOf(layouts)
  const prose = layouts.map(({ lines }) => lines.filter(line => !furniture.has(line)))
  const furnished = [...furniture].reduce((sum, line) => sum + line.glyphs.length, 0)
  if (furnished > 0) omitted['page-furniture'] = furnished
  const placed = layouts.flatMap(({ tables }, i) =>
    tables.map((table): PlacedTable => {
      const lines = prose[i] ?? []
      return {
        table,
        heads: table === tables[0] ? above(lines, table).map(lineWords) : [],
        first: !lines.some(line => line.top < table.box.top) && table === tables[0],
        last: !lines.some(line => line.top > table.box.bottom) && table === tables.at(-1),
      }
    }),
  )
  const joined = joinTables(placed)
  const byPage = new Map(layouts.map(({ page }, i) => [page, i]))
  const starts = new Map(joined.map(({ parts, table }) => [parts[0], table]))
  for (const { parts } of joined) {
    for (const part of parts.slice(1)) {
      const i = byPage.get(part.page) ?? -1
      const repeated = new Set(above(prose[i] ?? [], part))
      prose[i] = prose[i]?.filter(line => !repeated.has(line)) ?? []
      const glyphs = [...repeated].reduce((sum, line) => sum + line.glyphs.length, 0)
      if (glyphs > 0) omitted['page-furniture'] = (omitted['page-furniture'] ?? 0) + glyphs
    }
  }
  const blocks: RawBlock[] = []
  for (const [i, lines] of prose.entries()) {
    let waiting: Line[] = []
    const flush = () => {
      if (waiting.length > 0) {
        const left = Math.min(...lines.map(line => line.x0))
        const right = Math.max(...lines.map(line => line.x1))
        blocks.push(
          ...paragraphsOf(waiting, { left, right, indents: true }).map(
            ({ text, align }): RawBlock => ({ kind: 'paragraph', text, ...(align && { align }) }),
          ),
        )
      }
      waiting = []
    }
    const tables = [...(layouts[i]?.tables ?? [])]
    for (const line of lines) {
      for (let table = tables[0]; table && table.box.top < line.top; table = tables[0]) {
        flush()
        const found = starts.get(table)
        if (found) blocks.push(found)
        tables.shift()
      }
      waiting.push(line)
    }
    flush()
    for (const table of tables) {
      const found = starts.get(table)
      if (found) blocks.push(found)
    }
  }
  return { blocks, omitted }
}

function above(lines: readonly Line[], { box }: FoundTable): Line[] {
  return lines.filter(line => line.top < box.top)
}

function lineWords(line: Line): string {
  return lineText(line).text.replace(/\s+/g, '')
}
