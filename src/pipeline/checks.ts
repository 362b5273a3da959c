import type { Mistake } from './mistake.ts'
import { hint } from './shape.ts'
import type { DeclaredCheck, FieldTypeName, Pipeline } from './types.ts'

/** Types whose values arithmetic can be done with. */
const numeric = new Set<FieldTypeName>(['integer', 'decimal', 'money', 'percent'])

/** What every kind of check is made of, for the message. */
const needs: Readonly<Record<DeclaredCheck['kind'], string>> = {
  sum: 'of (the total) and fields (its parts)',
  ratio: 'of (the quotient) and two fields',
  order: 'two fields or more, the smaller first',
  equal: 'two fields or more',
  range: 'of, and min or max as a number in quotes',
}

/** What is declared of checks and cannot be checked. */
export function checkMistakes({ checks = [], fields }: Pipeline): Mistake[] {
  return checks.flatMap((check, i): Mistake[] => {
    const path = ['checks', i]
    const names: [PropertyKey[], string][] = [
      ...(check.of === undefined
        ? []
        : [[[...path, 'of'], check.of] satisfies [PropertyKey[], string]]),
      ...(check.fields ?? []).map((name, j): [PropertyKey[], string] => [
        [...path, 'fields', j],
        name,
      ]),
    ]
    const wrong = names.flatMap(([place, name]): Mistake[] => {
      const type = fields[name]?.type
      if (type === undefined) {
        const known = Object.keys(fields)
        return [
          {
            path: place,
            message: `“${name}” is no field; expected one of ${known.join(' ')}${hint(name, known)}`,
          },
        ]
      }
      return numeric.has(type)
        ? []
        : [
            {
              path: place,
              message: `“${name}” is of type ${type}; expected ${[...numeric].join(', ')}`,
            },
          ]
    })
    return isWhole(check)
      ? wrong
      : [
          {
            path,
            message: `a ${check.kind} check without its parts; expected ${needs[check.kind]}`,
          },
          ...wrong,
        ]
  })
}

function isWhole({ kind, of, fields = [], min, max }: DeclaredCheck): boolean {
  const isNumber = (words: string | undefined) =>
    words === undefined || /^[+-]?\d+(?:\.\d+)?$/.test(words)
  switch (kind) {
    case 'sum':
      return of !== undefined && fields.length > 0
    case 'ratio':
      return of !== undefined && fields.length === 2
    case 'range':
      return of !== undefined && (min ?? max) !== undefined && isNumber(min) && isNumber(max)
    default:
      return fields.length + (of === undefined ? 0 : 1) >= 2
  }
}
