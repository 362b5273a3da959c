import { documentTitles, headingYear } from '../lexicon/drafts.ts'
import { compact } from '../model/text.ts'
import type { Field, Pipeline } from '../pipeline/types.ts'
import { type DraftField, fieldOf, fillOf } from './field.ts'
import type { Sample, SampleForm } from './forms.ts'
import { guessKey } from './key.ts'
import { mend } from './mend.ts'
import { placesOf } from './places.ts'
import { draftWith, narrowed, probes, tryOn } from './trial.ts'

/** A pipeline drafted from samples, with what a reader of the file should know. */
export interface Draft {
  pipeline: Pipeline
  fields: ReadonlyMap<string, DraftField>
  form: SampleForm
  /** Columns that are left to the cells, and why. */
  left: string[]
  records: number
}

/** Rows of a table a type is tried on first. */
const PROBE = 30

/**
 * A pipeline for a form met in the samples. It is tried on them and mended until nothing is set aside: a type that refuses
 * a value becomes text, a field that is empty somewhere is not required. Null when the form gives no record.
 */
export function draftOf(form: SampleForm, samples: readonly Sample[], name: string): Draft | null {
  const { places, match, left } = placesOf(form)
  if (places.length === 0) return null
  const { layout } = form
  const asText = new Map(
    places.map((place): [string, Field] => [
      place.name,
      { ...place.where, ...fillOf(place), type: 'text' },
    ]),
  )
  const plainly = draftWith(match, layout, Object.fromEntries(asText))
  const first = tryOn(samples, plainly)
  if (first.records.length === 0) return null
  const near = narrowed(samples, first)
  const few = probes(near, PROBE)
  const fields = new Map<string, DraftField>()
  for (const place of places) {
    const field = fieldOf(place, first, few, near, plainly)
    fields.set(place.name, field)
  }
  const around = aroundOf(form, new Set(fields.keys()))
  const whole: Record<string, Field> = { ...around }
  for (const [name, { field }] of fields) whole[name] = field
  const pipeline: Pipeline = {
    name,
    title: titleOf(form),
    layout,
    match,
    fields: whole,
  }
  const mended = mend(samples, pipeline)
  if (mended === null) return null
  for (const [name, told] of fields) {
    const field = mended.pipeline.fields[name]
    if (field) fields.set(name, { ...told, field })
  }
  const key = guessKey(samples, mended.pipeline)
  return {
    pipeline: { ...mended.pipeline, ...(key && { key }) },
    fields,
    form,
    left,
    records: mended.records,
  }
}

/** What the document says of every row: its year and who reports, where the samples say so. */
function aroundOf({ tables }: SampleForm, taken: ReadonlySet<string>): Record<string, Field> {
  const facts = tables.map(({ sample }) => sample.document.facts)
  const found: Record<string, Field> = {}
  const free = (name: string) => (taken.has(name) ? `document_${name}` : name)
  if (facts.some(({ year }) => year))
    found[free('year')] = { from: 'document.year', type: 'integer', title: documentTitles.year }
  if (facts.some(({ organization }) => organization))
    found[free('organization')] = {
      from: 'document.organization',
      type: 'text',
      title: documentTitles.organization,
    }
  return found
}

function titleOf({ tables }: SampleForm): string {
  for (const { table, sample } of tables) {
    const words = compact((table.title ?? sample.document.facts.title)?.text ?? '')
    if (words !== '') return words.replace(headingYear, '').slice(0, 60)
  }
  return 'draft'
}
