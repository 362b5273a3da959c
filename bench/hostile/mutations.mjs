import { oneOf } from '../shared/random.mjs'
import { flateStreams, keywords, matches } from './pdf.mjs'

/*
 * Ways to damage a document. `sound` ones make another document that is as good as the first (a digit of it is changed): what is read
 * of those is only not to crash. A mutation gives null where the document has nothing it could damage.
 */

const spliced = (bytes, from, to, ...put) =>
  Buffer.concat([
    bytes.subarray(0, from),
    ...put.map(part => Buffer.from(part)),
    bytes.subarray(to),
  ])

function flipped(bytes, at, bit) {
  const copy = Buffer.from(bytes)
  copy[at] ^= 1 << bit
  return copy
}

const somewhere = (bytes, next) => Math.floor(next() * bytes.length)
const bit = next => Math.floor(next() * 8)
const noise = (length, next) => Uint8Array.from({ length }, () => Math.floor(next() * 256))

/** What may happen to the bytes of any file. */
const ofBytes = {
  'cut off': (bytes, next) => bytes.subarray(0, 1 + somewhere(bytes, next)),
  'bytes filled with zero': (bytes, next) => {
    const at = somewhere(bytes, next)
    return Buffer.from(bytes).fill(0, at, at + 1 + Math.floor(next() * 40))
  },
}

/** What may happen to the bytes of a file whose parts have checksums. */
const ofPacked = {
  ...ofBytes,
  'a bit flipped': (bytes, next) => flipped(bytes, somewhere(bytes, next), bit(next)),
  'bytes taken out': (bytes, next) => {
    const at = somewhere(bytes, next)
    return spliced(bytes, at, at + 1 + Math.floor(next() * 40))
  },
  'bytes overwritten': (bytes, next) => {
    const at = somewhere(bytes, next)
    return spliced(bytes, at, at + 8, noise(8, next))
  },
}

/** A match of a pattern in the words of a PDF, its part of that name replaced. */
const replaced = (pattern, by) => (bytes, next) => {
  const found = oneOf(matches(bytes, pattern), next)
  return found && spliced(bytes, found.from, found.to, by(found.words, next))
}
const otherDigit = (words, next) => {
  const at = Math.floor(next() * words.length)
  const digit = (Number(words[at]) + 1 + Math.floor(next() * 9)) % 10
  return `${words.slice(0, at)}${digit}${words.slice(at + 1)}`
}

/** As many digits, of the highest number: no file has so many objects. */
const nines = () => '9999999'

const ofPdf = {
  ...ofBytes,
  'a bit of a stream flipped': (bytes, next) => {
    const stream = oneOf(flateStreams(bytes), next)
    return (
      stream &&
      flipped(bytes, stream.from + Math.floor(next() * (stream.to - stream.from)), bit(next))
    )
  },
  'bytes of a stream overwritten': (bytes, next) => {
    const stream = oneOf(flateStreams(bytes), next)
    if (!stream) return null
    const at = stream.from + Math.floor(next() * (stream.to - stream.from - 8))
    return spliced(bytes, at, at + 8, noise(8, next))
  },
  'bytes of a stream taken out': (bytes, next) => {
    const stream = oneOf(flateStreams(bytes), next)
    if (!stream) return null
    const at = stream.from + Math.floor(next() * (stream.to - stream.from))
    return spliced(bytes, at, Math.min(stream.to, at + 1 + Math.floor(next() * 40)))
  },
  'a keyword broken': replaced(keywords, (words, next) => {
    const at = Math.floor(next() * words.length)
    return `${words.slice(0, at)}~${words.slice(at + 1)}`
  }),
  'a reference to no object': replaced(/(?<=[\s[/])(\d+)(?= 0 R)/g, nines),
  'an object under another number': replaced(/(?<=[\r\n])(\d+)(?= 0 obj)/g, otherDigit),
  'another length': replaced(/(?<=\/Length )(\d+)(?![\d ]* R)/g, otherDigit),
  'a name broken': replaced(/(?<=\/)[A-Z][A-Za-z]+/g, (words, next) => {
    const at = Math.floor(next() * words.length)
    return `${words.slice(0, at)}q${words.slice(at + 1)}`
  }),
}

/** What makes another sound document. */
const soundOfPdf = {
  'another digit': replaced(/(?<=[\s[])\d+(?=[\s\]])/g, otherDigit),
  'a reference to another object': replaced(/(?<=[\s[/])(\d+)(?= 0 R)/g, otherDigit),
}

/** Where a character of several bytes begins. */
const wide = (bytes, next) => {
  const from = somewhere(bytes, next)
  const at = bytes.findIndex((byte, i) => i >= from && byte >= 0xe0)
  return at < 0 ? null : at
}

const ofText = {
  'a byte put in that is no character': (bytes, next) => {
    const at = somewhere(bytes, next)
    return spliced(bytes, at, at, [0xff])
  },
  'the high bit of a letter flipped': (bytes, next) => {
    const from = somewhere(bytes, next)
    const at = bytes.findIndex((byte, i) => i >= from && byte >= 0x30 && byte < 0x80)
    return at < 0 ? null : flipped(bytes, at, 7)
  },
  'a byte of a character taken out': (bytes, next) => {
    const at = wide(bytes, next)
    return at === null ? null : spliced(bytes, at + 1, at + 2)
  },
  'a character half overwritten': (bytes, next) => {
    const at = wide(bytes, next)
    return at === null ? null : spliced(bytes, at, at + 1, [0xfe])
  },
}

/** The mutations of a format, by its ending; and those that make another sound document. */
export function mutationsOf(extension) {
  const endings = {
    pdf: [ofPdf, soundOfPdf],
    xls: [{}, ofPacked],
    doc: [{}, ofPacked],
  }
  const packed = ['xlsx', 'docx', 'zip', 'gz', 'tgz', 'ods']
  const [broken, sound] = endings[extension] ?? [packed.includes(extension) ? ofPacked : ofText, {}]
  const listed = (some, isSound) =>
    Object.entries(some).map(([name, apply]) => ({ name, apply, sound: isSound }))
  return [...listed(broken, false), ...listed(sound, true)]
}
