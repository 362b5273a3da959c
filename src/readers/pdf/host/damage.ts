import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** What was found damaged since it was last asked for: streams that do not inflate whole, and whether one maps a font's characters. */
export interface Damage {
  streams: number
  map: boolean
}

let found: Damage = { streams: 0, map: false }

/** Hands over the damage found so far and starts anew. The thread reads one page at a time, so it is that page's. */
export function takeDamage(): Damage {
  const taken = found
  found = { streams: 0, map: false }
  return taken
}

/** Bytes one stream may hold when inflated. */
export const MOST = 2 ** 28

/** Bytes of the header and the checksum of a stream. */
const HEADER = 2
const CHECKSUM = 4
/** Bytes that are inflated of a damaged stream to see what it is. */
const START = 4096

/** Whether a stream that failed ends as it should, and only its checksum was not kept: some writers leave it out. */
export function isSound(bytes: Uint8Array): boolean {
  if (bytes.length <= HEADER) return true
  try {
    const raw: unknown = inflateRawSync(bytes.subarray(HEADER), {
      info: true,
      maxOutputLength: MOST,
    })
    const engine = raw instanceof Object && 'engine' in raw ? raw.engine : null
    const used = engine instanceof Object && 'bytesWritten' in engine ? engine.bytesWritten : null
    return typeof used === 'number' && bytes.length - HEADER - used < CHECKSUM
  } catch (error) {
    // A bomb is no damage: pdf.js fails on it where the process limits do.
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  }
}

/** Takes down a stream that does not inflate whole. */
export function damagedStream(bytes: Uint8Array): void {
  found.streams += 1
  found.map ||= startOf(bytes).includes('begincmap')
}

function startOf(bytes: Uint8Array): string {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH
    return inflateSync(bytes.subarray(0, START), { finishFlush, maxOutputLength: MOST }).toString(
      'latin1',
    )
  } catch {
    return ''
  }
}

/** A stream whose first two bytes are damaged; an empty one has none and is -1, -1. */
const header =
  /(?:Invalid header|Unknown compression method|Bad FCHECK) in flate stream: (?!-1)|FDICT bit set/

/** Listens to what pdf.js warns of: a stream without a valid header is empty to it, and nothing else tells. */
export function watchWarnings(): void {
  console.warn = (message: unknown) => {
    if (header.test(String(message))) found.streams += 1
  }
}
