import type { Block, Document, Heading } from '../model/document.ts'
import type { Cell, Table } from '../model/table.ts'
import { gridOf, tablesOf } from '../model/tables.ts'
import { slice } from '../model/text.ts'
import { visible } from '../model/visible.ts'
import { drawContext, drawTable } from './draw.ts'
import { clip, flat } from './terminal.ts'

/** A document as a person sees at a glance: facts, headings with what they say of the text under them, paragraphs, every table as a grid. `width` in columns of a terminal. */
export function showDocument(document: Document, width = 100): string {
  const lines = headOf(document)
  for (const block of document.blocks) {
    if (block.kind === 'table')
      for (const line of ['', ...drawTable(block, width), '']) lines.push(line)
    else if (block.kind === 'heading') lines.push(heading(block))
    else lines.push(clip(`${block.kind === 'note' ? '※ ' : ''}${flat(block.text.text)}`, width))
  }
  for (const { severity, code, message } of document.diagnostics)
    lines.push(`${severity} ${code}: ${message}`)
  return `${lines.map(visible).join('\n')}\n`
}

function headOf({ format, encoding, pages, facts, blocks, omitted }: Document): string[] {
  const count = (kind: Block['kind']) => blocks.filter(block => block.kind === kind).length
  const kinds = [
    ...(pages ? ([[pages.length, 'pages']] as const) : []),
    [count('heading'), 'headings'],
    [count('paragraph') + count('note'), 'paragraphs'],
    [count('table'), 'tables'],
  ] as const
  const left = Object.entries(omitted).map(([reason, number]) => `${reason} ${number}`)
  return [
    [
      format,
      ...(encoding ? [encoding] : []),
      ...kinds.map(([number, name]) => `${number} ${number === 1 ? name.slice(0, -1) : name}`),
    ].join(' · '),
    ...Object.entries(facts).map(([name, { value }]) => `${name}: ${value}`),
    ...(left.length > 0 ? [`left out: ${left.join(', ')} characters`] : []),
    '',
  ]
}

function heading({ level, text, context }: Heading): string {
  const governs = drawContext(context)
  const told = governs.length > 0 ? `  ‹${governs.join(' · ')}›` : ''
  return `${'#'.repeat(level)} ${flat(text.text)}${told}`
}

/**
 * `[{page, table, continues, confidence, cells: [{r, c, rs, cs, text, header}]}]`: r and c from 0, page from 1 or null, table counted
 * on its page. A table over several pages is one entry a page, with the headings as they are printed there.
 */
export function tablesJson(document: Document) {
  const onPage = new Map<number | null, number>()
  return tablesOf(document).flatMap(table =>
    partsOf(table).map(({ page, cells }, part) => {
      const number = onPage.get(page) ?? 0
      onPage.set(page, number + 1)
      const listed = cells.map(({ row, column, rowSpan, columnSpan, text, header }) => ({
        r: row,
        c: column,
        rs: rowSpan,
        cs: columnSpan,
        text: text.text,
        header,
      }))
      const { confidence } = table
      return { page, table: number, continues: part > 0, confidence, cells: listed }
    }),
  )
}

/** The cells of a table by page, rows counted from the top of each part; of a cell cut by a page break each part has its own words. */
function partsOf(table: Table): { page: number | null; cells: Cell[] }[] {
  const pages = new Map<number | null, Cell[]>()
  for (const cell of table.cells) {
    for (const page of pagesOf(cell)) {
      const known = pages.get(page)
      if (known) known.push(cell)
      else pages.set(page, [cell])
    }
  }
  return [...pages].map(([page, cells]) => {
    const repeated = (table.repeated ?? []).filter(cell => pagesOf(cell)[0] === page)
    const shift = repeated.reduce((rows, { row, rowSpan }) => Math.max(rows, row + rowSpan), 0)
    const [top, bottom] = rowsOn(cells)
    const shown = cells.map(cell => {
      const from = Math.max(top, cell.row)
      const rowSpan = Math.min(bottom, cell.row + cell.rowSpan) - from
      return { ...cell, row: from - top + shift, rowSpan, text: wordsOn(cell, page) }
    })
    return { page, cells: [...repeated, ...shown] }
  })
}

/** The first row of a page's part and the one after its last: those of the cells that stand on it alone, and a row all of whose cells are cut. */
function rowsOn(cells: readonly Cell[]): [number, number] {
  const whole = cells.filter(cell => pagesOf(cell).length === 1)
  const cut = cells.filter(cell => pagesOf(cell).length > 1)
  const ends = whole.length > 0 ? whole : cut
  let top = ends.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY)
  let bottom = ends.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0)
  const width = cells.reduce(
    (most, { column, columnSpan }) => Math.max(most, column + columnSpan),
    0,
  )
  const isCut = (row: number) =>
    cut
      .filter(cell => cell.row <= row && cell.row + cell.rowSpan > row)
      .reduce((sum, { columnSpan }) => sum + columnSpan, 0) === width
  if (isCut(top - 1)) top -= 1
  if (isCut(bottom)) bottom += 1
  return [top, bottom]
}

function pagesOf({ anchors }: Cell): (number | null)[] {
  const pages = anchors.map(anchor => (anchor.kind === 'page' ? anchor.page : null))
  return pages.length > 1 ? [...new Set(pages)] : pages
}

/** The words of a cell that stand on a page. */
function wordsOn(cell: Cell, page: number | null): Cell['text'] {
  const pages = pagesOf(cell)
  if (pages.length < 2) return cell.text
  const runs = cell.text.runs.filter(({ anchor }) => anchor.kind === 'page' && anchor.page === page)
  const [first, last] = [runs[0], runs.at(-1)]
  return first && last ? slice(cell.text, first.start, last.end) : { text: '', runs: [] }
}

/** A table as GFM. */
export function tableMarkdown(table: Table): string {
  const rows = gridOf(table).map(
    row => `| ${row.map(words => flat(words).replaceAll('|', '\\|')).join(' | ')} |`,
  )
  rows.splice(1, 0, `|${' --- |'.repeat(table.columns.length)}`)
  return `${rows.join('\n')}\n`
}
