import type { Text } from '../../../model/text.ts'
import type { RawCell } from '../../../tables/raw.ts'
import type { FoundTable, Glyph } from '../model.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { linesOf, printed, stack } from '../text.ts'

/** The cells of a table in words. */
export function cellsOf({ page, cells }: FoundTable): RawCell[] {
  return cells.map(({ row, column, rowSpan, columnSpan, box, glyphs }) => {
    const text = cellText(glyphs, page)
    const anchors: RawCell['anchors'] = [{ kind: 'page', page, box }]
    const indent = indentOf(glyphs, box.x0, text)
    return { row, column, rowSpan, columnSpan, header: false, text, anchors, ...indent }
  })
}

/** The words of a cell; its lines join as those of a paragraph do, between the edges its own lines have. */
function cellText(glyphs: readonly Glyph[], page: number): Text {
  const lines = linesOf(glyphs, page).map(printed)
  return stack(paragraphsOf(lines).map(({ text }) => text))
}

/** Indentation of one line of words from the cell's left side, in em; numbers are set to the right and have none. */
function indentOf(glyphs: readonly Glyph[], left: number, { text }: Text): { indent?: number } {
  const [first] = glyphs
  if (!first || !/\p{Script=Han}/u.test(text)) return {}
  const x0 = glyphs.reduce((x, glyph) => Math.min(x, glyph.x0), first.x0)
  const indent = (x0 - left) / first.size
  return indent > 0.8 && indent < 8 ? { indent: Math.round(indent * 2) / 2 } : {}
}
