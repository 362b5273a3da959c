import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { mergedSubjects, subjectRow } from '../../facts/directory.ts'
import type { Disk } from '../../io/disk.ts'
import type { FactRow, SubjectRow } from '../../model/fact.ts'
import { KEPT, openSpill } from '../spill.ts'

/** The subjects of a run while its facts are gone through: taken in fact by fact, given back each once. */
export interface Subjects {
  add(fact: FactRow): Promise<void>
  /** Every subject once, those with codes by code, then the others; one part of them is in memory. */
  all(): AsyncGenerator<SubjectRow>
}

/** A part for each province's digits, so that codes are in order, and some for what has no code. */
const CODED = 100
const UNCODED = 64

export function openSubjects(disk: Disk, folder: string, most = KEPT): Subjects {
  const parts = openSpill(disk, join(folder, 'subjects'), CODED + UNCODED, most)
  return {
    async add(fact) {
      const row = subjectRow(fact)
      await parts.add(partOf(row), JSON.stringify(row))
    },
    async *all() {
      for (let part = 0; part < CODED + UNCODED; part++) {
        const rows = (await parts.lines(part)).map((line): SubjectRow => JSON.parse(line))
        yield* mergedSubjects(rows)
      }
    },
  }
}

function partOf({ subject_code: code, subject_id: id }: SubjectRow): number {
  if (code !== null) return Number(code.slice(0, 2))
  return CODED + (createHash('sha256').update(id).digest().readUInt32BE(0) % UNCODED)
}
