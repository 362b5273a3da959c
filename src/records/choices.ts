import type { Field } from '../pipeline/types.ts'

/** Printed words with the value each stands for; words of a plain list are their own values. */
export function choicesOf({
  values = {},
}: Pick<Field, 'values'>): [printed: string, value: string][] {
  return isList(values) ? values.map(word => [word, word]) : Object.entries(values)
}

function isList(values: NonNullable<Field['values']>): values is readonly string[] {
  return Array.isArray(values)
}
