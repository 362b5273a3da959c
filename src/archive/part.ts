import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { Disk } from '../io/disk.ts'
import { TooLargeError } from '../io/regular.ts'
import type { Bytes } from '../packed/yauzl.ts'
import { openBytes, withBytes } from './file.ts'
import { ArchiveDamaged, type Part } from './member.ts'
import { blocksAt, through } from './stream.ts'

/*
 * The bytes of one member. Each way stops at the size its archive gives, before more than that is in memory, and holds size and sum
 * against what came.
 */

const HEADER = 30
const SIGNATURE = 0x04034b50

/** All bytes of a member. Throws ArchiveDamaged where they are not what its archive says, TooLargeError for more than `most`. */
export async function readPart(disk: Disk, part: Part, most: number): Promise<Uint8Array> {
  const { packed, size, deflated } = part
  if (Math.max(packed, size) > most) throw new TooLargeError(`it holds ${size} bytes`)
  return withBytes(disk, part.file, async bytes => {
    const held = await bytes.read(await dataStart(bytes, part), packed)
    if (held.length < packed) throw new ArchiveDamaged('the archive ends within it')
    const whole = deflated ? inflated(held, size) : held
    expectSame(part, whole.length, crc32(whole))
    return whole
  })
}

function inflated(held: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(held, { maxOutputLength: Math.max(size, 1) })
  } catch (cause) {
    const tooMany =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    const why = tooMany ? moreThan(size) : `its packed bytes are damaged (${words(cause)})`
    throw new ArchiveDamaged(why, { cause })
  }
}

/** The same some at a time, until it is said to stop. */
export async function* blocksOfPart(
  disk: Disk,
  part: Part,
  stop?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const bytes = await openBytes(disk, part.file)
  let size = 0
  let sum = 0
  try {
    const packed = blocksAt(bytes, await dataStart(bytes, part), part.packed)
    for await (const block of part.deflated ? through(packed, createInflateRaw()) : packed) {
      stop?.throwIfAborted()
      size += block.length
      if (size > part.size) throw new ArchiveDamaged(moreThan(part.size))
      sum = crc32(block, sum)
      yield block
    }
  } finally {
    await bytes.close()
  }
  expectSame(part, size, sum)
}

/** Where its bytes begin: after the local header, where there is one. */
async function dataStart(bytes: Bytes, { start, headed }: Part): Promise<number> {
  if (!headed) return start
  const header = Buffer.from(await bytes.read(start, HEADER))
  if (header.length < HEADER || header.readUInt32LE(0) !== SIGNATURE)
    throw new ArchiveDamaged('no file begins where the archive says')
  return start + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
}

function expectSame(part: Part, size: number, sum: number): void {
  if (size !== part.size)
    throw new ArchiveDamaged(`it holds ${size} bytes; its archive says ${part.size}`)
  if (part.crc !== null && sum !== part.crc)
    throw new ArchiveDamaged('its bytes do not match their checksum')
}

function moreThan(size: number): string {
  return `it holds more bytes than the ${size} its archive says`
}

function words(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
