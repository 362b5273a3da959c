import type { FactRow } from '../../model/fact.ts'
import type { Facts } from './index.ts'
import type { Subjects } from './subjects.ts'

/** Publishes every fact of a run and everyone whose they are; how many are in conflict. */
export async function publishFacts(
  facts: Facts,
  subjects: Subjects,
  publish: (table: 'facts' | 'subjects', row: object) => Promise<void>,
  tell: (fact: FactRow) => void = () => undefined,
): Promise<number> {
  let conflicting = 0
  for await (const fact of facts.all()) {
    await publish('facts', { ...fact })
    tell(fact)
    await subjects.add(fact)
    if (fact.status === 'conflict') conflicting += 1
  }
  for await (const subject of subjects.all()) await publish('subjects', { ...subject })
  return conflicting
}
