import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** What was lost since it was last asked for: streams that do not inflate whole and what pdf.js leaves out, and whether one is of a font. */
export interface Damage {
  parts: number
  font: boolean
}

let found: Damage = { parts: 0, font: false }

/** Hands over the damage found so far and starts anew. The thread reads one page at a time, so it is that page's. */
export function takeDamage(): Damage {
  const taken = found
  found = { parts: 0, font: false }
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
  found.parts += 1
  found.font ||= /CIDInit|begincmap/.test(startOf(bytes))
}

/** What a stream holds before its damage, found by halves: zlib hands on nothing of what it fails on. */
function startOf(bytes: Uint8Array): string {
  let [whole, broken] = [0, Math.min(bytes.length, START) + 1]
  let start = ''
  while (broken - whole > 1) {
    const most = (whole + broken) >> 1
    const words = inflated(bytes.subarray(0, most))
    if (words === null) broken = most
    else [whole, start] = [most, words]
  }
  return start
}

function inflated(bytes: Uint8Array): string | null {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH
    return inflateSync(bytes, { finishFlush, maxOutputLength: MOST }).toString('latin1')
  } catch {
    return null
  }
}

/*
 * What pdf.js warns of where it goes on without something, by the beginnings of its messages. Each is a part of a page that is lost;
 * no sound page of some 4,000 gives one. Fonts are read once for all their pages.
 */
const lost = [
  'getOperatorList - ignoring (?:errors|XObject|operator|annotation)',
  'getContentStream - ignoring sub-stream',
  '_parsedAnnotations: ',
  'Invalid stream: ',
  'Filter "[^"]*" is not supported',
  'Unknown command ',
  'Skipping command ',
  'Unterminated (?:hex )?string',
  'getHexString - ignoring',
]
const lostOfFont = [
  'loadFont - ',
  'ensureStateFont: ',
  // Fields of forms may name these without having them.
  'Font "(?!Helv|HeBo|TiRo|Cour|ZaDb)[^"]*" is not available',
  'readToUnicode - ',
  'Invalid cMap data',
  'extractDataStructures - ',
  'Type3 font resource ',
]
/** A form that draws itself is drawn once. */
const DRAWN_ALREADY = 'ignoring circular reference'
/** A stream whose first two bytes are damaged; an empty one has none and is -1, -1. */
const header =
  '(?:Invalid header|Unknown compression method|Bad FCHECK) in flate stream: (?!-1)|FDICT bit set'
const ofPage = new RegExp(`^Warning: (?:${lost.join('|')})|${header}`)
const ofFont = new RegExp(`^Warning: (?:${lostOfFont.join('|')})`)

/** Listens to what pdf.js warns of: nothing else tells of what it leaves out. */
export function watchWarnings(): void {
  console.warn = (message: unknown) => {
    const words = String(message)
    const font = ofFont.test(words)
    if ((font || ofPage.test(words)) && !words.includes(DRAWN_ALREADY)) found.parts += 1
    found.font ||= font
  }
}
