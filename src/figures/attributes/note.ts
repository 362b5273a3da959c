import type { Figure } from '../../model/figure.ts'
import type { Mark } from '../mark.ts'
import type { State } from './state.ts'

/** 不含…, to the end of its bracket or clause; right behind a figure it is that figure's. */
export function note(
  text: string,
  marks: readonly Mark[],
  i: number,
  state: State,
  last: Figure | undefined,
  lastEnd: number,
): void {
  const mark = marks[i]
  if (mark === undefined) return
  const opened = marks[i - 1]
  const bracketed = opened?.pause === 'open' && opened.end === mark.start
  const word = mark.word?.word
  const short = word === '含' || word === '包括' || word === '不计'
  if (short && !bracketed) return
  let end = mark.end
  while (end < mark.end + 40 && end < text.length && !'）)，。；\n\t'.includes(text.charAt(end)))
    end++
  if (end === mark.end || '）)'.includes(text.charAt(mark.end))) return
  const { start } = mark
  if (bracketed && last !== undefined && lastEnd === opened.start) {
    last.scopeNote = text.slice(start, end)
    last.words.scopeNote = { text: last.scopeNote, from: 'own', start, end, rule: 'note-after' }
  } else {
    state.note = { start, end }
  }
}
