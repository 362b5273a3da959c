import { captionLine, longTableName, unitWords } from '../../../lexicon/captions.ts'
import { numberGoesOn, numberLeftOpen, paragraphOpens, underTitle } from '../../../lexicon/pages.ts'
import type { Text } from '../../../model/text.ts'
import { joinLines } from '../../lines.ts'
import type { PrintedLine } from './text.ts'

export { joinLines }

/** A paragraph and the lines it is printed on. */
export interface Paragraph {
  text: Text
  lines: PrintedLine[]
  align?: 'center'
}

/** The column lines stand in. */
export interface Column {
  left: number
  right: number
  /** Whether an indented line begins a paragraph; in a cell it may be centred. */
  indents: boolean
}

const SENTENCE_END = /[。！？；：:;]["”』」）)]?$/

/** Lines in reading order → paragraphs, each line in its column. Without one (in a cell) the lines themselves bound it. */
export function paragraphsOf(
  lines: readonly PrintedLine[],
  columnOf?: (line: PrintedLine) => Column | undefined,
): Paragraph[] {
  const own: Column = {
    left: lines.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { x1 }) => Math.max(most, x1), 0),
    indents: false,
  }
  const columnAt = (line: PrintedLine) => columnOf?.(line) ?? own
  const paragraphs: { lines: PrintedLine[]; texts: Text[] }[] = []
  const usual = usualSize(lines)
  let before: PrintedLine | null = null
  for (const line of lines) {
    const { text } = line
    if (text.text.trim() === '') continue
    const current = paragraphs.at(-1)
    const isTitle = before && isTitleOfLines(before, line, columnAt(line), usual)
    if (
      current &&
      before &&
      (isTitle || goesOn(before, current.texts.at(-1)?.text ?? '', line, text.text, columnAt))
    ) {
      current.lines.push(line)
      current.texts.push(text)
    } else paragraphs.push({ lines: [line], texts: [text] })
    before = line
  }
  return paragraphs.map(({ lines: own, texts }) => {
    const [first] = own
    const centred = own.length === 1 && first !== undefined && isCentred(first, columnAt(first))
    return { text: joinLines(texts), lines: own, ...(centred && { align: 'center' as const }) }
  })
}

/** The lines of a title are this much larger than the text. */
const LARGER = 1.15

/** Whether a line is more of a title: both are larger than the text and stand over one middle, inside the column, close together. */
function isTitleOfLines(
  before: PrintedLine,
  line: PrintedLine,
  { left, right, indents }: Column,
  usual: number,
): boolean {
  const { size } = line
  if (!indents || before.page !== line.page || size < LARGER * usual) return false
  if (Math.abs(before.size - size) > 0.05 * size || line.top - before.bottom > size) return false
  const words = line.text.text.trim()
  if (underTitle.test(words) || SENTENCE_END.test(before.text.text.trim())) return false
  if (captionLine.test(words) || unitWords.test(words) || paragraphOpens.test(words)) return false
  const middle = (x: PrintedLine) => (x.x0 + x.x1) / 2
  const inset = [before, line].some(({ x0, x1 }) => x0 - left > size && right - x1 > size)
  return (
    inset &&
    Math.abs(middle(before) - middle(line)) < 0.5 * size &&
    Math.abs(middle(line) - (left + right) / 2) < 1.5 * size
  )
}

/** The size most characters of some lines are set in. */
function usualSize(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, count } of lines) counts.set(size, (counts.get(size) ?? 0) + count)
  let [usual, most] = [0, 0]
  for (const [size, count] of counts) if (count > most) [usual, most] = [size, count]
  return usual
}

/** A line that ends within a sentence may leave this share of the column empty and still go on. */
const RAGGED = 0.3

/** Whether a line goes on with the paragraph of the one before: there was no room left for its first word, and it is not indented. */
function goesOn(
  before: PrintedLine,
  beforeText: string,
  line: PrintedLine,
  text: string,
  columnAt: (line: PrintedLine) => Column,
): boolean {
  const [above, column] = [columnAt(before), columnAt(line)]
  const size = Math.max(before.size, line.size)
  const room = above.right - before.x1
  if (above === column && before.page === line.page && line.top - before.bottom > 1.6 * size)
    return false
  if (Math.abs(before.size - line.size) > 0.25 * size) return false
  const short = room > line.firstWord + 1.2 * size
  const ragged = !SENTENCE_END.test(beforeText) && room < RAGGED * (above.right - above.left)
  if (short && (!ragged || above !== column) && !breaksNumber(before, beforeText, line, text))
    return false
  const shift = line.x0 - column.left - (before.x0 - above.left)
  const indented = line.x0 - column.left > 1.2 * size && shift > (short ? -0.3 : 0.8) * size
  if (column.indents && indented) return false
  if (column.indents && standsApart(text, beforeText, above !== column)) return false
  return !(SENTENCE_END.test(beforeText) && paragraphOpens.test(text))
}

/** Whether a number goes on over the end of a line with words before it: what follows is no list mark, and no longer than the line before. */
function breaksNumber(
  before: PrintedLine,
  beforeText: string,
  line: PrintedLine,
  text: string,
): boolean {
  const { size } = line
  return (
    numberLeftOpen.test(beforeText) &&
    numberGoesOn.test(text) &&
    before.page === line.page &&
    before.x0 > line.x0 - size &&
    line.x1 < before.x1 + size
  )
}

/** A line above a table is its own: 表三 单位：万元; a table's title after a sentence, or at the top of a page, too. */
function standsApart(text: string, before: string, turned: boolean): boolean {
  const words = text.trim()
  if (words.length > 60) return false
  if (captionLine.test(words) || unitWords.test(words) || captionLine.test(before.trim()))
    return true
  return (turned || SENTENCE_END.test(before)) && longTableName.test(words)
}

/** Whether words end a sentence. */
export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words)
}

/** Whether words begin a point of a list. */
export function beginsPoint(words: string): boolean {
  return paragraphOpens.test(words)
}

function isCentred(line: PrintedLine, { left, right }: Column): boolean {
  const [before, after] = [line.x0 - left, right - line.x1]
  return before > 3 * line.size && Math.abs(before - after) < 2 * line.size + 0.1 * (right - left)
}
