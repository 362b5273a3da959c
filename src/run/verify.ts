import { join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { isRememberedWhole } from './archives-file.ts'
import { byName } from './discover.ts'
import { isKnownWhole } from './index-file.ts'
import { readReport } from './place.ts'
import { sourceIdOfFile } from './source-id.ts'
import { openStore } from './store.ts'

/** A file of a dataset, or a result in its store, that is not what was written. */
export interface Differing {
  name: string
  problem: string
}

/** Reads everything a dataset and its store hold, against the hashes they were written with. Throws UsageError where no dataset is. */
export async function verify(
  disk: Disk,
  folder: string,
): Promise<{ checked: { files: number; stored: number }; problems: Differing[] }> {
  const report = await readReport(disk, folder)
  if (report === null)
    throw new UsageError(`“${folder}” is no dataset; name a folder that \`yiyuan run\` wrote`)
  const problems: Differing[] = []
  const files = Object.entries(report.files).sort(([a], [b]) => byName(a, b))
  for (const [name, { sha256 }] of files) {
    const problem = await problemOf(disk, join(folder, name), sha256)
    if (problem !== null) problems.push({ name, problem })
  }
  const store = openStore(disk, folder)
  let stored = 0
  for (const stage of ['document', 'outcome'] as const) {
    for (const key of [...(await store.keys(stage))].sort(byName)) {
      stored += 1
      const problem = await store.check(stage, key)
      if (problem !== null) problems.push({ name: `.store/${stage}/${key}`, problem })
    }
  }
  if (!(await isKnownWhole(disk, folder)))
    problems.push({ name: '.store/paths.ndjson', problem: 'is not what was written' })
  if (!(await isRememberedWhole(disk, folder)))
    problems.push({ name: '.store/archives.ndjson', problem: 'is not what was written' })
  return { checked: { files: files.length, stored }, problems }
}

/** Why a published file is not the one of the report; null when it is. */
export async function problemOf(disk: Disk, path: string, sha256: string): Promise<string | null> {
  try {
    return (await sourceIdOfFile(disk, path)) === sha256 ? null : 'is not what was published'
  } catch (error) {
    return errorCode(error) === 'ENOENT'
      ? 'is missing'
      : `cannot be read (${errorCode(error) || String(error)})`
  }
}
