import { expect } from 'vitest'
import { recordSchema } from '../../src/records/schema.ts'
import { draftsOf, ran, samplesOf } from './read.ts'

/** A draft, run unchanged on what it was drafted from, gives valid records and sets nothing aside. */
export async function expectClean(paths: readonly string[], most?: number): Promise<number> {
  const read = await samplesOf(paths)
  const drafts = draftsOf(read, most)
  for (const draft of drafts) {
    const outcomes = ran(draft, read)
    const schema = recordSchema(draft.pipeline)
    const records = outcomes.flatMap(outcome => outcome.records)
    expect(records).toHaveLength(draft.records)
    expect(outcomes.flatMap(outcome => outcome.setAside)).toEqual([])
    for (const { values } of records) expect(schema.safeParse(values).error).toBeUndefined()
    const codes = outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))
    expect(codes).not.toContain('header-missing')
    expect(codes).not.toContain('record-duplicate')
    const keys = records.flatMap(({ key }) => key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  }
  return drafts.length
}
