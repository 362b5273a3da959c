import type { Figure } from '../model/figure.ts'

/** Figures of a part of a text, by the offsets of the whole. */
export function shifted(figures: readonly Figure[], by: number): Figure[] {
  if (by === 0) return [...figures]
  return figures.map(figure => ({
    ...figure,
    start: figure.start + by,
    end: figure.end + by,
    words: Object.fromEntries(
      Object.entries(figure.words).map(([name, words]) => [
        name,
        words.start === undefined || words.end === undefined
          ? words
          : { ...words, start: words.start + by, end: words.end + by },
      ]),
    ),
  }))
}
