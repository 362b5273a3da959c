import type { Attribute, Figure, Words } from '../model/figure.ts'

/** The attributes that hold the words they are read from. */
const verbatim = ['metric', 'indicator', 'subject', 'base', 'partOf', 'scopeNote', 'per'] as const

/** Gives figures that were found in the `plain` form of a text the words that `text` prints at the same places. */
export function asPrinted(figures: readonly Figure[], plain: string, text: string): void {
  for (const figure of figures) {
    const { period, words } = figure
    figure.text = text.slice(figure.start, figure.end)
    for (const name of verbatim) {
      const value = figure[name]
      const at = value === undefined ? -1 : (sliceOf(words[name], plain)?.indexOf(value) ?? -1)
      const printed = sliceOf(words[name], text)
      if (value !== undefined && printed !== undefined && at >= 0)
        figure[name] = printed.slice(at, at + value.length)
    }
    const said = sliceOf(words.period, plain)
    if (period !== undefined && said !== undefined && period.text === said)
      figure.period = { ...period, text: sliceOf(words.period, text) ?? said }
    restore(words, plain, text)
  }
}

function restore<Of extends Attribute>(
  words: Partial<Record<Of, Words>>,
  plain: string,
  text: string,
): void {
  for (const name in words) {
    const own = words[name]
    const printed = sliceOf(own, text)
    if (own === undefined || printed === undefined || printed === own.text) continue
    if (own.text === sliceOf(own, plain)) words[name] = { ...own, text: printed }
  }
}

function sliceOf(words: Words | undefined, text: string): string | undefined {
  if (words?.start === undefined) return undefined
  return text.slice(words.start, words.end ?? words.start + words.text.length)
}
