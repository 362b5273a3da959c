import { z } from 'zod'
import type { Pipeline } from '../pipeline/types.ts'
import { fieldTypes } from './fields/index.ts'
import { periodSchema } from './fields/period.ts'
import { headings } from './heading.ts'

/** The shape of a pipeline's records, compiled from its fields: every row is parsed by it, its JSON Schema is published. */
export function recordSchema({ title, fields }: Pipeline): z.ZodObject {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(fields)) {
    const printed = typeof field.header === 'string' ? field.header : field.header?.[0]
    const words = typeof field.label === 'string' ? field.label : field.label?.[0]
    const own = fieldTypes[field.type].schema(field)
    const always = field.required === true || field.default !== undefined
    shape[name] = (always ? own : own.nullable()).meta({
      title: field.title ?? printed ?? words ?? name,
    })
    const named = [...headings(field.header), ...headings(field.label)]
    if (named.some(({ timed }) => timed)) {
      shape[`${name}_period`] = periodSchema
        .nullable()
        .meta({ title: `${field.title ?? name}（期间）` })
    }
    for (const [mark, flag] of Object.entries(field.marks ?? {})) {
      shape[flag] = z.boolean().meta({ title: mark })
      shape[`${flag}_meaning`] = z
        .string()
        .nullable()
        .meta({ title: `${mark}（说明）` })
    }
  }
  return z.strictObject(shape).meta({ title })
}
