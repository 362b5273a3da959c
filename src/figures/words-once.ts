import type { Attribute, Figure, Words } from '../model/figure.ts'

/**
 * Words that stand around a text (headings, labels, a caption) are the same for many of its figures: a document keeps each once. Those with a
 * place in the text are the figure's own.
 */
export class WordsOnce {
  readonly #known = new Map<string, Words>()

  share({ words }: Figure): void {
    shareIn(words, this.#known)
  }
}

function shareIn<Of extends Attribute>(
  words: Partial<Record<Of, Words>>,
  known: Map<string, Words>,
): void {
  for (const attribute in words) {
    const own = words[attribute]
    if (own === undefined || own.start !== undefined) continue
    const key = `${own.from} ${own.rule} ${own.text}`
    const before = known.get(key)
    if (before === undefined) known.set(key, own)
    else words[attribute] = before
  }
}
