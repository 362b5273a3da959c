import { type PartAnchor, ranged, type TextAnchor } from '../model/anchor.ts'
import type { Run, Text } from '../model/text.ts'

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u3000]/

/**
 * Grows one normalised text from stretches of source: white space of every kind collapses to one
 * space, zero-width characters go, a break is "\n"; every character keeps its place.
 */
export class TextBuilder {
  readonly #place: (start: number, end: number) => TextAnchor | PartAnchor
  #text = ''
  #runs: Run[] = []
  #gap: { start: number; end: number } | null = null
  #broken = false

  /** `place` makes the anchor of a range of the source; one of decoded text without. */
  constructor(place = textAnchor) {
    this.#place = place
  }

  /** Adds `value`, printed at source offsets [start, end); equal lengths map character by character. */
  add(value: string, start: number, end: number): void {
    if (end - start !== value.length) {
      this.#whole(value, start, end)
      return
    }
    let from = 0
    for (let i = 0; i <= value.length; i++) {
      const char = value[i]
      const plain = char !== undefined && char > ' ' && char < '\u00a0'
      if (plain || (char !== undefined && !SPACE.test(char) && !ZERO_WIDTH.test(char))) continue
      if (i > from) this.#put(value.slice(from, i), start + from, start + i)
      if (char !== undefined && !ZERO_WIDTH.test(char)) this.#space(start + i, start + i + 1)
      from = i + 1
    }
  }

  /** A block boundary or `<br>`: what follows stands on a new line. */
  break(): void {
    this.#gap = null
    this.#broken = true
  }

  get empty(): boolean {
    return this.#text === ''
  }

  get lastCharacter(): string {
    return this.#gap || this.#broken ? '' : this.#text.slice(-1)
  }

  /** The text so far; the builder starts anew. */
  take(): Text {
    const text = { text: this.#text, runs: this.#runs }
    this.#text = ''
    this.#runs = []
    this.#gap = null
    this.#broken = false
    return text
  }

  #whole(value: string, start: number, end: number): void {
    const kept = value.replace(/\s+/g, ' ')
    if (kept === ' ' || (kept.length === 1 && SPACE.test(kept))) this.#space(start, end)
    else if (kept !== '' && !(kept.length === 1 && ZERO_WIDTH.test(kept)))
      this.#put(kept, start, end)
  }

  #space(start: number, end: number): void {
    if (this.#gap === null) this.#gap = { start, end }
    else this.#gap.end = end
  }

  #put(value: string, start: number, end: number): void {
    if (this.#text !== '' && this.#broken) this.#text += '\n'
    else if (this.#text !== '' && this.#gap !== null) {
      const at = this.#text.length
      this.#runs.push({
        start: at,
        end: at + 1,
        anchor: this.#place(this.#gap.start, this.#gap.end),
      })
      this.#text += ' '
    }
    this.#gap = null
    this.#broken = false
    const at = this.#text.length
    const last = this.#runs.at(-1)
    if (
      last !== undefined &&
      ranged(last.anchor) &&
      last.end === at &&
      isLinear(last) &&
      last.anchor.end === start &&
      end - start === value.length
    ) {
      last.end = at + value.length
      last.anchor = { ...last.anchor, end }
    } else {
      this.#runs.push({ start: at, end: at + value.length, anchor: this.#place(start, end) })
    }
    this.#text += value
  }
}

function isLinear({ start, end, anchor }: Run): boolean {
  return ranged(anchor) && anchor.end - anchor.start === end - start
}

function textAnchor(start: number, end: number): TextAnchor | PartAnchor {
  return { kind: 'text', start, end }
}
