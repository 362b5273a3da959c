import { standingOf } from '../decisions/standing.ts'
import type { Disk } from '../io/disk.ts'
import { readDecisions } from './file.ts'
import { linesOf, rowIn } from './queue/rows.ts'

/** How many figures of a dataset were recognised from pictures and have no decision on them. */
export async function unreviewedFigures(disk: Disk, folder: string): Promise<number> {
  const { decisions } = await readDecisions(disk, folder)
  const settled = new Set(
    standingOf(decisions).standing.flatMap(({ target: { table, id } }) =>
      table === 'figures' ? [id] : [],
    ),
  )
  let open = 0
  for await (const lines of linesOf(disk, folder, 'figures'))
    for (const line of lines) {
      if (!line.includes('"origin":"ocr"')) continue
      const id = rowIn(line)?.['figure_id']
      if (typeof id === 'string' && !settled.has(id)) open += 1
    }
  return open
}
