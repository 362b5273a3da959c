import { pipeline, Readable, type Transform } from 'node:stream'
import type { Bytes } from '../packed/yauzl.ts'
import { ArchiveDamaged } from './member.ts'

const BLOCK = 1 << 18

/** Some bytes of a file, block by block. Throws ArchiveDamaged where it ends before them. */
export async function* blocksAt(
  bytes: Bytes,
  start: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let have = 0; have < length; ) {
    const block = await bytes.read(start + have, Math.min(BLOCK, length - have))
    if (block.length === 0) throw new ArchiveDamaged('the archive ends within it')
    yield block
    have += block.length
  }
}

/** What blocks become in a decompressor. Throws ArchiveDamaged where it takes them for damaged. */
export async function* through(
  blocks: AsyncIterable<Uint8Array>,
  decompressor: Transform,
): AsyncGenerator<Uint8Array> {
  /** An error of the source or of the decompressor comes out where its blocks are taken. */
  pipeline(Readable.from(blocks), decompressor, () => {})
  try {
    for await (const block of decompressor) yield block
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new ArchiveDamaged(`its packed bytes are damaged (${error.message})`, { cause: error })
    throw error
  }
}
