import type { Evidence } from '../../review/view/shapes.ts'

/** Characters kept before and behind what is quoted. */
const AROUND = 80
const LONGEST = 200
const ENDS = /[。！？；\n]/u

/** The sentence around some words of a text, cut where it is long. */
export function quoteOf(text: string, start: number, end: number): Evidence {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const begun = [...before].findLastIndex(char => ENDS.test(char))
  const ended = [...after].findIndex(char => ENDS.test(char))
  const cutBefore = start > AROUND && begun < 0
  const cutAfter = text.length > end + AROUND && ended < 0
  const whole = [...before].slice(begun + 1).join('')
  const rest = ended < 0 ? after : [...after].slice(0, ended + 1).join('')
  return {
    kind: 'quote',
    before: `${cutBefore ? '…' : ''}${whole.trimStart()}`,
    mark: text.slice(start, Math.min(end, start + LONGEST)),
    after: `${rest.trimEnd()}${cutAfter ? '…' : ''}`,
  }
}
