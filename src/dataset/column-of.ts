import { z } from 'zod'
import type { Column } from './column.ts'

export type Shape = z.core.JSONSchema.BaseSchema

/** Said of each contract once: zod takes long to say it, and every mark of a column is asked for there. */
const shapes = new WeakMap<z.core.$ZodType, Shape>()

/** What a contract says, as JSON Schema. */
export function jsonSchemaOf(type: z.core.$ZodType): Shape {
  const known = shapes.get(type)
  if (known !== undefined) return known
  const shape = z.toJSONSchema(type)
  shapes.set(type, shape)
  return shape
}

/** A column as its contract in zod says. */
export function columnOf(name: string, type: z.core.$ZodType): Column {
  return columnIn(name, jsonSchemaOf(type))
}

/** A column as its contract in JSON Schema says, which a dataset carries in `schemas/`. */
export function columnIn(name: string, whole: Shape): Column {
  const shape = withoutNull(whole)
  const mark = (of: string) => whole[of] ?? shape[of]
  const column: Column = {
    name,
    title: whole.title ?? name,
    type: typeOf(shape, mark('decimal') === true),
    nullable: shape !== whole,
  }
  if (whole.description !== undefined) column.description = whole.description
  const chinese = mark('description_zh')
  if (typeof chinese === 'string') column.descriptionZh = chinese
  if (shape.enum !== undefined) column.values = shape.enum.map(String)
  if (shape.pattern !== undefined && shape.format === undefined) column.pattern = shape.pattern
  if (mark('fraction') === true) column.fraction = true
  if (shape.type === 'integer' && shape.minimum === 0) column.minimum = 0
  const unit = mark('unit')
  if (typeof unit === 'string') column.unit = unit
  const by = mark('unit_column')
  if (typeof by === 'string') column.unitColumn = by
  return column
}

/** What a contract is marked with, itself or where it is not null. */
export function markOf(type: z.core.$ZodType, name: string): unknown {
  const whole = jsonSchemaOf(type)
  return whole[name] ?? withoutNull(whole)[name]
}

/** What is not null of a column that may be null. */
function withoutNull(shape: Shape): Shape {
  const types = [shape.type].flat()
  const type = types.find(name => name !== 'null')
  if (type !== undefined && types.includes('null')) return { ...shape, type }
  const [choice, ...more] = shape.anyOf?.filter(one => one.type !== 'null') ?? []
  return choice !== undefined && more.length === 0 ? choice : shape
}

function typeOf({ type, format }: Shape, decimal: boolean): Column['type'] {
  switch (type) {
    case 'boolean':
    case 'integer':
    case 'array':
    case 'object':
      return type
    case 'string':
      return decimal ? 'decimal' : format === 'date' ? 'date' : 'text'
    default:
      throw new Error(`a column can not be ${String(type)}`)
  }
}
