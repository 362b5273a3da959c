import { dirname, join } from 'node:path'
import { readSource } from '../../archive/read.ts'
import { sourceIdOf } from '../../identity.ts'
import { type Disk, errorCode } from '../../io/disk.ts'
import type { Standing } from '../view/shapes.ts'

/** The file a document was read from, if it is there, and whether its bytes are still those that were read. */
export interface Original {
  standing: Standing
  bytes: Uint8Array | null
  /** Where it was looked for without being found, or why it cannot be read. */
  trouble: string | null
}

/** Looks where the run found it: from the folder one stands in, else from the folder the dataset stands in. */
export async function originalOf(
  disk: Disk,
  folder: string,
  path: string,
  id: string,
): Promise<Original> {
  const troubles: string[] = []
  let changed: Uint8Array | null = null
  for (const place of [path, join(dirname(folder), path)])
    try {
      const bytes = await readSource(disk, place)
      if (sourceIdOf(bytes) === id) return { standing: 'same', bytes, trouble: null }
      changed ??= bytes
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      troubles.push(errorCode(error) || words)
    }
  if (changed !== null) return { standing: 'changed', bytes: changed, trouble: null }
  return { standing: 'missing', bytes: null, trouble: troubles[0] ?? null }
}
