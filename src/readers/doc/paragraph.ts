import { symbols } from '../../lexicon/symbols.ts'
import { lengthEnd } from '../../lexicon/units.ts'
import type { Text } from '../../model/text.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Document } from './document.ts'
import type { Change } from './properties.ts'
import { lastOf, numberOf, switchedOn } from './said.ts'
import type { Style } from './styles.ts'

/** A longer raised text is no mark of a note. */
const LONGEST_MARK = 8

/** What a character that is no word stands for. */
const SIGNS = {
  note: '\x02',
  cell: '\x07',
  tab: '\t',
  line: '\x0b',
  column: '\x0e',
  begin: '\x13',
  separate: '\x14',
  end: '\x15',
  hyphen: '\x1e',
  symbol: '(',
} as const

/** The words of a paragraph, and the positions of the marks of notes in it. */
export interface Read {
  text: Text
  marks: number[]
}

/** Reads the characters from `start` to `end`, the mark of the paragraph's end aside. */
export function readParagraph(document: Document, style: Style, start: number, end: number): Read {
  const line = new TextBuilder((from, to) => document.place(from, to))
  const marks: number[] = []
  const fields: boolean[] = []
  const { text } = document.characters
  const own = text.slice(start, end)
  /** An instruction that nothing ends in its paragraph is none, so that it hides no words. */
  const lastEnd = start + Math.max(own.lastIndexOf(SIGNS.separate), own.lastIndexOf(SIGNS.end))
  for (let at = start; at < end; ) {
    const stop = document.runEnd(at, end)
    const changes = document.runChanges(at)
    const reason = unseen(changes, style)
    if (reason === undefined) run(at, stop, changes)
    else document.omit(reason, wordsIn(text.slice(at, stop)))
    at = stop
  }
  return { text: line.take(), marks }

  function run(from: number, to: number, changes: readonly Change[]): void {
    const words = text.slice(from, to)
    const set = numberOf(changes, 'raised')
    if (
      (set === 1 || (set === 2 && !/[a-zA-Z)）\]]/.test(line.lastCharacter))) &&
      isMark(words.trim())
    ) {
      raise(words, from, to)
      return
    }
    let begun = from
    const put = (until: number) => {
      if (until > begun && !fields.includes(true)) line.add(text.slice(begun, until), begun, until)
    }
    for (let at = from; at < to; at++) {
      const sign = text.charAt(at)
      if (sign >= ' ' && !(sign === SIGNS.symbol && lastOf(changes, 'symbol'))) continue
      put(at)
      begun = at + 1
      special(sign, at, changes)
    }
    put(to)
  }

  function special(sign: string, at: number, changes: readonly Change[]): void {
    if (sign === SIGNS.begin) fields.push(at < lastEnd)
    else if (sign === SIGNS.separate) {
      if (fields.length > 0) fields[fields.length - 1] = false
    } else if (sign === SIGNS.end) fields.pop()
    else if (fields.includes(true)) return
    else if (sign === SIGNS.line || sign === SIGNS.column) line.break()
    else if (sign === SIGNS.tab || sign === SIGNS.cell) line.add(' ', at, at + 1)
    else if (sign === SIGNS.hyphen) line.add('-', at, at + 1)
    else if (sign === SIGNS.note) marks.push(at)
    else if (sign === SIGNS.symbol) symbol(at, changes)
    else if (sign === '\x01') document.count('picture')
  }

  function symbol(at: number, changes: readonly Change[]): void {
    const change = lastOf(changes, 'symbol')
    if (change === undefined || change.length < 4) return
    const font = document.fontOf(change.view.getUint16(change.at, true))
    const code = change.view.getUint16(change.at + 2, true)
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    const seen = symbols[font]?.[isPrivate ? code - 0xf000 : code]
    if (seen !== undefined) line.add(seen, at, at + 1)
    else if (isPrivate || code < 0x100) document.omit('no-unicode', 1)
    else line.add(String.fromCharCode(code), at, at + 1)
  }

  /** A raised 2 or 3 after a unit of length is its power; any other short text is the mark of a note. */
  function raise(words: string, from: number, to: number): void {
    for (let at = from; at < to; at++) if (text.charAt(at) === SIGNS.note) marks.push(at)
    const power = words.trim() === '2' ? '²' : words.trim() === '3' ? '³' : ''
    if (power !== '' && lengthEnd.test(line.lastCharacter)) line.add(power, from, to)
    else document.omit('note-mark', wordsIn(words))
  }
}

function isMark(words: string): boolean {
  const isField = [SIGNS.begin, SIGNS.separate, SIGNS.end].some(sign => words.includes(sign))
  return words !== '' && words.length <= LONGEST_MARK && !isField
}

/** How many characters of a text are words: no white space, and no sign of the format. */
export function wordsIn(words: string): number {
  return [...words].filter(char => char > ' ').length
}

/** Why words are not seen in the document as it is printed with its revisions accepted. */
function unseen(changes: readonly Change[], { run }: Style): string | undefined {
  if (switchedOn(changes, 'deleted')) return 'deleted'
  if (switchedOn(changes, 'hidden', switchedOn(run, 'hidden'))) return 'hidden'
  if (switchedOn(changes, 'struck', switchedOn(run, 'struck'))) return 'struck'
  if (switchedOn(changes, 'struckTwice', switchedOn(run, 'struckTwice'))) return 'struck'
  return undefined
}
