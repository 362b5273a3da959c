import { graphicsOperators } from './graphics.ts'
import type { Operator } from './operator.ts'
import { textOperators } from './text.ts'

const filling = [
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]
const stroking = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]

/** The operators of a build of pdf.js by the codes it gives their names; those that are not listed leave the page as it is. */
export interface Dialect {
  operators: readonly Operator[]
  filling: ReadonlySet<number>
  stroking: ReadonlySet<number>
}

export function dialectOf(ops: Readonly<Record<string, number>>): Dialect {
  const codes = (names: readonly string[]) => new Set(names.flatMap(name => ops[name] ?? []))
  const operators: Operator[] = []
  for (const [name, operator] of Object.entries({ ...graphicsOperators, ...textOperators })) {
    const code = ops[name]
    if (code !== undefined) operators[code] = operator
  }
  return { operators, filling: codes(filling), stroking: codes(stroking) }
}
