import { hash } from 'node:crypto'
import type { Anchor } from './model/anchor.ts'

/** The id of a source: sha-256 of its bytes, in hex. */
export function sourceIdOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** Names things of one source by their kind, place and words; never twice the same. */
export type Identify = (kind: string, anchors: readonly Anchor[], words?: string) => string

/**
 * Ids hash the source and the place (offsets, or page and box rounded to points), so they survive
 * a new program version, another pipeline and another order. Two things printed at one place with
 * the same words are told apart by their order in the document.
 */
export function identifier(sourceId: string): Identify {
  /** Of every place the id it got first, and how often it came again: places are long, and told apart by their ids as well. */
  const given = new Set<string>()
  const again = new Map<string, number>()
  return (kind, anchors, words = '') => {
    const place = [sourceId, kind, ...anchors.map(placeOf), words].join('\n')
    const id = idOf(place)
    if (!given.has(id)) {
      given.add(id)
      return id
    }
    const repeat = (again.get(id) ?? 0) + 1
    again.set(id, repeat)
    return idOf(`${place}\n${repeat}`)
  }
}

/** Hex digits of an id. */
const LENGTH = 24
const digits = Buffer.alloc(LENGTH)

/** The beginning of the hash. V8 keeps all of a string for a part of it, so the part is written down anew. */
function idOf(key: string): string {
  digits.write(hash('sha256', key, 'hex'), 'latin1')
  return digits.toString('latin1')
}

function placeOf(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'text':
      return `t${anchor.start}-${anchor.end}`
    case 'page': {
      const { x0, top, x1, bottom } = anchor.box
      return `p${anchor.page}:${[x0, top, x1, bottom].map(Math.round).join(',')}`
    }
    case 'sheet':
      return `s${anchor.sheet}!${anchor.cell}`
    case 'part':
      return `${anchor.part}:${anchor.start}-${anchor.end}`
  }
}
