import { join } from 'node:path'
import type { RunReport } from '../../../schemas/run.ts'
import { columnIn, type Shape } from '../../dataset/column-of.ts'
import type { DescribedTable } from '../../dataset/warehouses/plan.ts'
import type { Disk } from '../../io/disk.ts'
import { UsageError } from '../../model/errors.ts'
import { problemOf } from '../verify.ts'

/** The tables of a dataset as the contract says that it carries in `schemas/`; throws UsageError where that is not what was published. */
export async function tablesIn(
  disk: Disk,
  folder: string,
  { files }: RunReport,
): Promise<DescribedTable[]> {
  const tables: DescribedTable[] = []
  for (const [file, { sha256 }] of Object.entries(files)) {
    const name = /^schemas\/([^/.]+)\.json$/.exec(file)?.[1]
    if (name === undefined) continue
    await expectPublished(disk, folder, file, sha256)
    const text = Buffer.from(await disk.read(join(folder, file))).toString('utf8')
    const schema: Contract = JSON.parse(text)
    tables.push({
      name,
      title: schema.title ?? name,
      description: schema.description ?? '',
      columns: Object.entries(schema.properties).map(([column, shape]) => columnIn(column, shape)),
    })
  }
  return tables
}

/** What is read of the JSON Schema of a table. */
interface Contract {
  title?: string
  description?: string
  properties: Record<string, Shape>
}

/** Throws UsageError where a file of a dataset is not the one that was published. */
export async function expectPublished(
  disk: Disk,
  folder: string,
  file: string,
  sha256: string,
): Promise<void> {
  const problem = await problemOf(disk, join(folder, file), sha256)
  if (problem !== null) throw altered(folder, file, problem)
}

export function altered(folder: string, file: string, problem: string): UsageError {
  return new UsageError(
    `“${join(folder, file)}” ${problem}; run again to have the dataset whole, then load it`,
  )
}
