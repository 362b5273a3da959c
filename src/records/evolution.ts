import { z } from 'zod'

/** A difference between two versions of a record's schema, and whether what reads or holds the old rows suffers from it. */
export interface SchemaChange {
  field: string
  kind:
    | 'field-removed'
    | 'field-added'
    | 'type-changed'
    | 'became-required'
    | 'became-nullable'
    | 'enum-value-removed'
    | 'enum-value-added'
    | 'title-changed'
  breaking: boolean
  /** What changed and whom it breaks. */
  reason: string
}

const fieldSchema = z.looseObject({ anyOf: z.array(z.looseObject({})).optional() })

/** As much of a JSON Schema of records as is compared. */
export const publishedSchema = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), fieldSchema),
  required: z.array(z.string()).optional(),
})

export type PublishedSchema = z.infer<typeof publishedSchema>

/** One field of a schema: what its values are, apart from being absent. */
interface FieldShape {
  nullable: boolean
  title: string
  enumeration: string[] | null
  /** What a number counts; null where nothing says. */
  unit: string | null
  /** Everything else a value must be, as text that can be compared. */
  rest: string
  /** For people. */
  type: string
}

/** What a schema says for people and databases, and not of what a value must be. */
const SAID = ['description', 'description_zh', 'decimal', 'span', 'unit', 'unit_column']

/**
 * What changed from one schema of records to the next. Breaking is what makes rows of the old one unfit for the new, or
 * takes from readers of the old one what they count on; a new field that may be null is neither.
 */
export function schemaChanges(before: PublishedSchema, after: PublishedSchema): SchemaChange[] {
  const [old, next] = [shapesOf(before), shapesOf(after)]
  const changes: SchemaChange[] = []
  for (const [field, shape] of old) {
    const now = next.get(field)
    if (now) changes.push(...fieldChanges(field, shape, now))
    else
      changes.push(
        change(field, 'field-removed', true, `it was ${shape.type}; readers of it find nothing`),
      )
  }
  for (const [field, { nullable, type }] of next) {
    if (old.has(field)) continue
    const reason = nullable
      ? `${type}, may be null`
      : `${type}, never null; rows written before lack it`
    changes.push(change(field, 'field-added', !nullable, reason))
  }
  return changes
}

function fieldChanges(field: string, old: FieldShape, now: FieldShape): SchemaChange[] {
  const changes: SchemaChange[] = []
  const add = (kind: SchemaChange['kind'], breaking: boolean, reason: string) =>
    changes.push(change(field, kind, breaking, reason))
  const bothEnum = old.enumeration !== null && now.enumeration !== null
  const counts = old.unit === now.unit || old.unit === null || now.unit === null
  if (!counts || old.rest !== now.rest || (old.enumeration === null) !== (now.enumeration === null))
    add('type-changed', true, `${old.type} became ${now.type}`)
  if (bothEnum) {
    for (const value of lacking(old.enumeration, now.enumeration))
      add('enum-value-removed', true, `“${value}”; rows written before may hold it`)
    for (const value of lacking(now.enumeration, old.enumeration))
      add('enum-value-added', false, `“${value}”`)
  }
  if (old.nullable && !now.nullable)
    add('became-required', true, 'it could be null; rows written before may lack it')
  if (!old.nullable && now.nullable)
    add('became-nullable', true, 'it was never null; readers that count on it meet null')
  if (old.title !== now.title) add('title-changed', false, `“${old.title}” became “${now.title}”`)
  return changes
}

function change(
  field: string,
  kind: SchemaChange['kind'],
  breaking: boolean,
  reason: string,
): SchemaChange {
  return { field, kind, breaking, reason }
}

function lacking(from: readonly string[] | null, other: readonly string[] | null): string[] {
  return (from ?? []).filter(value => other?.includes(value) !== true)
}

function shapesOf({ properties, required = [] }: PublishedSchema): Map<string, FieldShape> {
  return new Map(
    Object.entries(properties).map(([name, schema]) => [
      name,
      shapeOf(schema, required.includes(name)),
    ]),
  )
}

function shapeOf(schema: z.infer<typeof fieldSchema>, always: boolean): FieldShape {
  const { title, anyOf: choices = [], ...own } = schema
  const present = choices.filter(choice => choice['type'] !== 'null')
  const [only] = present
  const choice =
    present.length === 1 && only ? only : { anyOf: present.length > 0 ? present : undefined }
  const {
    enum: values,
    type: types,
    title: _,
    ...more
  }: Record<string, unknown> = {
    ...own,
    ...choice,
  }
  const { unit } = more
  const rest = Object.fromEntries(Object.entries(more).filter(([key]) => !SAID.includes(key)))
  const known = [types].flat()
  const type = known.filter(word => word !== 'null')
  const enumeration = Array.isArray(values)
    ? values.filter(value => value !== null).map(String)
    : null
  const shape = { ...rest, type: type.length === 1 ? type[0] : type }
  return {
    nullable: !always || present.length < choices.length || type.length < known.length,
    title: typeof title === 'string' ? title : '',
    enumeration,
    unit: typeof unit === 'string' ? unit : null,
    rest: canonical(shape),
    type: named({ ...shape, unit }, enumeration),
  }
}

/** JSON with its keys in order and what is undefined left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

function named(rest: Readonly<Record<string, unknown>>, enumeration: string[] | null): string {
  if (enumeration) return `one of ${enumeration.join(', ')}`
  const { type, format, pattern, unit } = rest
  const details = [format ?? pattern, unit].filter(word => word !== undefined)
  return [
    String(type ?? 'anything'),
    ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
  ].join(' ')
}
