import type { Text } from '../../model/text.ts'
import { joinLines } from '../lines.ts'
import type { PrintedLine } from './text.ts'

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
const NEW_POINT =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+[章节条]|[①-⑳]|注[：:]|附件)/

/** Lines of one column → paragraphs. Without a column (in a cell) the lines themselves bound it. */
export function paragraphsOf(lines: readonly PrintedLine[], column?: Column): Paragraph[] {
  const edges = column ?? {
    left: Math.min(...lines.map(line => line.x0)),
    right: Math.max(...lines.map(line => line.x1)),
    indents: false,
  }
  const paragraphs: { lines: PrintedLine[]; texts: Text[] }[] = []
  let before: PrintedLine | null = null
  for (const line of lines) {
    const { text } = line
    if (text.text.trim() === '') continue
    const current = paragraphs.at(-1)
    if (
      current &&
      before &&
      goesOn(before, current.texts.at(-1)?.text ?? '', line, text.text, edges)
    ) {
      current.lines.push(line)
      current.texts.push(text)
    } else paragraphs.push({ lines: [line], texts: [text] })
    before = line
  }
  return paragraphs.map(({ lines: own, texts }) => {
    const [first] = own
    const centred = own.length === 1 && first !== undefined && isCentred(first, edges)
    return { text: joinLines(texts), lines: own, ...(centred && { align: 'center' as const }) }
  })
}

/** A line that ends within a sentence may leave this share of the column empty and still go on. */
const RAGGED = 0.3

/** Whether a line goes on with the paragraph of the one before: there was no room left for its first word, and it is not indented. */
function goesOn(
  before: PrintedLine,
  beforeText: string,
  line: PrintedLine,
  text: string,
  column: Column,
): boolean {
  const size = Math.max(before.size, line.size)
  const room = column.right - before.x1
  if (before.page === line.page && line.top - before.bottom > 1.6 * size) return false
  if (Math.abs(before.size - line.size) > 0.25 * size) return false
  const short = room > line.firstWord + 1.2 * size
  const ragged = !SENTENCE_END.test(beforeText) && room < RAGGED * (column.right - column.left)
  if (short && !ragged) return false
  const indented = line.x0 - column.left > 1.2 * size && line.x0 - before.x0 > 0.8 * size
  if (column.indents && indented) return false
  return !(SENTENCE_END.test(beforeText) && NEW_POINT.test(text))
}

function isCentred(line: PrintedLine, { left, right }: Column): boolean {
  const [before, after] = [line.x0 - left, right - line.x1]
  return before > 3 * line.size && Math.abs(before - after) < 2 * line.size + 0.1 * (right - left)
}
