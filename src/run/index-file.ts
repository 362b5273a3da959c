import { dirname, join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import type { Outcome } from '../model/outcome.ts'

/** What the last run knew of a path: enough to tell that nothing changed without reading it. */
export interface Known {
  path: string
  size: number
  changed: number
  sourceId: string
  key: string
  status: Outcome['status']
}

const NAME = join('.store', 'paths.ndjson')

export async function readKnown(disk: Disk, folder: string): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  try {
    const text = Buffer.from(await disk.read(join(folder, NAME))).toString('utf8')
    for (const line of text.split('\n')) {
      if (line === '') continue
      const entry: Known = JSON.parse(line)
      known.set(entry.path, entry)
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
  }
  return known
}

export async function writeKnown(
  disk: Disk,
  folder: string,
  known: Iterable<Known>,
): Promise<void> {
  const lines = [...known].map(entry => JSON.stringify(entry))
  const file = join(folder, NAME)
  await disk.makeFolder(dirname(file))
  await disk.replace(file, lines.length > 0 ? `${lines.join('\n')}\n` : '')
}
