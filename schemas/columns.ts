import { z } from 'zod'

/*
 * What every published row is made of. `title` is the Chinese heading a column has in CSV;
 * `decimal` marks exact decimals, which JSON carries as strings and Parquet as DECIMAL.
 */

export const id = (title: string) => z.string().meta({ title })
export const text = (title: string) => z.string().meta({ title })
export const words = (title: string) => z.string().nullable().meta({ title })
export const count = (title: string) => z.int().min(0).meta({ title })
export const flag = (title: string) => z.boolean().meta({ title })
export const day = (title: string) => z.iso.date().nullable().meta({ title, date: true })

/** An exact decimal in base units (元, percent units), or absent. */
export const exact = (title: string) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable()
    .meta({ title, decimal: true })

const box = z.strictObject({ x0: z.number(), top: z.number(), x1: z.number(), bottom: z.number() })

/** A place in a source; readers ignore kinds they do not know. */
export const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), start: z.int().min(0), end: z.int().min(0) }),
  z.strictObject({ kind: z.literal('page'), page: z.int().min(1), box }),
  z.strictObject({ kind: z.literal('sheet'), sheet: z.string(), cell: z.string() }),
  z.strictObject({
    kind: z.literal('part'),
    part: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
  }),
])

export const anchors = z.array(anchor).meta({ title: '出处' })
export const checked = z
  .enum(['corroborated', 'contradicted', 'unchecked'])
  .meta({ title: '核对结果' })
