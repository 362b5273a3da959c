import type { RawCell } from '../../../document/raw.ts'
import type { Text } from '../../../model/text.ts'
import { joinLines, paragraphsOf } from '../lines/paragraphs.ts'
import { firstWord, type Line, linesOf, lineText, printed, stack } from '../lines/text.ts'
import { turnedLines } from '../lines/turn.ts'
import type { CellSet, FoundTable, Glyph, PartCell } from '../model.ts'

/** Rows at the top of a page that may be headings printed again; the one below may be cut by the page break. */
export const MOST_REPEATED = 6

/** The cells of a table in words. */
export function cellsOf({ page, cells }: FoundTable): PartCell[] {
  const height = cells.reduce((rows, { row, rowSpan }) => Math.max(rows, row + rowSpan), 0)
  return cells.map(({ row, column, rowSpan, columnSpan, box, glyphs }) => {
    const lines = linesOf(glyphs, page)
    const text = isTurned(glyphs)
      ? joinLines(turnedLines(glyphs, page).map(line => line.text))
      : wordsOf(lines)
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
      ...indentOf(glyphs, box.x0, text),
      ...(outer && setOf(lines)),
    }
  })
}

function wordsOf(lines: readonly Line[]): Text {
  const [only] = lines
  const text = only && lines.length === 1 ? lineText(only) : undefined
  if (text && text.text.trim() !== '') return text
  return stack(paragraphsOf(lines.map(printed)).map(found => found.text))
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

/** Indentation of one line of words from the cell's left side, in em; numbers are set to the right and have none. */
function indentOf(glyphs: readonly Glyph[], left: number, { text }: Text): { indent?: number } {
  const [first] = glyphs
  if (!first || !/\p{Script=Han}/u.test(text)) return {}
  const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), first.x0)
  const indent = (x0 - left) / first.size
  return indent > 0.8 && indent < 8 ? { indent: Math.round(indent * 2) / 2 } : {}
}
