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

/** Texts that are written out: paragraphs, notes, captions and cells that hold sentences. */
export function* proseOf(reading: Reading): Iterable<[Text, readonly IdentifiedFigure[]]> {
  for (const entry of reading.byText) {
    const [{ text }, [first]] = entry
    if (first?.cell === undefined || (text.length >= shortest && /[，。；]/.test(text))) yield entry
  }
}

/** Sentences with figures, in order of place; one pass over the text. */
export function* sentencesOf(reading: Reading): Iterable<Sentence> {
  for (const [source, figures] of proseOf(reading)) yield* sentencesIn(source, figures)
}

/** Sentences of one text, in order of place. */
export function* sentencesIn(
  source: Text,
  figures: readonly IdentifiedFigure[],
): Iterable<Sentence> {
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
