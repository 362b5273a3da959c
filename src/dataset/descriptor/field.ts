import type { Column } from '../column.ts'
import type { Sink } from '../sinks/sink.ts'

/** A field of a Table Schema: as narrow as a column is in files of this format. */
export function fieldOf(column: Column, holds: Sink['holds']) {
  const { name, title, description, descriptionZh, unit, unitColumn } = column
  return {
    name,
    title,
    type: typeOf(column, holds),
    ...(description !== undefined && { description }),
    ...(descriptionZh !== undefined && { description_zh: descriptionZh }),
    ...(unit !== undefined && { unit }),
    ...(unitColumn !== undefined && { unit_column: unitColumn }),
    ...constraintsOf(column, holds),
  }
}

/** Formats with types of their own are read through pandas, where an integer that may be missing is a float. */
function typeOf({ type, nullable, fraction }: Column, holds: Sink['holds']): string {
  switch (type) {
    case 'text':
      return 'string'
    case 'decimal':
      return fraction && holds !== 'columns' ? 'string' : 'number'
    case 'integer':
      return nullable && holds === 'columns' ? 'number' : 'integer'
    default:
      return type
  }
}

function constraintsOf(column: Column, holds: Sink['holds']) {
  const { type, nullable, values, pattern, minimum, fraction } = column
  const words = type === 'text' || (fraction === true && holds !== 'columns')
  /** In CSV empty words are nothing. */
  const sure = holds !== 'text' || !words || values !== undefined
  const constraints = {
    ...(nullable === false && sure && { required: true }),
    ...(values !== undefined && { enum: values }),
    ...(words && pattern !== undefined && { pattern }),
    ...(minimum !== undefined && { minimum }),
  }
  return Object.keys(constraints).length > 0 ? { constraints } : {}
}
