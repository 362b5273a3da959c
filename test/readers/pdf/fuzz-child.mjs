// Converts damaged copies of PDFs, one after another, and says what came of each. Started by fuzz.test.ts.
import { readFileSync } from 'node:fs'

const [library, first, count, ...files] = process.argv.slice(2)
const { convert } = await import(library)
const sources = files.map(file => readFileSync(file))

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A copy with bytes changed, numbers changed, a stretch taken out, said twice or filled, or its end cut off. */
function damaged(bytes, next) {
  let copy = Buffer.from(bytes)
  const at = () => Math.floor(next() * copy.length)
  for (let times = 1 + Math.floor(next() * 12); times > 0; times--) {
    const [place, length] = [at(), Math.floor(next() * 40)]
    const kind = Math.floor(next() * 12)
    if (kind < 4) copy[place % copy.length] = Math.floor(next() * 256)
    else if (kind < 8) {
      const digit = copy.findIndex((byte, i) => i >= place && byte >= 48 && byte <= 57)
      if (digit >= 0) copy[digit] = 48 + Math.floor(next() * 10)
    } else if (kind === 8)
      copy = Buffer.concat([copy.subarray(0, place), copy.subarray(place + length)])
    else if (kind === 9)
      copy = Buffer.concat([copy.subarray(0, place + length), copy.subarray(place)])
    else if (kind === 10) copy.fill(0x20, place, place + length)
    else if (next() < 0.2) copy = copy.subarray(0, Math.max(1, place))
  }
  return copy
}

for (let seed = Number(first); seed < Number(count); seed++) {
  const next = random(seed)
  const bytes = damaged(sources[seed % sources.length], next)
  process.send({ seed, started: true })
  try {
    const { status, diagnostics } = await convert({ name: 'damaged.pdf', bytes }, [])
    process.send({ seed, status, codes: diagnostics.map(({ code }) => code) })
  } catch (error) {
    process.send({ seed, thrown: String(error?.stack ?? error) })
  }
  // Rejections nobody handles come up now, and end the process.
  await new Promise(setImmediate)
}
process.disconnect()
