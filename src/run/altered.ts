import { join } from 'node:path'
import type { RunReport } from '../../schemas/run.ts'
import type { RunSettings } from './settings.ts'
import { problemOf } from './verify.ts'

/** Tells of files of the dataset that are no longer what was published, before they are published anew. */
export async function tellAltered(
  { disk, folder, events, stop }: Pick<RunSettings, 'disk' | 'folder' | 'events' | 'stop'>,
  before: RunReport | null,
): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(before?.files ?? {})) {
    if (stop.aborted) return
    const problem = await problemOf(disk, join(folder, name), sha256)
    if (problem !== null) events.altered(name, problem)
  }
}
