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
  if (end - start === value.length) {
    place(value, start, end)
    return
  }
  let i = start
  let j = 0
  while (i < end && j < value.length) {
    const literal = literalEnd(source, i, end, value, j)
    if (literal > i) {
      place(value.slice(j, j + literal - i), i, literal)
      j += literal - i
      i = literal
      continue
    }
    const skipped = skip(source, i, end)
    if (skipped.kind === 'entity') {
      const length = decodedLength(source, skipped.end, end, value, j)
      place(value.slice(j, j + length), i, skipped.end)
      j += length
    } else if (skipped.kind === 'newline') {
      place(value.slice(j, j + 1), i, skipped.end)
      j += 1
    }
    i = skipped.end
  }
  if (j < value.length) place(value.slice(j), start, end)
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

/** How many UTF-16 units an entity gave: one, or two where the following literal says so. */
function decodedLength(
  source: string,
  after: number,
  end: number,
  value: string,
  at: number,
): number {
  const code = value.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return 2
  if (after >= end) return value.length - at
  const next = source[after]
  if (next === '&' || next === '<' || next === '\r') return 1
  return value[at + 1] === next ? 1 : value[at + 2] === next ? 2 : 1
}
