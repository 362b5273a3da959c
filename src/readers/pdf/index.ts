import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { assemble } from '../../tables/assemble.ts'
import type { RawBlock } from '../../tables/raw.ts'
import type { Reader } from '../reader.ts'
import { furnitureOf } from './furniture.ts'
import type { FoundTable, PageContent } from './model.ts'
import { openPdf } from './page.ts'
import { paragraphsOf } from './paragraphs.ts'
import { findTables } from './tables/index.ts'
import { joinTables, type PlacedTable } from './tables/join.ts'
import { type Line, linesOf, lineText } from './text.ts'

/** Share of glyphs without Unicode above which a page's text is not to be trusted. */
const BROKEN = 0.1

/** PDFs with text: ruled tables as drawn, the rest as paragraphs in reading order. */
export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  version: 1,
  async read(source) {
    const open = await openPdf(source.bytes)
    const pages: PageContent[] = []
    const diagnostics: Diagnostic[] = []
    try {
      for (let number = 1; number <= open.count; number++) {
        try {
          pages.push(await open.page(number))
        } catch (error) {
          diagnostics.push(
            diagnostic('page-unreadable', `page ${number} cannot be read (${String(error)})`),
          )
        }
      }
    } finally {
      await open.close()
    }
    diagnostics.push(...pages.flatMap(judge))
    if (pages.length > 0 && pages.every(isBroken)) {
      throw new SourceError(
        'text-layer-broken',
        'the glyphs of this PDF have no Unicode; its text can only be had by recognition (OCR)',
      )
    }
    const readable = pages.filter(page => !isBroken(page))
    return assemble({
      format: 'pdf',
      pages: pages.map(({ page, width, height }) => ({ page, width, height })),
      facts: {},
      ...blocksOf(readable),
      diagnostics,
    })
  },
}

function isBroken({ glyphs, unmapped }: PageContent): boolean {
  return unmapped > BROKEN * (glyphs.length + unmapped) && unmapped > 20
}

function judge(page: PageContent): Diagnostic[] {
  if (isBroken(page)) {
    const share = Math.round((100 * page.unmapped) / (page.glyphs.length + page.unmapped))
    return [
      diagnostic(
        'text-layer-broken',
        `page ${page.page}: ${share} % of the glyphs have no Unicode; the page is left out`,
      ),
    ]
  }
  if (page.glyphs.length < 20 && page.imageCoverage > 0.5) {
    return [
      diagnostic(
        'page-is-image',
        `page ${page.page} is an image without text; recognition (OCR) is needed`,
      ),
    ]
  }
  return []
}

/** Tables and paragraphs of all pages in reading order. */
function blocksOf(pages: readonly PageContent[]): {
  blocks: RawBlock[]
  omitted: Record<string, number>
} {
  const omitted: Record<string, number> = {}
  const layouts = pages.map(page => {
    for (const [reason, count] of Object.entries(page.omitted))
      omitted[reason] = (omitted[reason] ?? 0) + count
    const tables = findTables(page)
    const taken = new Set(tables.flatMap(table => table.cells.flatMap(cell => cell.glyphs)))
    const lines = linesOf(
      page.glyphs.filter(glyph => !taken.has(glyph)),
      page.page,
    )
    return { page, tables, lines, height: page.height }
  })
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
  const byPage = new Map(layouts.map(({ page }, i) => [page.page, i]))
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
