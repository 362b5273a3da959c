// Converts documents, damaged ones and as they are, and says what became of each; started by ../fuzz.mjs and ../flips.mjs.
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { convert, readDocument } from '../../dist/src/index.js'
import { random } from '../shared/random.mjs'
import { mutationsOf } from './mutations.mjs'
import { numbersOf, shownBy, verdict } from './oracle.mjs'
import { contentStreams } from './pdf.mjs'

const known = new Map()
async function sound(path) {
  if (known.size > 40) known.clear()
  if (!known.has(path)) {
    const bytes = readFileSync(path)
    known.set(path, { bytes, shown: await shown(path, bytes) })
  }
  return known.get(path)
}

async function shown(path, bytes) {
  const source = { name: basename(path), bytes: Uint8Array.from(bytes) }
  if (extname(path) !== '.pdf') return shownBy(await convert(source, []))
  try {
    return numbersOf(await readDocument(source))
  } catch (error) {
    if (error.code === undefined) throw error
    return { status: 'failed', figures: [], told: [] }
  }
}

/** One bit of the stream that shows text at this share of all of them. */
function flippedAt(bytes, share, bit) {
  const streams = contentStreams(bytes)
  const stream = streams[Math.floor(share * streams.length)]
  if (stream === undefined) return null
  const copy = Buffer.from(bytes)
  copy[stream.from + Math.floor(((share * 7919) % 1) * (stream.to - stream.from))] ^= 1 << bit
  return copy
}

/** A damaged copy: by a seed, by the place of a bit, or as it stands elsewhere. */
function damagedBy({ path, bytes, seed, share, bit, other }) {
  if (other !== undefined) return { name: 'elsewhere', damaged: readFileSync(other) }
  if (share !== undefined) return { name: 'a bit of a page', damaged: flippedAt(bytes, share, bit) }
  const next = random(seed)
  const all = mutationsOf(extname(path).slice(1).toLowerCase())
  const { name, sound, apply } = all[Math.floor(next() * all.length)]
  return { name, sound, damaged: apply(bytes, next) }
}

process.on('message', async ({ path, seed, share, bit, damaged: other }) => {
  try {
    const { bytes, shown: before } = await sound(path)
    const { name, sound: isSound, damaged } = damagedBy({ path, bytes, seed, share, bit, other })
    if (!damaged) process.send({ became: 'nothing' })
    else {
      const after = await shown(path, damaged)
      process.send({ mutation: name, sound: isSound, ...verdict(before, after) })
    }
  } catch (error) {
    process.send({ became: 'thrown', error: String(error?.stack ?? error) })
  }
})
