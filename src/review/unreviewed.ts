import type { Disk } from '../io/disk.ts'
import { isSettled } from './queue/place.ts'
import { linesOf, rowIn } from './queue/rows.ts'

/** How many figures of a dataset were recognised from pictures and not reviewed when it was published. */
export async function unreviewedFigures(disk: Disk, folder: string): Promise<number> {
  let open = 0
  for await (const lines of linesOf(disk, folder, 'figures'))
    for (const line of lines) {
      if (!line.includes('"origin":"ocr"')) continue
      const row = rowIn(line)
      if (row && !isSettled(row)) open += 1
    }
  return open
}
