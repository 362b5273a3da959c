import { staysOpen } from '../../../../lexicon/captions.ts'
import { lineWords } from '../../lines/numeral.ts'
import { firstWord, type Line, linesOf } from '../../lines/text.ts'
import type { FoundCell, Glyph } from '../../model.ts'
import { dividedRows } from './divided.ts'

/** Baselines of one row differ by less than this share of the em. */
const ALIGNED = 0.4
/** A line this share of the usual distance between rows away from all of them is a row of its own. */
const OWN_ROW = 0.75
/** Rows of numbers in two columns that need no labels to be rows. */
const MANY = 4
/** Points a cell leaves beside its words, both sides together. */
const PADDING = 8
/** Width of a space in em. */
const SPACE = 0.3
/** Rows by which a ruled row is seen to hold several. */
const FEWEST = 2

const number = /^[-+−△▲(（]?[\d,，]*\.?\d+[%％)）]*$|^[-—–]+$/

/**
 * A ruled row in which several are printed with no rule between them, divided:
 *
 *   ┌──────┬────┐       ┌──────┬────┐
 *   │ 甲市 │ 12 │       │ 甲市 │ 12 │
 *   │ 乙市 │ 30 │   →   ├──────┼────┤
 *   └──────┴────┘       │ 乙市 │ 30 │
 *
 * Numbers tell: a column of several whole numbers is as many rows. Words alone do not, nor does a number broken over lines.
 */
export function splitRows(cells: readonly FoundCell[], page: number): FoundCell[] {
  return dividedRows(cells, own => {
    const bands = bandsOf(own, page)
    return (
      bands && {
        rows: bands.length,
        parts: (cell, row) => (isBeside(cell, bands) ? null : divide(cell, row, bands)),
      }
    )
  })
}

/** Whether one line in the middle of a cell stands beside all rows of a band: between two of them, or words in the middle of more. */
function isBeside({ glyphs, box }: FoundCell, bands: readonly number[]): boolean {
  const [first] = glyphs
  if (first === undefined || !isLevel({ glyphs })) return false
  const middle = ((bands[0] ?? 0) + (bands.at(-1) ?? 0)) / 2
  if (Math.abs(first.baseline - middle) > ALIGNED * first.size) return false
  if (Math.abs((first.top + first.bottom - box.top - box.bottom) / 2) > first.size) return false
  const between = bands.every(band => Math.abs(band - first.baseline) > ALIGNED * first.size)
  return between || (bands.length > 2 && !number.test(lineWords({ glyphs })))
}

/** The baselines of the rows printed in one ruled row; null when it is one. */
function bandsOf(cells: readonly FoundCell[], page: number): number[] | null {
  if (cells.every(isLevel)) return null
  if (cells.some(({ broken }) => broken)) return null
  const columns = cells.map(({ glyphs }) => linesOf(glyphs, page))
  const numbers = columns.filter(
    lines => lines.length >= FEWEST && lines.every(line => number.test(lineWords(line))),
  )
  if (numbers.length === 0) return null
  const size = numbers[0]?.[0]?.size ?? 0
  const sure = levels(numbers.flat().map(baselineOf), ALIGNED * size)
  if (sure.length < FEWEST) return null
  const others = columns.filter(lines => !numbers.includes(lines) && lines.length > 0)
  const labels = cells.flatMap(({ box }, i) => {
    const lines = columns[i] ?? []
    return others.includes(lines) && lines.length >= FEWEST && !isWrapped(lines, box) ? [lines] : []
  })
  const labelled = labels.some(
    lines => lines.filter(line => near(sure, line, size)).length >= FEWEST,
  )
  const agreed = numbers.length > 1 && (labels.length > 0 || others.length === 0)
  const many = numbers.length > 1 && sure.length >= MANY
  if (!labelled && !agreed && !many) return null
  const gaps = sure.slice(1).map((level, i) => level - (sure[i] ?? 0))
  const pitch = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const alone = others
    .flat()
    .map(baselineOf)
    .filter(level => sure.every(known => Math.abs(known - level) > OWN_ROW * pitch))
  return levels([...sure, ...alone], ALIGNED * size)
}

/** Whether all glyphs of a cell stand on one baseline. */
function isLevel({ glyphs }: Pick<FoundCell, 'glyphs'>): boolean {
  for (const { baseline } of glyphs) if (baseline !== glyphs[0]?.baseline) return false
  return true
}

/** Whether every line of a cell but the last leaves no room for the first word of the next, or one can not end a label: they are one. */
function isWrapped(lines: readonly Line[], { x0, x1 }: FoundCell['box']): boolean {
  if (lines.slice(1).some((line, i) => goesOn(lineWords(lines[i] ?? line), lineWords(line))))
    return true
  const free = lines.map(line => x1 - x0 - (line.x1 - line.x0) - PADDING)
  return lines.slice(1).every((line, i) => (free[i] ?? 0) < firstWord(line) + SPACE * line.size)
}

/** Culture, tourism, / sport and media: a line that stops at a comma or conjunction goes on, and so does one before a small letter. */
function goesOn(line: string, next: string): boolean {
  return staysOpen.test(line) || /^[\p{Ll}、，）)]/u.test(next)
}

function near(levelsOfRows: readonly number[], line: Line, size: number): boolean {
  return levelsOfRows.some(level => Math.abs(level - baselineOf(line)) <= ALIGNED * size)
}

function baselineOf({ glyphs }: Line): number {
  return glyphs[0]?.baseline ?? 0
}

/** Positions as levels: those nearer than `tolerance` to the one before are one. */
function levels(positions: readonly number[], tolerance: number): number[] {
  const found: number[] = []
  for (const position of [...positions].sort((a, b) => a - b))
    if (position - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) found.push(position)
  return found
}

/** A cell cut between the baselines of its rows; a line goes to the nearest. */
function divide(cell: FoundCell, row: number, bands: readonly number[]): FoundCell[] {
  const glyphs: Glyph[][] = bands.map(() => [])
  for (const glyph of cell.glyphs) glyphs[nearest(bands, glyph.baseline)]?.push(glyph)
  const em = cell.glyphs[0]?.size ?? 10
  return bands.map((band, i) => {
    const top = i === 0 ? cell.box.top : (band + (bands[i - 1] ?? band)) / 2 - 0.35 * em
    const next = bands[i + 1]
    const bottom = next === undefined ? cell.box.bottom : (band + next) / 2 - 0.35 * em
    return {
      ...cell,
      row: row + i,
      glyphs: glyphs[i] ?? [],
      box: { ...cell.box, top, bottom },
    }
  })
}

function nearest(bands: readonly number[], position: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < bands.length; i++) {
    const away = Math.abs((bands[i] ?? 0) - position)
    if (away >= least) continue
    best = i
    least = away
  }
  return best
}
