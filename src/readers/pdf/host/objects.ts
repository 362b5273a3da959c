import { constants, inflateSync } from 'node:zlib'
import { isSound, MOST } from './damage.ts'

/*
 * pdf.js takes a reference that leads to nothing for nothing: a page whose content cannot be found is a blank page to it. So the objects
 * of a file are counted here as they stand in it, whatever its tables of places say, and those a page needs are looked for.
 */

/** The objects of a file by their numbers. */
export interface Objects {
  defined: Set<number>
  /** Those that hold bytes, and how many. */
  streams: Map<number, number>
  /** Words of those that may be pages or what pages refer to. */
  words: Map<number, string>
  /** Some stood in a stream that does not unpack whole: they are none of those above. */
  broken: boolean
  /** Some may stand where they cannot be seen: in streams that are encrypted, or packed otherwise. */
  partial: boolean
}

const WANTED = /^\s*\[|\/(?:Contents|Resources|Font|XObject|Kids|Pages)\b/
/** Bytes of an object's words that are kept. */
const KEPT = 20_000
/** For a stream without its checksum. */
const SHORT = { maxOutputLength: MOST, finishFlush: constants.Z_SYNC_FLUSH }
const OBJECT = /(\d{1,9})[\s\0]+\d{1,5}[\s\0]+$/

export function objectsIn(bytes: Buffer): Objects {
  const found: Objects = {
    defined: new Set(),
    streams: new Map(),
    words: new Map(),
    broken: false,
    partial: bytes.includes('/Encrypt'),
  }
  for (let at = bytes.indexOf('obj'); at >= 0; ) {
    const number = OBJECT.exec(bytes.subarray(Math.max(0, at - 24), at).toString('latin1'))?.[1]
    if (number === undefined) {
      at = bytes.indexOf('obj', at + 3)
      continue
    }
    at = take(Number(number), bytes, at + 3, found)
  }
  return found
}

/** Takes down the object that begins here; gives where the next may begin. */
function take(number: number, bytes: Buffer, from: number, found: Objects): number {
  const end = endOr(bytes.indexOf('endobj', from), bytes)
  const stream = streamIn(bytes.subarray(from, end))
  const until = stream < 0 ? end : from + stream
  const words = bytes.subarray(from, Math.min(until, from + KEPT)).toString('latin1')
  found.defined.add(number)
  keep(number, words, found)
  if (stream < 0) found.streams.delete(number)
  if (stream < 0) return endOr(bytes.indexOf('obj', until + 6), bytes, -1)
  const begin = until + (bytes[until + 6] === 13 ? 8 : 7)
  const close = endOr(bytes.indexOf('endstream', begin), bytes)
  found.streams.set(number, close - begin)
  if (/\/Type\s*\/ObjStm\b/.test(words)) unpack(words, bytes.subarray(begin, close), found)
  return endOr(bytes.indexOf('obj', close + 9), bytes, -1)
}

/** Where the bytes of an object begin to be told; -1 for one without, or where the word for it is broken and only their end is there. */
function streamIn(object: Buffer): number {
  const at = object.indexOf('stream')
  return at >= 3 && object.subarray(at - 3, at).toString('latin1') === 'end' ? -1 : at
}

function endOr(at: number, bytes: Buffer, none = bytes.length): number {
  return at < 0 ? none : at
}

function keep(number: number, words: string, { words: kept }: Objects): void {
  if (WANTED.test(words)) kept.set(number, words)
  else kept.delete(number)
}

/** The objects in a stream of objects, which begins with their numbers and places. */
function unpack(head: string, packed: Buffer, found: Objects): void {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1])
  const packing = !/\/FlateDecode\b/.test(head) || /\/DecodeParms\b/.test(head)
  if (packing || found.partial) {
    found.partial = true
    return
  }
  const text = inflated(packed)
  if (text === null) {
    found.broken = true
    return
  }
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [number = 0, at = 0] = places.slice(i, i + 2)
    const end = places[i + 3] ?? text.length
    found.defined.add(number)
    keep(number, text.slice(first + at, Math.min(first + end, first + at + KEPT)), found)
  }
}

/** What a stream holds; null where it does not unpack whole. */
function inflated(packed: Buffer): string | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST }).toString('latin1')
  } catch {
    return isSound(packed) ? inflateSync(packed, SHORT).toString('latin1') : null
  }
}
