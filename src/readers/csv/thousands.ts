import type { CellWords } from '../delimited.ts'

/** A row of a file as its cells. */
interface Cells {
  cells: CellWords[]
}

const first = /^[-+−]?\d{1,3}$/
const group = /^\d{3}$/
const last = /^\d{3}(?:\.\d+)?$/

/**
 * Rows whose amounts were written with commas and without quotes (教育,1,234): one that is longer than the headings by as many cells as its
 * groups of three can be joined by has these numbers whole. Where fewer of them are one number, none can be told.
 */
export function withThousands<Row extends Cells>(rows: readonly Row[], source: string): Row[] {
  const heads = rows.find(
    ({ cells }) =>
      cells.filter(({ text }) => text.text !== '').length > 1 &&
      !cells.some(({ text }) => last.test(text.text)),
  )
  const width = heads?.cells.length ?? 0
  return rows.map(row => {
    const excess = row.cells.length - width
    if (heads === undefined || row === heads || excess < 1) return row
    const parts = partsOf(row.cells, source)
    const joins = parts.reduce((sum, part) => sum + part.length - 1, 0)
    if (joins < excess) return row
    const cells = parts.flatMap(part => {
      if (part.length === 1) return part
      return joins === excess
        ? [whole(part, source)]
        : part.map(cell => ({ ...cell, doubtful: true as const }))
    })
    return { ...row, cells }
  })
}

/** The cells of a row, those that could be the groups of one number together. */
function partsOf(cells: readonly CellWords[], source: string): CellWords[][] {
  const parts: CellWords[][] = []
  for (const cell of cells) {
    const open = parts.at(-1)
    const before = open?.at(-1)
    const goes =
      open !== undefined &&
      before !== undefined &&
      (open.length === 1 ? first : group).test(before.text.text) &&
      last.test(cell.text.text) &&
      touches(before, cell, source)
    if (goes) open.push(cell)
    else parts.push([cell])
  }
  return parts
}

/** Whether a comma alone stands between two cells: none of them is in quotes. */
function touches(a: CellWords, b: CellWords, source: string): boolean {
  const [from, to] = [placeOf(a)?.end, placeOf(b)?.start]
  return from !== undefined && to === from + 1 && source.charAt(from) === ','
}

function placeOf({ text }: CellWords): { start: number; end: number } | undefined {
  const anchor = text.runs.length === 1 ? text.runs[0]?.anchor : undefined
  return anchor?.kind === 'text' ? anchor : undefined
}

function whole(part: readonly CellWords[], source: string): CellWords {
  const [head, tail] = [part[0], part.at(-1)]
  const [start, end] = [head && placeOf(head)?.start, tail && placeOf(tail)?.end]
  if (head === undefined || start === undefined || end === undefined)
    return { text: { text: '', runs: [] } }
  const anchor = { kind: 'text' as const, start, end }
  const words = source.slice(start, end)
  return { ...head, text: { text: words, runs: [{ start: 0, end: words.length, anchor }] } }
}
