import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import type { Disk } from './disk.ts'

/** What stands at a path is no file of bytes (a pipe, a device, a folder). */
export class NotRegularError extends Error {
  override readonly name = 'NotRegularError'
}

/** A file holds more bytes than may be read. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

const BLOCK = 1 << 20

/**
 * Opens a file for reading, without waiting: a pipe that nobody writes to and what the kernel keeps (/proc/kmsg) would hold whoever
 * opens or reads them for ever. Throws NotRegularError.
 */
export async function openRegular(
  disk: Disk,
  path: string,
): Promise<{ file: FileHandle; size: number }> {
  const file = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = await file.stat()
  if (stats.isFile()) return { file, size: stats.size }
  await file.close()
  throw new NotRegularError(`${path} is no file`)
}

/** The bytes of a file, as many as it says to have. Throws NotRegularError, and TooLargeError for more than `most`. */
export async function readRegular(disk: Disk, path: string, most: number): Promise<Uint8Array> {
  const { file, size } = await openRegular(disk, path)
  try {
    if (size > most) throw new TooLargeError(`${path} holds ${size} bytes`)
    const bytes = new Uint8Array(size)
    let have = 0
    while (have < size) {
      const { bytesRead } = await file.read(bytes, have, size - have, have)
      if (bytesRead === 0) break
      have += bytesRead
    }
    return bytes.subarray(0, have)
  } finally {
    await file.close()
  }
}

/** The bytes of a file some at a time, as many as it says to have, until it is said to stop. Throws NotRegularError. */
export async function* blocksOf(
  disk: Disk,
  path: string,
  stop?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { file, size } = await openRegular(disk, path)
  const block = Buffer.allocUnsafe(BLOCK)
  try {
    for (let have = 0; have < size; ) {
      stop?.throwIfAborted()
      const { bytesRead } = await file.read(block, 0, Math.min(BLOCK, size - have), have)
      if (bytesRead === 0) return
      yield block.subarray(0, bytesRead)
      have += bytesRead
    }
  } finally {
    await file.close()
  }
}
