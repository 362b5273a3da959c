import { slice, type Text } from '../model/text.ts'

/** A line of a decoded source: offsets without its line end. */
export interface Line {
  text: string
  start: number
  end: number
}

/** The lines of a text, whatever their line ends; `start` counts from `offset`. */
export function linesOf(source: string, offset = 0): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= source.length) {
    const at = source.indexOf('\n', start)
    const stop = at < 0 ? source.length : at
    const end = source[stop - 1] === '\r' ? stop - 1 : stop
    lines.push({ text: source.slice(start, end), start: offset + start, end: offset + end })
    if (at < 0) break
    start = at + 1
  }
  return lines
}

/** Words as they stand in the source, character for character. */
export function plainText(text: string, start: number): Text {
  if (text === '') return { text, runs: [] }
  const anchor = { kind: 'text' as const, start, end: start + text.length }
  const whole: Text = { text, runs: [{ start: 0, end: text.length, anchor }] }
  const from = text.length - text.trimStart().length
  return slice(whole, from, Math.max(from, text.trimEnd().length))
}

/** Lines of one paragraph: Han goes on without a space, Latin words with one; a numeral broken by the line end is whole again. */
export function joinLines(lines: readonly Text[]): Text {
  const [only] = lines
  if (only && lines.length === 1) return only
  const joined: Text = { text: '', runs: [] }
  let before = ''
  for (const line of lines) {
    const between = separator(before, line.text)
    const offset = joined.text.length + between.length
    joined.text += between + line.text
    for (const run of line.runs)
      joined.runs.push({ ...run, start: run.start + offset, end: run.end + offset })
    if (line.text !== '') before = line.text
  }
  return joined
}

/** What stands between two lines. Not of all the text before: looking at a text that grows copies it every time. */
function separator(before: string, after: string): string {
  const last = before.slice(-1)
  const latin = /[A-Za-z,.;:)]/.test(last) && /^[A-Za-z(]/.test(after)
  return latin || (/[A-Za-z]/.test(last) && /^\d/.test(after)) ? ' ' : ''
}
