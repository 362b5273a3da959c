import type { RunReport } from '../../../schemas/run.ts'
import { type PlannedTable, planOf } from '../../dataset/warehouses/plan.ts'
import type { Disk } from '../../io/disk.ts'
import { UsageError } from '../../model/errors.ts'
import { readReport } from '../place.ts'
import { tablesIn } from './contract.ts'
import { withoutPassword } from './target.ts'

/** What a folder says of its dataset, and how its tables stand in a warehouse. Throws UsageError where no whole dataset is there. */
export async function plannedIn(
  disk: Disk,
  folder: string,
): Promise<{ report: RunReport; plan: PlannedTable[] }> {
  const report = await readReport(disk, folder)
  if (report === null)
    throw new UsageError(
      `“${withoutPassword(folder)}” is no dataset; name a folder that \`yiyuan run\` wrote`,
    )
  return { report, plan: planOf(await tablesIn(disk, folder, report)) }
}
