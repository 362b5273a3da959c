import { textsOf } from './elements.ts'
import { parsePiece } from './tree.ts'

const ENTITY = /&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/iy

/** Tells where a stretch of decoded text was printed; equal lengths map character by character. */
export type Place = (value: string, start: number, end: number) => void

/**
 * Walks a text node's value along the source it came from and reports the place of every stretch:
 * literal characters one by one, entities and what cannot be matched as wholes.
 */
export function align(
  source: string,
  start: number,
  end: number,
  value: string,
  place: Place,
): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    place(value, start, end)
    return
  }
  const within = walk(source, start, end, value, 0, place)
  if (within === value.length) return
  // Text moved out of a table: the tree joins it to text that stood elsewhere, and knows the place of one part only.
  const after = walk(source, end, source.length, value, within, place)
  if (after < value.length) place(value.slice(after), 0, source.length)
}

/** Places the value from `from` on along a stretch of source; how far it came. */
function walk(
  source: string,
  start: number,
  end: number,
  value: string,
  from: number,
  place: Place,
): number {
  let i = start
  let j = from
  while (i < end && j < value.length) {
    const literal = literalEnd(source, i, end, value, j)
    if (literal > i) {
      place(value.slice(j, j + literal - i), i, literal)
      j += literal - i
      i = literal
      continue
    }
    const skipped = skip(source, i, end)
    const words = skipped.kind === 'entity' ? decoded(source.slice(i, skipped.end)) : ''
    if (words !== '' && value.startsWith(words, j)) {
      place(words, i, skipped.end)
      j += words.length
    } else if (skipped.kind === 'newline' && value[j] === '\n') {
      place(value.slice(j, j + 1), i, skipped.end)
      j += 1
    }
    i = skipped.end
  }
  return j
}

function literalEnd(source: string, from: number, end: number, value: string, at: number): number {
  let i = from
  let j = at
  while (i < end && j < value.length) {
    const char = source.charCodeAt(i)
    if (
      char !== value.charCodeAt(j) ||
      (char === 38 && isEntity(source, i) && value.charCodeAt(j + 1) !== source.charCodeAt(i + 1))
    )
      break
    i += 1
    j += 1
  }
  return i
}

function isEntity(source: string, at: number): boolean {
  ENTITY.lastIndex = at
  return ENTITY.test(source)
}

function skip(
  source: string,
  at: number,
  end: number,
): { kind: 'entity' | 'newline' | 'tag'; end: number } {
  const char = source[at]
  if (char === '&' && isEntity(source, at))
    return { kind: 'entity', end: Math.min(ENTITY.lastIndex, end) }
  if (char === '\r') return { kind: 'newline', end: source[at + 1] === '\n' ? at + 2 : at + 1 }
  if (char === '<') {
    const close = source.indexOf('>', at)
    return { kind: 'tag', end: close < 0 || close >= end ? end : close + 1 }
  }
  return { kind: 'tag', end: at + 1 }
}

const known = new Map<string, string>()
const MOST_KNOWN = 4096

/** What a browser reads an entity as; one of text that was moved away stands for nothing here. */
function decoded(entity: string): string {
  const found = known.get(entity)
  if (found !== undefined) return found
  const words = textsOf(parsePiece(entity))
    .map(({ value }) => value)
    .join('')
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(entity, words)
  return words
}
