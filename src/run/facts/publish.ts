import type { FactRow } from '../../model/fact.ts'
import type { CheckRow } from '../../model/rows.ts'
import type { Facts } from './index.ts'
import type { Subjects } from './subjects.ts'
import type { Sums } from './sums.ts'

/** Where what facts give goes, row by row. */
export interface Publishing {
  publish: (table: 'facts' | 'subjects' | 'checks', row: object) => Promise<void>
  tell?: (fact: FactRow) => void
}

/** How many facts are in conflict, and how many sums over documents are. */
export interface Contradictions {
  conflicting: number
  inconsistent: number
}

/** Publishes every fact of a run, the checks over documents that they make, and everyone whose they are. */
export async function publishFacts(
  facts: Facts,
  subjects: Subjects,
  sums: Sums,
  { publish, tell = () => undefined }: Publishing,
): Promise<Contradictions> {
  const found: Contradictions = { conflicting: 0, inconsistent: 0 }
  const check = async (row: CheckRow) => {
    await publish('checks', { ...row })
    if (row.verdict === 'inconsistent') found.inconsistent += 1
  }
  for await (const fact of facts.all()) {
    await publish('facts', { ...fact })
    tell(fact)
    await subjects.add(fact)
    if (fact.status === 'conflict') found.conflicting += 1
    for (const row of await sums.add(fact)) await check(row)
  }
  for await (const row of sums.rest()) await check(row)
  for await (const subject of subjects.all()) await publish('subjects', { ...subject })
  return found
}
