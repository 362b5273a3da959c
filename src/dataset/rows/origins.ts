import type { Anchor, Box } from '../../model/anchor.ts'
import type { Recognised, SureWord } from '../../model/recognised.ts'
import type { ReadBy, RecordRow } from '../../model/rows.ts'

const asText: ReadBy = { origin: 'text', confidence: null }

/** How what stands at a place was read: everything on a page that was recognised is. */
export class Origins {
  readonly #pages: ReadonlySet<number>
  readonly #words: ReadonlyMap<number, readonly SureWord[]>

  constructor(recognised: Recognised | undefined) {
    this.#pages = new Set(recognised?.pages)
    const words = new Map<number, SureWord[]>()
    for (const word of recognised?.words ?? []) {
      const known = words.get(word.page)
      if (known) known.push(word)
      else words.set(word.page, [word])
    }
    this.#words = words
  }

  of(anchors: readonly Anchor[]): ReadBy {
    if (this.#pages.size === 0) return asText
    let least: number | null = null
    let isRecognised = false
    for (const anchor of anchors) {
      if (anchor.kind !== 'page' || !this.#pages.has(anchor.page)) continue
      isRecognised = true
      for (const { box, sure } of this.#words.get(anchor.page) ?? [])
        if (meet(box, anchor.box)) least = Math.min(least ?? 1, sure)
    }
    return isRecognised
      ? { origin: 'ocr', confidence: least === null ? null : rounded(least) }
      : asText
  }

  /** The fields of a record, those that were recognised with how sure their words are. */
  cited(fields: RecordRow['cited']): RecordRow['cited'] {
    if (this.#pages.size === 0) return fields
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const { origin, confidence } = this.of(field.anchors)
        if (origin !== 'ocr') return [name, field]
        return [name, { ...field, origin, ...(confidence !== null && { confidence }) }]
      }),
    )
  }
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.top < b.bottom && a.bottom > b.top
}

/** Down to a thousandth: more is told by no network. */
function rounded(sure: number): string {
  return String(Math.floor(sure * 1000) / 1000)
}
