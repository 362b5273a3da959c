import { join } from 'node:path'
import type { Disk } from '../io/disk.ts'
import type { Format } from '../model/source.ts'
import type { Found } from './discover.ts'

/** What came on standard input: it has no name a format could be told by. */
export interface Input {
  bytes: Uint8Array
  format: Format | undefined
}

/** Keeps it where a child can read it, beside the store; published under the path `-`. */
export async function keepInput(
  disk: Disk,
  folder: string,
  { bytes, format }: Input,
): Promise<Found> {
  const home = join(folder, '.store')
  const at = join(home, format === undefined ? 'input' : `input.${format}`)
  await disk.makeFolder(home)
  await disk.replace(at, bytes)
  return { path: '-', at, size: bytes.length, changed: null, touched: null }
}
