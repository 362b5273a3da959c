import { z } from 'zod'
import { anchor } from './columns.ts'
import { comparator, figureKind } from './figure.ts'
import { aspect, figureMeaning, subjectKind } from './figure-meaning.ts'

/** The longest words a decision may hold; what is longer is no word of a cell or a reason. */
const LONGEST = 4000

const id = z.string().regex(/^[0-9a-f]{24}$/)
const sourceId = z.string().regex(/^[0-9a-f]{64}$/)
const words = z.string().max(LONGEST)
const said = words.min(1)
const amount = z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/)
const day = z.iso.date()

/** What a decision may be about: a row of one of these tables, by its id; a document by its `source_id`, an earlier decision by its own. */
export const targetTable = z.enum([
  'figures',
  'cells',
  'checks',
  'tables',
  'set-aside',
  'sources',
  'decisions',
])

/** What a correction may set; null takes an attribute away. `value` is in base units, as it is published (元, percent). */
export const corrections = z
  .strictObject({
    value: amount,
    unit: said.nullable(),
    /** The words of the cell as they stand in the document; its number is read anew. */
    text: words,
    kind: figureKind,
    comparator,
    per: said.nullable(),
    subject: said.nullable(),
    subject_kind: subjectKind.nullable(),
    indicator: said.nullable(),
    aspect,
    scope: figureMeaning.scope,
    scope_note: said.nullable(),
    account: said.nullable(),
    modality: figureMeaning.modality,
    stage: figureMeaning.stage,
    change_basis: figureMeaning.change_basis,
    base: said.nullable(),
    period_start: day.nullable(),
    period_end: day.nullable(),
  })
  .partial()

/** What is decided of the target. */
export const action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('confirm') }),
  z.strictObject({
    action: z.literal('correct'),
    set: corrections.refine(set => Object.keys(set).length > 0, 'a correction sets something'),
  }),
  z.strictObject({ action: z.literal('reject'), reason: said }),
  z.strictObject({ action: z.literal('document_error'), reason: words.optional() }),
  z.strictObject({ action: z.literal('table_unit'), unit: said }),
  z.strictObject({ action: z.literal('table_pipeline'), pipeline: said.nullable() }),
  z.strictObject({ action: z.literal('approve'), reason: words.optional() }),
  z.strictObject({ action: z.literal('withdraw'), decision_id: id }),
])

/** One line of `decisions.ndjson`: who settled what, when, and what it rests on. */
export const decision = z
  .strictObject({
    decision_id: id,
    by: said,
    at: z.iso.datetime(),
    source_id: sourceId,
    path: words,
    target: z.strictObject({ table: targetTable, id: z.string().regex(/^[0-9a-f]{24,64}$/) }),
    /** Where the words stood; empty for a document as a whole. */
    anchors: z.array(anchor).max(64),
    /** The words of the target as printed. */
    words,
    /** Hash of what the decision rests on, as the column `rests_on` of the target; null where the target has none. */
    rests_on: id.nullable(),
    /** What was read when it was decided: column → value. */
    read: z.record(z.string().max(64), z.union([words, z.number(), z.boolean(), z.null()])),
    decided: action,
  })
  .meta({ title: 'decision', description: 'What a person settled in review.' })

export type Decision = z.infer<typeof decision>
export type Action = z.infer<typeof action>
export type Corrections = z.infer<typeof corrections>
export type TargetTable = z.infer<typeof targetTable>
