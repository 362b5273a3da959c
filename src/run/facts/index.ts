import { join } from 'node:path'
import { mergedAcross, type OfDocument } from '../../facts/across.ts'
import type { Disk } from '../../io/disk.ts'
import type { FactRow } from '../../model/fact.ts'
import type { SourceSummary } from '../../model/outcome.ts'
import { KEPT, openSpill } from '../spill.ts'
import { statedBy } from './stated.ts'

/** The facts of a run while its documents are gone through: taken in by document, given back merged. */
export interface Facts {
  /** The facts of one document, each a line of JSON. */
  add(lines: Buffer, path: string, source: SourceSummary): Promise<void>
  /** Every fact once, in the order of ids; one part of them is in memory. */
  all(): AsyncGenerator<FactRow>
}

/** A part for each beginning of an id, so that the parts one after another are in the order of ids. */
const DIGITS = 2
const PARTS = 16 ** DIGITS
export function openFacts(disk: Disk, folder: string, most = KEPT): Facts {
  const parts = openSpill(disk, join(folder, 'facts'), PARTS, most)
  return {
    async add(lines, path, source) {
      for (const { shared, line } of statedBy(lines, path, source))
        await parts.add(Number.parseInt(shared.slice(0, DIGITS), 16), line)
    },
    async *all() {
      for (let part = 0; part < PARTS; part++) {
        const facts = (await parts.lines(part)).map((line): OfDocument => JSON.parse(line))
        yield* mergedAcross(facts)
      }
    },
  }
}
