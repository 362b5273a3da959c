/** Where the top dictionary says the outlines stand; the first byte of operators of two. */
const CHARSTRINGS = 17
const ESCAPE = 12
/** The greatest byte that is an operator. */
const LAST_OPERATOR = 21
/** What begins a number of two bytes, of four, and one of decimal digits. */
const SHORT = 28
const LONG = 29
const REAL = 30
/** The outline of nothing. */
const END = 14
/** Bytes before the offsets of an index: how many things it holds, and how wide an offset is. */
const INDEX = 3

/** Puts an empty outline in the place of each of a CFF font, all else stays where it is. A font that is not sound is left alone. */
export function emptyCharstrings(bytes: Buffer): void {
  const names = indexAt(bytes, bytes[2] ?? 0)
  const dictionaries = names && indexAt(bytes, names.end)
  const top = dictionaries && bytes.subarray(dictionaries.data, dictionaries.end)
  if (dictionaries?.count !== 1 || top === undefined) return
  const at = outlinesIn(top)
  const outlines = at === undefined ? undefined : indexAt(bytes, at)
  if (at === undefined || outlines === undefined) return
  const { count, width, data, end } = outlines
  if (end - data < count) return
  for (let i = 0; i <= count; i++) bytes.writeUIntBE(i + 1, at + INDEX + i * width, width)
  bytes.fill(END, data, data + count)
}

interface Index {
  count: number
  /** Bytes of an offset. */
  width: number
  /** Where what it holds begins and ends. */
  data: number
  end: number
}

/** An index of some things, all in the file and in order. */
function indexAt(bytes: Buffer, at: number): Index | undefined {
  if (at < 0 || at + INDEX > bytes.length) return undefined
  const count = bytes.readUInt16BE(at)
  const width = bytes[at + 2] ?? 0
  const data = at + INDEX + (count + 1) * width
  if (count === 0 || width < 1 || width > 4 || data > bytes.length) return undefined
  let last = 1
  for (let i = 0; i <= count; i++) {
    const offset = bytes.readUIntBE(at + INDEX + i * width, width)
    if (offset < last || data + offset - 1 > bytes.length) return undefined
    last = offset
  }
  return { count, width, data, end: data + last - 1 }
}

/** Where the outlines stand, as the dictionary says last. */
function outlinesIn(dictionary: Buffer): number | undefined {
  let found: number | undefined
  let number: number | undefined
  for (let at = 0; at < dictionary.length; ) {
    const first = dictionary[at] ?? 0
    if (first <= LAST_OPERATOR) {
      if (first === CHARSTRINGS) found = number
      number = undefined
      at += first === ESCAPE ? 2 : 1
      continue
    }
    const size = sizeOf(dictionary, at)
    if (at + size > dictionary.length) return undefined
    number = numberAt(dictionary, at, first)
    at += size
  }
  return found
}

/** Bytes of the number that begins here. */
function sizeOf(dictionary: Buffer, at: number): number {
  const first = dictionary[at] ?? 0
  if (first === SHORT) return 3
  if (first === LONG) return 5
  if (first === REAL) {
    const end = dictionary
      .subarray(at + 1)
      .findIndex(byte => byte >> 4 === 15 || (byte & 15) === 15)
    return end < 0 ? dictionary.length : end + 2
  }
  return first >= 247 && first <= 254 ? 2 : 1
}

/** The whole number that begins here, where it may be a place. */
function numberAt(dictionary: Buffer, at: number, first: number): number | undefined {
  if (first === SHORT) return dictionary.readInt16BE(at + 1)
  if (first === LONG) return dictionary.readInt32BE(at + 1)
  if (first >= 32 && first <= 246) return first - 139
  if (first >= 247 && first <= 250) return (first - 247) * 256 + (dictionary[at + 1] ?? 0) + 108
  return undefined
}
