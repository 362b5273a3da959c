import { dirname, join } from 'node:path'
import type { RunReport } from '../../schemas/run.ts'
import { type Disk, errorCode } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'

const NEXT = '.next'

/** Makes the dataset folder. Throws UsageError where a file stands in the way. */
export async function makeOutput(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.makeFolder(folder)
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(errorCode(error))) throw error
    throw new UsageError(`“${folder}” is a file or lies in one; give a folder with -o`)
  }
}

/** The folder a new dataset grows in; whatever a broken run left there is removed. */
export async function freshNext(disk: Disk, folder: string): Promise<string> {
  const next = join(folder, NEXT)
  await disk.remove(next)
  await disk.makeFolder(join(next, 'schemas'))
  return next
}

/**
 * Puts the files of `.next` in place one by one, `run.json` last: a reader that checks the hashes in
 * `run.json` never trusts a mixture. Files of the dataset before that are no more are removed first.
 */
export async function moveInto(disk: Disk, folder: string, report: RunReport): Promise<void> {
  const before = await readReport(disk, folder)
  await disk.replace(join(folder, NEXT, 'run.json'), `${JSON.stringify(report, null, 2)}\n`)
  await finish(disk, folder, report, before)
}

/** Finishes what a run that was killed while publishing began; without its `run.json` there is nothing to finish. */
export async function finishPublishing(disk: Disk, folder: string): Promise<void> {
  const report = await readReport(disk, join(folder, NEXT))
  if (report === null) await disk.remove(join(folder, NEXT))
  else await finish(disk, folder, report, await readReport(disk, folder))
}

async function finish(
  disk: Disk,
  folder: string,
  report: RunReport,
  before: RunReport | null,
): Promise<void> {
  for (const name of Object.keys(before?.files ?? {})) {
    if (report.files[name] === undefined && !name.startsWith('.'))
      await disk.removeFile(join(folder, name))
  }
  for (const name of [...Object.keys(report.files), 'run.json']) {
    await disk.makeFolder(dirname(join(folder, name)))
    try {
      await disk.rename(join(folder, NEXT, name), join(folder, name))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  await disk.remove(join(folder, NEXT))
}

/** Whether a name is that of a file in a dataset or in its `schemas`: one that leads elsewhere was not written by this program. */
function staysInside(name: string): boolean {
  const parts = name.split('/')
  const folders = parts.length === 1 || (parts.length === 2 && parts[0] === 'schemas')
  return folders && parts.every(part => !/^\.{0,2}$|[\\\0]/.test(part))
}

/** Folders of this program's in a dataset; a link in their place would lead its writing elsewhere. */
const OWN = ['schemas', NEXT, '.store', '.store/parts', '.store/outcome', '.store/document']

/** Throws UsageError where one of the dataset's own folders is a link. */
export async function expectNoLinks(disk: Disk, folder: string): Promise<void> {
  for (const name of OWN) {
    const there = await disk.stat(join(folder, name), true).catch(() => null)
    if (there?.isSymbolicLink())
      throw new UsageError(
        `“${join(folder, name)}” is a link and would lead the dataset elsewhere; remove it, or choose another folder with -o`,
      )
  }
}

/** The report of the dataset that stands in a folder; null when there is none that can be read, or one with names that lead out of it. */
export async function readReport(disk: Disk, folder: string): Promise<RunReport | null> {
  try {
    const text = Buffer.from(await disk.read(join(folder, 'run.json'))).toString('utf8')
    const report: RunReport | null = JSON.parse(text)
    return Object.keys(report?.files ?? {}).every(staysInside) ? report : null
  } catch {
    return null
  }
}

/** Whether every file a report tells of is there with its size. */
export async function isWhole(disk: Disk, folder: string, report: RunReport): Promise<boolean> {
  for (const [name, { bytes }] of Object.entries(report.files)) {
    try {
      if ((await disk.stat(`${folder}/${name}`)).size !== bytes) return false
    } catch {
      return false
    }
  }
  return true
}

/** Whether a folder with these names in it was written by this program: it has a report of ours, and its store or its descriptor. */
export async function isDataset(
  disk: Disk,
  folder: string,
  names: ReadonlySet<string>,
): Promise<boolean> {
  if (!names.has('run.json') || !(names.has('.store') || names.has('datapackage.json')))
    return false
  const report: Partial<RunReport> | null = await readReport(disk, folder)
  return report?.program?.name === 'yiyuan' && typeof report.files === 'object'
}
