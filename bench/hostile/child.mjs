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

process.on('message', async ({ path, seed, share, bit }) => {
  try {
    const { bytes, shown: before } = await sound(path)
    const next = random(seed ?? 0)
    const all = mutationsOf(extname(path).slice(1).toLowerCase())
    const mutation =
      share === undefined ? all[Math.floor(next() * all.length)] : { name: 'a bit of a page' }
    const damaged = share === undefined ? mutation.apply(bytes, next) : flippedAt(bytes, share, bit)
    if (!damaged) process.send({ became: 'nothing' })
    else {
      const after = await shown(path, damaged)
      process.send({ mutation: mutation.name, sound: mutation.sound, ...verdict(before, after) })
    }
  } catch (error) {
    process.send({ became: 'thrown', error: String(error?.stack ?? error) })
  }
})
