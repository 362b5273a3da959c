import { join } from 'node:path'
import { SHARED } from '../../facts/key.ts'
import { judgedSums } from '../../facts/sums/judged.ts'
import { periodSums } from '../../facts/sums/periods.ts'
import { type Regional, regionals, regionSums } from '../../facts/sums/regions.ts'
import type { Disk } from '../../io/disk.ts'
import type { FactRow } from '../../model/fact.ts'
import type { CheckRow } from '../../model/rows.ts'
import { KEPT, openSpill } from '../spill.ts'

/** Checks whose members stand in several documents, while the facts of a run are gone through in the order of their ids. */
export interface Sums {
  /** Takes a fact in; gives the checks of the facts before it that it does not belong to. */
  add(fact: FactRow): Promise<CheckRow[]>
  /** The checks that are left when all facts were taken in; one part of the regions is in memory. */
  rest(): AsyncGenerator<CheckRow>
}

/** A part for each province's digits: a region and those under it lie together. */
const CODED = 100

export function openSums(disk: Disk, folder: string, most = KEPT): Sums {
  const parts = openSpill(disk, join(folder, 'sums'), CODED, most)
  let group: FactRow[] = []
  return {
    async add(fact) {
      for (const one of regionals(fact))
        await parts.add(Number(one.of.slice(0, 2)), JSON.stringify(one))
      const isNext = group[0]?.fact_id.slice(0, SHARED) !== fact.fact_id.slice(0, SHARED)
      const before = isNext ? group : []
      if (isNext) group = []
      group.push(fact)
      return judgedSums(periodSums(before))
    },
    async *rest() {
      yield* judgedSums(periodSums(group))
      for (let part = 0; part < CODED; part++) {
        const found = (await parts.lines(part)).map((line): Regional => JSON.parse(line))
        yield* judgedSums(regionSums(found))
      }
    },
  }
}
