import { z } from 'zod'
import { fieldSources, fieldTypeNames, layouts } from './types.ts'

const words = z.string().min(1)
const oneOrMore = z.union([words, z.array(words).min(1).readonly()])
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a snake_case name: a small letter, then small letters, digits and _')
  .describe('snake_case: small letters, digits and _')

export const fieldSchema = z.strictObject({
  type: z.enum(fieldTypeNames).describe('What the words are read as'),
  title: words.optional().describe('What people call it; the first header without one'),
  header: oneOrMore
    .optional()
    .describe(
      'Pattern of the column’s heading, or several, of which the first that fits wins; a period in it becomes <field>_period',
    ),
  label: oneOrMore
    .optional()
    .describe('Pattern of the words before the value in a form, or several'),
  from: z
    .enum(fieldSources)
    .optional()
    .describe('What stands around the record, where no column or label gives words'),
  required: z.boolean().optional().describe('Never null: a row without it does not fit'),
  default: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
    .optional()
    .describe('The value of an empty cell; without it an empty cell is null'),
  marks: z
    .record(words, name)
    .readonly()
    .optional()
    .describe(
      'Printed mark → name of the boolean it becomes; a note about it becomes <name>_meaning',
    ),
  values: z
    .union([z.record(words, words).readonly(), z.array(words).min(1).readonly()])
    .optional()
    .describe('Printed words → value, or a list of words that are values themselves; for enum'),
  separator: words.optional().describe('What stands between the members of a list'),
  unit: words.optional().describe('Unit of bare numerals where the document prints none'),
  fill: z
    .boolean()
    .optional()
    .describe('An empty cell repeats the one above it, up to a new name in a column before'),
  figures: z
    .boolean()
    .optional()
    .describe(
      'Says that its words hold figures; as those of every field they are in figures.ndjson, with record_id and field',
    ),
})

export const matchSchema = z.strictObject({
  headers: z
    .array(oneOrMore)
    .min(1)
    .readonly()
    .optional()
    .describe('Headings that must all stand in the table; a list within is any of its patterns'),
  labels: z
    .array(oneOrMore)
    .min(1)
    .readonly()
    .optional()
    .describe('Labels that must all stand in a form'),
  title: oneOrMore.optional().describe('Words of which the title or a caption must hold one'),
  not: oneOrMore.optional().describe('Words that neither the title nor a caption may hold'),
  selector: words
    .optional()
    .describe('CSS selector, for pages: the table is such an element or stands in one'),
})

export const declaredCheckSchema = z.strictObject({
  kind: z.enum(['sum', 'ratio', 'order', 'equal', 'range']).describe('The relation'),
  of: words.optional().describe('The field that is claimed'),
  fields: z.array(words).min(1).readonly().optional().describe('The fields it is made of'),
  min: words.optional().describe('Least value, for range'),
  max: words.optional().describe('Greatest value, for range'),
})

/** The shape of a pipeline file. */
export const pipelineSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'a kebab-case name: a small letter, then small letters, digits and -',
    )
    .describe('kebab-case; names the file of records'),
  title: words.describe('What people call the form'),
  layout: z
    .enum(layouts)
    .optional()
    .describe(
      'rows: a record a row; form: a record a form, labels beside values; cells: a record a numeric cell. Without it form when a field or match has labels, else rows',
    ),
  match: matchSchema.describe('Which tables are of this form'),
  turned: z
    .boolean()
    .optional()
    .describe(
      'Tables whose regions head their columns are read as well, a record a column; for layout rows',
    ),
  fields: z
    .record(name, fieldSchema)
    .refine(
      fields => Object.keys(fields).length > 0,
      'nothing stands here; expected at least one field',
    )
    .readonly()
    .describe('Name of the field → where it stands and what it is read as'),
  skip: oneOrMore
    .optional()
    .describe('rows without <field>: rows that print nothing there are no records'),
  key: z
    .array(words)
    .min(1)
    .readonly()
    .optional()
    .describe(
      'Fields, or document.year, document.organization …, that name a record; with a ? behind it a part may be missing',
    ),
  checks: z.array(declaredCheckSchema).readonly().optional().describe('Arithmetic between fields'),
  without: z.array(words).readonly().optional().describe('Finders of checks not to run here'),
})
