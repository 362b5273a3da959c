import type { Facts } from './index.ts'
import type { Subjects } from './subjects.ts'

/** Publishes every fact of a run and everyone whose they are; how many are in conflict. */
export async function publishFacts(
  facts: Facts,
  subjects: Subjects,
  publish: (table: 'facts' | 'subjects', row: object) => Promise<void>,
): Promise<number> {
  let conflicting = 0
  for await (const fact of facts.all()) {
    await publish('facts', { ...fact })
    await subjects.add(fact)
    if (fact.status === 'conflict') conflicting += 1
  }
  for await (const subject of subjects.all()) await publish('subjects', { ...subject })
  return conflicting
}
