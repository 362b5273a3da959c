import type { RawCell } from '../../../document/raw.ts'
import type { Box } from '../../../model/anchor.ts'
import type { Text } from '../../../model/text.ts'
import { leadersOf } from '../lines/leaders.ts'
import { breaksNumber, isWholeNumber, lineWords } from '../lines/numeral.ts'
import { joinLines, paragraphsOf } from '../lines/paragraphs.ts'
import { firstWord, type Line, linesOf, lineText, printed, stack } from '../lines/text.ts'
import { turnedLines } from '../lines/turn.ts'
import type { CellSet, FoundCell, FoundTable, Glyph, PartCell } from '../model.ts'

const han = /\p{Script=Han}/u

/** Rows at the top of a page that may be headings printed again; the one below may be cut by the page break. */
export const MOST_REPEATED = 6

/** The cells of a table in words. */
export function cellsOf({ page, cells }: FoundTable): PartCell[] {
  const centred = centredColumns(cells)
  const height = cells.reduce((rows, { row, rowSpan }) => Math.max(rows, row + rowSpan), 0)
  return cells.map(({ row, column, rowSpan, columnSpan, box, glyphs: all, broken, doubtful }) => {
    const glyphs = wordsAlone(all)
    const lines = linesOf(glyphs, page)
    const text = isTurned(glyphs)
      ? joinLines(turnedLines(glyphs, page).map(line => line.text))
      : broken
        ? joinLines(lines.map(lineText))
        : wordsOf(lines, box)
    const anchors: RawCell['anchors'] = [{ kind: 'page', page, box }]
    const outer = row <= MOST_REPEATED || row + rowSpan === height
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      header: false,
      text,
      anchors,
      wrapped: lines.length > 1,
      ...(!centred.has(column) && indentOf(glyphs, box.x0, text)),
      ...(outer && setOf(lines)),
      ...(doubtful && { doubtful }),
    }
  })
}

/** Dots that lead from Chinese words to their number are no part of the words. */
function wordsAlone(glyphs: readonly Glyph[]): readonly Glyph[] {
  const leaders = leadersOf(glyphs)
  if (leaders.size === 0 || !glyphs.some(({ char }) => han.test(char))) return glyphs
  return glyphs.filter(glyph => !leaders.has(glyph))
}

/** The lines of a cell as text. Digits over digits are one numeral only where the width has broken it; numbers stay each on its own line. */
function wordsOf(lines: readonly Line[], box: Box): Text {
  const [only] = lines
  const text = only && lines.length === 1 ? lineText(only) : undefined
  if (text && text.text.trim() !== '') return text
  let words: Text = { text: '', runs: [] }
  let from = 0
  for (let next = 1; next <= lines.length; next++) {
    const [before, after] = [lines[next - 1], lines[next]]
    if (before && after && !isParted(before, after, box)) continue
    const part = stack(paragraphsOf(lines.slice(from, next).map(printed)).map(found => found.text))
    const over = lines[from - 1]
    words = over ? stack([words, part], areNumbers(over, lines[from]) ? '\n' : ' ') : part
    from = next
  }
  return words
}

/** Whether a digit ends a line and a digit begins the next, and they are not of one number; 3.2% over 4.5% and 1,100 over a dash are two. */
function isParted(before: Line, after: Line, box: Box): boolean {
  if (areNumbers(before, after)) return true
  return (
    /\d$/.test(before.glyphs.at(-1)?.char ?? '') &&
    /^[-+−△▲(（]?\d/.test(lineWords(after)) &&
    !breaksNumber(before, after, box)
  )
}

function areNumbers(...lines: readonly (Line | undefined)[]): boolean {
  return lines.every(line => line && isWholeNumber(lineWords(line)))
}

function isTurned(glyphs: readonly Glyph[]): boolean {
  return glyphs.length > 0 && glyphs.every(({ angle }) => angle !== 0)
}

function setOf(lines: readonly Line[]): { set?: CellSet } {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return {}
  return {
    set: {
      left: lines.reduce((x, line) => Math.min(x, line.x0), first.x0),
      top: first.top,
      right: last.x1,
      bottom: last.bottom,
      first: {
        size: first.size,
        bold: first.glyphs[0]?.bold === true,
        word: firstWord(first),
      },
      last: { size: last.size, bold: last.glyphs.at(-1)?.bold === true },
    },
  }
}

/** Em by which the space left and right of centred words may differ, and share of a column's cells that are centred. */
const EVEN = 0.6
const MOST = 0.8

/** The columns whose words stand in the middle of their cells: their left sides say nothing of levels. */
function centredColumns(cells: readonly FoundCell[]): Set<number> {
  const counts = new Map<number, { all: number; centred: number; sides: Set<number> }>()
  for (const { column, columnSpan, glyphs, box } of cells) {
    const [first] = glyphs
    if (first === undefined || columnSpan > 1) continue
    const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), first.x0)
    const x1 = glyphs.reduce((x, glyph) => Math.max(x, glyph.x1), first.x1)
    const count = counts.get(column) ?? { all: 0, centred: 0, sides: new Set() }
    counts.set(column, count)
    count.all += 1
    if (Math.abs(x0 - box.x0 - (box.x1 - x1)) >= EVEN * first.size) continue
    count.centred += 1
    count.sides.add(Math.round(x0 / first.size))
  }
  return new Set(
    [...counts].flatMap(([column, { all, centred, sides }]) =>
      centred > 2 && centred >= MOST * all && sides.size > 1 ? [column] : [],
    ),
  )
}

/** Indentation of one line of words from the cell's left side, in em; numbers are set to the right and have none. */
function indentOf(glyphs: readonly Glyph[], left: number, { text }: Text): { indent?: number } {
  const [first] = glyphs
  if (!first || !han.test(text)) return {}
  const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), first.x0)
  const indent = (x0 - left) / first.size
  return indent > 0.8 && indent < 8 ? { indent: Math.round(indent * 2) / 2 } : {}
}
