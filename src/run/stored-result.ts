import type { FileHandle } from 'node:fs/promises'
import { type Disk, errorCode } from '../io/disk.ts'
import { FIRST_LINE, type Head, hashOfBlock, headIn, headLength } from './stored-file.ts'

/** A result that is not what was put in the store: cut, changed or empty. It is never published; a run converts it again. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}

/** A result whose head was read and is what was put. */
export interface OpenResult {
  head: Head
  /** The packed bytes of one of its blocks. Throws StoreDamaged. */
  block(at: number): Promise<Buffer>
  /** Throws StoreDamaged where more stands there than was put. */
  expectEnd(): Promise<void>
  close(): Promise<void>
}

/** Bytes read before more is asked for: the whole of most results, and the head of nearly all. */
const BEGINNING = 1 << 14

/** Opens the result that was put under a name; null where there is none, StoreDamaged where its beginning is not what was put. */
export async function openResult(
  disk: Disk,
  path: string,
  name: string,
): Promise<OpenResult | null> {
  const file = await openOrNull(disk, path)
  if (file === null) return null
  try {
    return await begun(file, path, name)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function begun(file: FileHandle, path: string, name: string): Promise<OpenResult> {
  const expect = (holds: boolean, why: string): void => {
    if (!holds) throw new StoreDamaged(`${path} ${why}`)
  }
  const beginning = Buffer.allocUnsafe(BEGINNING)
  const have = beginning.subarray(0, await fill(file, beginning, 0))
  const bytesAt = async (from: number, length: number): Promise<Buffer> => {
    if (from + length <= have.length) return have.subarray(from, from + length)
    const { size } = await file.stat()
    expect(from + length <= size, 'ends before its last row')
    const bytes = Buffer.allocUnsafe(length)
    expect((await fill(file, bytes, from)) === length, 'ends before its last row')
    return bytes
  }
  expect(have.length >= FIRST_LINE, have.length === 0 ? 'is empty' : 'ends in its first line')
  const first = have.subarray(0, FIRST_LINE)
  const length = headLength(first)
  expect(length !== null, 'does not begin as a stored result does')
  const head = headIn(name, first, await bytesAt(FIRST_LINE, length ?? 0))
  if (head === null) throw new StoreDamaged(`${path} is not what was stored there`)
  const starts: number[] = []
  let end = FIRST_LINE + (length ?? 0)
  for (const { bytes } of head.blocks) {
    starts.push(end)
    end += bytes
  }
  return {
    head,
    async block(at) {
      const known = head.blocks[at]
      if (known === undefined) throw new Error(`there is no block ${at}`)
      const bytes = await bytesAt(starts[at] ?? 0, known.bytes)
      expect(hashOfBlock(bytes) === known.hash, 'holds rows that are not what was stored there')
      return bytes
    },
    async expectEnd() {
      expect((await file.stat()).size === end, 'does not end where it should')
    },
    close: () => file.close(),
  }
}

/** Reads from a place until the buffer is full or the file ends; gives how many bytes came. */
async function fill(file: FileHandle, into: Buffer, from: number): Promise<number> {
  let have = 0
  while (have < into.length) {
    const { bytesRead } = await file.read(into, have, into.length - have, from + have)
    if (bytesRead === 0) break
    have += bytesRead
  }
  return have
}

async function openOrNull(disk: Disk, path: string): Promise<FileHandle | null> {
  try {
    return await disk.open(path, 'r')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
