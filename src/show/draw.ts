import { amountCell } from '../lexicon/amounts.ts'
import type { Context } from '../model/context.ts'
import type { Cell, Table } from '../model/table.ts'
import { visible } from '../model/visible.ts'
import { clip, columnsOf, flat, pad, wrap } from './terminal.ts'
import { columnWidths } from './widths.ts'

/** Columns of a terminal: the row's kind, the widest cell, and what stands between two cells. */
const WIDTH = { kind: 8, between: 3 }
/** A longer text is told below the grid, line by line. */
const LONG = 200

/**
 * A table as a grid with its title, unit, header paths and what every row is; captions over it, notes and long texts under it.
 * Words are cut where a row is wider than the terminal, numbers never; where they alone are wider, each row is a block of lines.
 */
export function drawTable(table: Table, width = 100): string[] {
  const rows = rowsOf(table)
  const paths = table.columns.map(({ path }) => flat(path.join(' / ')))
  const room = width - WIDTH.kind - 3 - WIDTH.between * (paths.length - 1)
  const widths = columnWidths(rows, paths, WIDTH.between, room)
  const lines = [
    clip(`▦ ${headOf(table)}`, width),
    ...table.captions.map(({ text }) => clip(`  ${flat(text)}`, width)),
    ...(widths ? drawGrid(table, rows, paths, widths) : drawBlocks(table, rows, paths, width)),
    ...table.notes.map(({ text }) => clip(`※ ${flat(text)}`, width)),
    ...table.cells.filter(isLong).flatMap(cell => drawLong(cell, paths, width)),
  ]
  return lines.map(visible)
}

function drawGrid(
  table: Table,
  rows: readonly (readonly Cell[])[],
  paths: readonly string[],
  widths: readonly number[],
): string[] {
  const line = (kind: string, cells: string) => `${pad(kind, WIDTH.kind)}│ ${cells}`.trimEnd()
  const headed = paths.some(path => path !== '')
  return [
    ...(headed ? drawHeadings(paths, widths).map(cells => line('', cells)) : []),
    `${'─'.repeat(WIDTH.kind)}┼${'─'.repeat(widths.reduce((sum, one) => sum + one + WIDTH.between, -1))}`,
    ...table.rows.flatMap(({ kind, level }, r) =>
      kind === 'header' && table.headerRows === 1
        ? []
        : [line(kind === 'data' ? '·'.repeat(level) : kind, drawRow(rows[r] ?? [], widths))],
    ),
  ]
}

/** Headings whole, over as many lines as the narrowest column needs. */
function drawHeadings(paths: readonly string[], widths: readonly number[]): string[] {
  const lines = paths.map((path, c) => wrap(path, widths[c] ?? 0))
  const most = lines.reduce((longest, { length }) => Math.max(longest, length), 0)
  return Array.from({ length: most }, (_, i) =>
    widths.map((width, c) => pad(lines[c]?.[i] ?? '', width)).join(' │ '),
  )
}

/** Each row as lines of its own: what it is, then every cell behind its heading. */
function drawBlocks(
  table: Table,
  rows: readonly (readonly Cell[])[],
  paths: readonly string[],
  width: number,
): string[] {
  const named = paths.map((path, column) => path || `column ${column}`)
  const label = Math.min(
    named.reduce((most, name) => Math.max(most, columnsOf(name)), 0),
    width >> 1,
  )
  return table.rows.flatMap(({ kind, level }, r) => {
    if (kind === 'header') return []
    const cells = (rows[r] ?? []).flatMap(({ column, text }) => {
      const words = flat(text.text)
      if (words === '') return []
      const room = width - label - WIDTH.between - 1
      const whole = text.text.length <= LONG && !amountCell.test(words)
      const shown = amountCell.test(words)
        ? [words]
        : whole
          ? wrap(words, room)
          : [clip(words, room)]
      const names = wrap(named[column] ?? '', label)
      const lines = Math.max(shown.length, names.length)
      return Array.from({ length: lines }, (_, i) =>
        `  ${pad(names[i] ?? '', label)}  ${shown[i] ?? ''}`.trimEnd(),
      )
    })
    const head = [`row ${r}`, ...(kind === 'data' ? [] : [kind]), '·'.repeat(level)]
    return [`── ${head.join(' ').trimEnd()}`, ...cells]
  })
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
    parts.push(pad(words, room, amountCell.test(words)))
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
  const wrapped = lines.flatMap(line => wrap(line, width - 4))
  return [head, ...wrapped.map(line => `    ${line}`)]
}
