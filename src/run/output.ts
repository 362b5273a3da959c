import { dirname, join, relative, resolve } from 'node:path'
import type { Disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { namesIn } from './names-in.ts'
import { expectNoLinks, isDataset, readReport } from './place.ts'

/** What a run that did not come to publish leaves in a folder. */
const BEGUN = /^\.(?:store|next|lock(?:\..*)?)$/

/**
 * Throws UsageError where the dataset would be written over something else, before anything is written: into a folder of
 * documents or one that holds them, or among files of other making.
 */
export async function expectOutput(
  disk: Disk,
  folder: string,
  inputs: readonly string[],
): Promise<void> {
  const out = await realOf(disk, folder)
  for (const input of inputs) {
    const way = relative(out, await realOf(disk, input))
    if (way !== '' && (way.startsWith('..') || resolve(way) === way)) continue
    const how = way === '' ? 'is given as input' : `holds the input “${visible(input)}”`
    throw new UsageError(`“${folder}” ${how}; write the dataset to another folder with -o`)
  }
  await expectNoLinks(disk, folder)
  const names = await namesIn(disk, folder)
  const foreign = names.filter(name => !BEGUN.test(name))
  if (foreign.length === 0 || (await isDataset(disk, folder, new Set(names)))) return
  if ((await readReport(disk, join(folder, '.next'))) !== null) return
  throw new UsageError(
    `“${folder}” is no dataset and not empty (it holds “${visible(foreign.sort()[0] ?? '')}”); give an empty folder or a new one with -o`,
  )
}

/** Throws UsageError where a file this run will publish stands there and is none of the dataset's. */
export async function expectOwn(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const own = new Set(Object.keys((await readReport(disk, folder))?.files ?? {}))
  for (const name of names) {
    if (own.has(name)) continue
    const there = await disk.stat(join(folder, name), true).catch(() => null)
    if (there === null) continue
    throw new UsageError(
      `“${visible(join(folder, name))}” is no file of this dataset and would be written over; move it away, or choose another folder with -o`,
    )
  }
}

/** Where a path leads, links followed as far as it is there. */
async function realOf(disk: Disk, path: string): Promise<string> {
  const whole = resolve(path)
  try {
    return await disk.real(whole)
  } catch {
    const above = dirname(whole)
    return above === whole ? whole : join(await realOf(disk, above), relative(above, whole))
  }
}
