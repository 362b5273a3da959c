// Prints paragraphs and ruled tables as an OFD, as an office program would set them: for samples, and to tell stories of the tests once more.
// biome-ignore lint/correctness/useImportExtensions: the file is .mjs, its types stand beside it in .d.mts
import { emsOf, frame, textObject, writeOfd } from './ofd.mjs'

/** Millimetres. */
const MARGIN = 20
const SIZE = 3.7
const LINE = 6.5
const PADDING = 1.5
const A4 = { width: 210, height: 297 }
/** Ems the words of a cell are as wide as, at most. */
const WIDEST = 28

/**
 * The bytes of an OFD that shows these blocks: `{ kind: 'heading' | 'paragraph', level, text, align }` and
 * `{ kind: 'table', cells: [{ row, column, rowSpan, columnSpan, text, header, indent }] }`.
 */
export function printOfd(blocks) {
  const tables = new Map(
    blocks.filter(({ kind }) => kind === 'table').map(table => [table, gridOf(table.cells)]),
  )
  const widest = Math.max(0, ...[...tables.values()].map(({ columns }) => sum(columns)))
  const width = Math.max(A4.width, widest + 2 * MARGIN)
  const paper = new Paper(width)
  for (const block of blocks) {
    const grid = tables.get(block)
    if (grid) printTable(grid, paper)
    else printWords(block, paper)
  }
  return writeOfd({ pages: paper.pages.map(objects => objects.join('')), size: [width, A4.height] })
}

/** Pages that fill from the top. */
class Paper {
  pages = [[]]
  y = MARGIN
  constructor(width) {
    this.width = width
  }
  /** Room of so many millimetres; on the next page where there is none left. */
  take(height) {
    if (this.y + height > A4.height - MARGIN && this.y > MARGIN) {
      this.pages.push([])
      this.y = MARGIN
    }
    const top = this.y
    this.y += height
    return top
  }
  put(object) {
    this.pages.at(-1).push(object)
  }
}

function printWords(
  { kind, level = 1, text, align = kind === 'heading' ? 'center' : 'left' },
  paper,
) {
  const size = kind === 'heading' ? 1.4 * SIZE : SIZE
  const room = paper.width - 2 * MARGIN
  const indent = align === 'left' ? 2 : 0
  for (const line of text.split('\n')) {
    for (const [i, words] of wrapped(line, room / size, indent).entries()) {
      const width = size * emsOf(words)
      const left = {
        center: (room - width) / 2,
        right: room - width,
        left: i === 0 ? indent * size : 0,
      }
      const top = paper.take(1.7 * size)
      paper.put(
        textObject(words, MARGIN + left[align], top + size, size, {
          font: kind === 'heading' ? 2 : 1,
        }),
      )
    }
  }
  paper.y += kind === 'heading' && level < 2 ? 6 : 0.5
}

/** The columns and rows of a table, in millimetres, and where its rows may part. */
function gridOf(cells) {
  const set = cells.map(cell => ({
    ...cell,
    lines: cell.text.split('\n').flatMap(line => wrapped(line, WIDEST - (cell.indent ?? 0), 0)),
  }))
  const count = name => Math.max(0, ...set.map(cell => cell[name] + cell[`${name}Span`]))
  const columns = Array(count('column')).fill(3 * SIZE)
  const rows = Array(count('row')).fill(0)
  const bySpan = [...set].sort((a, b) => a.columnSpan - b.columnSpan || a.rowSpan - b.rowSpan)
  for (const { row, column, rowSpan, columnSpan, lines, indent = 0 } of bySpan) {
    const width = SIZE * (Math.max(0, ...lines.map(emsOf)) + indent) + 2 * PADDING
    widen(columns, column, columnSpan, width)
    widen(rows, row, rowSpan, Math.max(1, lines.length) * LINE)
  }
  return { cells: set, columns, rows }
}

/** Makes so many lengths from one on take a sum at least. */
function widen(lengths, from, count, least) {
  const lacking = least - sum(lengths.slice(from, from + count))
  if (lacking > 0) lengths[from + count - 1] += lacking
}

function printTable({ cells, columns, rows }, paper) {
  paper.y += 1
  const left = (paper.width - sum(columns)) / 2
  const isInside = row => cells.some(cell => cell.row < row && cell.row + cell.rowSpan > row)
  for (let row = 0; row < rows.length; ) {
    let end = row + 1
    while (end < rows.length && isInside(end)) end += 1
    const top = paper.take(sum(rows.slice(row, end)))
    for (const cell of cells.filter(cell => cell.row >= row && cell.row < end))
      printCell(
        cell,
        {
          x: left + sum(columns.slice(0, cell.column)),
          y: top + sum(rows.slice(row, cell.row)),
          width: sum(columns.slice(cell.column, cell.column + cell.columnSpan)),
          height: sum(rows.slice(cell.row, cell.row + cell.rowSpan)),
        },
        paper,
      )
    row = end
  }
  paper.y += 3
}

function printCell({ lines, header, indent = 0 }, { x, y, width, height }, paper) {
  paper.put(frame(x, y, width, height))
  const first = y + (height - lines.length * LINE) / 2
  for (const [i, words] of lines.entries()) {
    const room = width - 2 * PADDING - SIZE * emsOf(words)
    const isNumber = /^[-+−]?[\d,.]+%?$/.test(words)
    const shift = header ? room / 2 : isNumber ? room : indent * SIZE
    if (words !== '')
      paper.put(textObject(words, x + PADDING + shift, first + i * LINE + 0.75 * LINE, SIZE))
  }
}

/** Words as lines of so many ems, the first of them further in; a line ends neither in a number nor at a space, which would be lost there. */
function wrapped(words, ems, indent) {
  const lines = ['']
  for (const piece of words.match(/(?:[\d.,%]+|.)(?: +(?:[\d.,%]+|.))*/gu) ?? []) {
    const used = emsOf(lines.at(-1)) + (lines.length === 1 ? indent : 0)
    if (used + emsOf(piece) > ems && lines.at(-1) !== '') lines.push('')
    lines[lines.length - 1] += piece
  }
  return lines
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0)
}
