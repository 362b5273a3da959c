import type { IdentifiedFigure } from '../../model/located.ts'
import type { Text } from '../../model/text.ts'
import type { Reading } from '../finder.ts'

/** A sentence that holds figures: its place in its text, and the figures in order of place. */
export interface Sentence {
  source: Text
  start: number
  end: number
  figures: readonly IdentifiedFigure[]
}

const shortest = 12

/** A text that is written out, with its figures and the sentences that hold them, in order of place. */
export interface Prose {
  source: Text
  figures: readonly IdentifiedFigure[]
  sentences: readonly Sentence[]
}

const known = new WeakMap<Reading, readonly Prose[]>()

/** Paragraphs, notes, captions and cells that hold sentences; parted once for all finders. */
export function proseOf(reading: Reading): readonly Prose[] {
  const before = known.get(reading)
  if (before) return before
  const found: Prose[] = []
  for (const [source, figures] of reading.byText) {
    const { text } = source
    if (figures[0]?.cell === undefined || (text.length >= shortest && /[，。；]/.test(text)))
      found.push({ source, figures, sentences: [...sentencesIn(source, figures)] })
  }
  known.set(reading, found)
  return found
}

/** Sentences with figures, in order of place. */
export function* sentencesOf(reading: Reading): Iterable<Sentence> {
  for (const { sentences } of proseOf(reading)) yield* sentences
}

/** Sentences of one text, in order of place; one pass over it. */
function* sentencesIn(source: Text, figures: readonly IdentifiedFigure[]): Iterable<Sentence> {
  let start = 0
  let next = 0
  for (let i = 0; i <= source.text.length; i++) {
    const ends = i === source.text.length || '。；\n'.includes(source.text.charAt(i))
    if (!ends) continue
    const own: IdentifiedFigure[] = []
    for (let found = figures[next]; found && found.figure.start < i; found = figures[++next])
      own.push(found)
    if (own.length > 0) yield { source, start, end: i, figures: own }
    start = i + 1
  }
}
