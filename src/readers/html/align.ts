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
    if (skipped.kind === 'entity' && mayBe(source.slice(i, skipped.end), value, j)) {
      const length = decodedLength(source, skipped.end, end, value, j)
      place(value.slice(j, j + length), i, skipped.end)
      j += length
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

const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
}

/** Whether an entity can have given the character at `at`; an entity of text that was moved away has not. */
function mayBe(entity: string, value: string, at: number): boolean {
  const [, base, digits] = /^&#(x?)([0-9a-f]+)/i.exec(entity) ?? []
  const name = /^&([a-z][a-z0-9]*);?$/i.exec(entity)?.[1] ?? ''
  const known = NAMED[name]
  if (known !== undefined) return value[at] === known
  if (digits === undefined) return entity.endsWith(';') && value[at] !== '&'
  const code = Number.parseInt(digits, base === '' ? 10 : 16)
  const replaced =
    code === 0 ||
    (code >= 0x80 && code < 0xa0) ||
    code > 0x10ffff ||
    (code >= 0xd800 && code < 0xe000)
  return replaced || value.codePointAt(at) === code || (code === 13 && value[at] === '\n')
}
