import type { Disk } from '../io/disk.ts'
import { openRegular } from '../io/regular.ts'
import type { Bytes } from '../packed/yauzl.ts'

export interface OpenBytes extends Bytes {
  close(): Promise<void>
}

/** The bytes of a file, read where they are asked for. Throws NotRegularError for what is no file. */
export async function openBytes(disk: Disk, path: string): Promise<OpenBytes> {
  const { file, size } = await openRegular(disk, path)
  return {
    size,
    async read(start, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - start)))
      let have = 0
      while (have < buffer.length) {
        const { bytesRead } = await file.read(buffer, have, buffer.length - have, start + have)
        if (bytesRead === 0) break
        have += bytesRead
      }
      return buffer.subarray(0, have)
    },
    close: () => file.close(),
  }
}

/** Lends the bytes of a file. */
export async function withBytes<T>(
  disk: Disk,
  path: string,
  use: (bytes: Bytes) => Promise<T>,
): Promise<T> {
  const bytes = await openBytes(disk, path)
  try {
    return await use(bytes)
  } finally {
    await bytes.close()
  }
}
