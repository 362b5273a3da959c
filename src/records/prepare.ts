import type { z } from 'zod'
import type { Field, Layout, Pipeline } from '../pipeline/types.ts'
import { type Heading, headings } from './heading.ts'
import { plain } from './normalise.ts'
import { recordSchema } from './schema.ts'

export interface PreparedField {
  name: string
  field: Field
  header: readonly Heading[]
  label: readonly Heading[]
  /** Its heading holds a period, which is read as well. */
  timed: boolean
}

/** A pipeline with its patterns read, ready for any number of tables. */
export interface Prepared {
  pipeline: Pipeline
  fields: readonly PreparedField[]
  /** Headings and labels that must all stand in a table, each any of its patterns. */
  headers: readonly (readonly Heading[])[]
  labels: readonly (readonly Heading[])[]
  title: readonly string[]
  not: readonly string[]
  schema: z.ZodObject
}

const known = new WeakMap<Pipeline, Prepared>()

/** Reads the patterns of a pipeline once. Throws UsageError for a pattern that cannot be read. */
export function prepare(pipeline: Pipeline): Prepared {
  const before = known.get(pipeline)
  if (before) return before
  const { match } = pipeline
  const prepared: Prepared = {
    pipeline,
    fields: Object.entries(pipeline.fields).map(([name, field]) => {
      const header = headings(field.header)
      const label = headings(field.label)
      const timed = [...header, ...label].some(heading => heading.timed)
      return { name, field, header, label, timed }
    }),
    headers: (match.headers ?? []).map(headings),
    labels: (match.labels ?? []).map(headings),
    title: [match.title ?? []].flat().map(plain),
    not: [match.not ?? []].flat().map(plain),
    schema: recordSchema(pipeline),
  }
  known.set(pipeline, prepared)
  return prepared
}

/** The layout a pipeline declares; without one, a form when it has labels, else rows. */
export function layoutOf({ layout, match, fields }: Pipeline): Layout {
  if (layout !== undefined) return layout
  const labelled = Object.values(fields).some(({ label }) => label !== undefined)
  return labelled || match.labels !== undefined ? 'form' : 'rows'
}
