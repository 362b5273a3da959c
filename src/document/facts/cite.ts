import type { Cited } from '../../model/cited.ts'
import { locate, type Text } from '../../model/text.ts'

/** Part of a line as the words a value was read from. */
export function citePart<T>(line: Text, value: T, words: string, from = 0): Cited<T> {
  const start = Math.max(0, line.text.indexOf(words, from))
  return { value, text: words, anchors: locate(line, start, start + words.length) }
}

/** A whole line as a value, without line breaks; words set letter by letter (政 府 工 作 报 告) are words again. */
export function citeLine(line: Text): Cited<string> {
  const words = line.text.replace(/\s*\n\s*/g, '').trim()
  return citePart(line, spaced.test(words) ? unspaced(words) : words, line.text)
}

const spaced = /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$/

/** Words without white space beside a Han character or a full-width mark, for comparing. */
export function unspaced(words: string): string {
  return words.replace(
    /(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])\s+|\s+(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/g,
    '',
  )
}
