import { inflateSync } from 'node:zlib'

export const keywords = /\b(?:endstream|endobj|stream|obj|xref|trailer|startxref)\b/g

const remembered = new Map()
const once = (bytes, name, make) => {
  const known = remembered.get(bytes) ?? new Map()
  remembered.set(bytes, known)
  if (!known.has(name)) known.set(name, make())
  return known.get(name)
}

/** Streams of a PDF that inflate whole: where their bytes stand, and what they hold. */
export function flateStreams(bytes) {
  return once(bytes, 'streams', () => {
    const found = []
    for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
      if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
      const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
      const end = bytes.indexOf('endstream', from)
      if (end < 0) break
      try {
        /** @type {any} What `info` gives stands in no declaration of Node. */
        const inflated = inflateSync(bytes.subarray(from, end), { info: true })
        const { buffer, engine } = inflated
        if (engine.bytesWritten > 16)
          found.push({ from, to: from + engine.bytesWritten, holds: buffer })
      } catch {
        // Another filter, or encrypted.
      }
      at = end
    }
    return found
  })
}

/** Streams that show text: contents of pages and forms. */
export function contentStreams(bytes) {
  return flateStreams(bytes).filter(({ holds }) =>
    /\bT[jJ]\b/.test(holds.subarray(0, 1 << 20).toString('latin1')),
  )
}

/** Matches of a pattern outside of streams. */
export function matches(bytes, pattern) {
  return once(bytes, String(pattern), () => {
    const streams = flateStreams(bytes)
    const found = []
    for (const { index, 0: words } of bytes.toString('latin1').matchAll(pattern))
      if (!streams.some(({ from, to }) => index >= from && index < to))
        found.push({ from: index, to: index + words.length, words })
    return found
  })
}
