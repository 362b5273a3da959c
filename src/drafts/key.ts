import type { Pipeline } from '../pipeline/types.ts'
import type { Sample } from './forms.ts'
import { tryOn } from './trial.ts'

/** Fields that may name a record, tried in this order; more than two name nothing well. */
const CANDIDATES = 5

/** The fewest leading fields whose values, with year and body of the document, are never the same twice; undefined without. */
export function guessKey(samples: readonly Sample[], pipeline: Pipeline): string[] | undefined {
  const { records } = tryOn(samples, pipeline)
  if (records.length < 2) return undefined
  const around = Object.entries(pipeline.fields).flatMap(([name, { from }]) =>
    (from === 'document.year' || from === 'document.organization') &&
    records.every(({ values }) => values[name] !== null)
      ? [name]
      : [],
  )
  const naming = Object.entries(pipeline.fields)
    .filter(
      ([, { type, required, from }]) =>
        required === true && from === undefined && (type === 'text' || type === 'enum'),
    )
    .slice(0, CANDIDATES)
    .map(([name]) => name)
  const choices = [
    ...naming.map(name => [name]),
    ...naming.flatMap((a, i) => naming.slice(i + 1).map(b => [a, b])),
  ].map(names => [...around, ...names])
  return choices.find(names => {
    const keys = records.map(({ values }) => JSON.stringify(names.map(name => values[name])))
    return new Set(keys).size === records.length
  })
}
