import { numeric } from '../document/words.ts'
import type { Context } from '../model/context.ts'
import type { Cell, Table } from '../model/table.ts'
import { clip, columnsOf, pad } from './terminal.ts'

/** Columns of a terminal: the row's kind, the widest and narrowest cell, and what stands between two cells. */
const WIDTH = { kind: 8, most: 48, least: 4, between: 3 }
/** Rows by which the widths are chosen. */
const SAMPLE = 300
/** A longer text is told below the grid, line by line. */
const LONG = 200

/** A table as a grid with its title, unit, header paths and what every row is; captions over it, notes and long texts under it. */
export function drawTable(table: Table, width = 100): string[] {
  const rows = rowsOf(table)
  const paths = table.columns.map(({ path }) => path.join(' / '))
  const widths = fitted(naturalWidths(rows, paths), width)
  const line = (kind: string, cells: string) => `${pad(kind, WIDTH.kind)}│ ${cells}`.trimEnd()
  const body = table.rows.flatMap(({ kind, level }, r) =>
    kind === 'header' && table.headerRows === 1
      ? []
      : [line(kind === 'data' ? '·'.repeat(level) : kind, drawRow(rows[r] ?? [], widths))],
  )
  const headed = paths.some(path => path !== '')
  return [
    `▦ ${headOf(table)}`,
    ...table.captions.map(({ text }) => clip(`  ${flat(text)}`, width)),
    ...(headed ? [line('', paths.map((path, c) => pad(path, widths[c] ?? 0)).join(' │ '))] : []),
    `${'─'.repeat(WIDTH.kind)}┼${'─'.repeat(widths.reduce((sum, one) => sum + one + WIDTH.between, -1))}`,
    ...body,
    ...table.notes.map(({ text }) => clip(`※ ${flat(text)}`, width)),
    ...table.cells.filter(isLong).flatMap(cell => drawLong(cell, paths, width)),
  ]
}

function headOf(table: Table): string {
  return [
    table.title ? flat(table.title.text) : 'table',
    `${table.rows.length} × ${table.columns.length}`,
    ...(table.unit ? [`unit ${table.unit.text}`] : []),
    ...drawContext(table.context),
  ].join(' · ')
}

/** What governs a block, in words: year 2025, scope whole. */
export function drawContext(context: Context): string[] {
  return Object.entries(context).map(([name, { value }]) => `${name} ${value}`)
}

function rowsOf({ rows, cells }: Table): Cell[][] {
  const found: Cell[][] = rows.map(() => [])
  for (const cell of cells) found[cell.row]?.push(cell)
  return found
}

function naturalWidths(rows: readonly (readonly Cell[])[], paths: readonly string[]): number[] {
  const widths = paths.map(path => Math.max(WIDTH.least, Math.min(WIDTH.most, columnsOf(path))))
  for (const cell of rows.slice(0, SAMPLE).flat()) {
    if (cell.columnSpan > 1) continue
    const wanted = Math.min(WIDTH.most, columnsOf(flat(cell.text.text.slice(0, WIDTH.most))))
    widths[cell.column] = Math.max(widths[cell.column] ?? 0, wanted)
  }
  return widths
}

/** Widths cut to a common most, so that the row fits the terminal. */
function fitted(natural: readonly number[], width: number): number[] {
  const room = width - WIDTH.kind - 2 - WIDTH.between * (natural.length - 1)
  let most = WIDTH.most
  const cut = () => natural.map(one => Math.min(one, most))
  while (most > WIDTH.least && cut().reduce((sum, one) => sum + one, 0) > room) most -= 1
  return cut()
}

/** A row's cells, each as wide as the columns it spans; numbers stand right. */
function drawRow(cells: readonly Cell[], widths: readonly number[]): string {
  const parts: string[] = []
  let column = 0
  const blank = (to: number) => {
    for (; column < to; column++) parts.push(pad('', widths[column] ?? 0))
  }
  for (const { column: at, columnSpan, text } of cells) {
    blank(at)
    const spanned = widths.slice(at, at + columnSpan)
    const room = spanned.reduce((sum, one) => sum + one, WIDTH.between * (spanned.length - 1))
    const words = flat(text.text)
    parts.push(pad(words, room, numeric.test(words)))
    column = at + columnSpan
  }
  blank(widths.length)
  return parts.join(' │ ')
}

function isLong({ text }: Cell): boolean {
  return text.text.length > LONG
}

function drawLong({ row, column, text }: Cell, paths: readonly string[], width: number): string[] {
  const lines = text.text.split('\n').filter(line => line.trim() !== '')
  const head = `  row ${row}, ${paths[column] || `column ${column}`}: ${text.text.length} characters`
  return [head, ...lines.map(line => clip(`    ${line}`, width))]
}

/** Words on one line. */
export function flat(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ')
}
