import type { Figure } from '../model/figure.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import type { Claim, Member } from './finder.ts'
import { type Span, spanOf } from './interval.ts'
import { negative, type Rational, rational } from './rational.ts'

/** A printed or computed quantity: what it can be, and what its printed digits say. */
export interface Quantity {
  span: Span
  at: Rational | null
}

/** `approximate` (约) contradicts nothing; `bounded` (以上, 余, ranges) bears out nothing. */
export type Manner = 'printed' | 'bounded' | 'approximate'

/** A member's figure with the sign its direction gives it, where the claim is of a change. */
export function quantityOf({ found, role }: Member): Quantity | undefined {
  const { figure } = found
  const span = spanOf(figure)
  if (span === undefined) return undefined
  const at = figure.value === undefined ? null : rational(figure.value)
  const turns = role === 'change' || role === 'delta' || role === 'difference'
  const falls = figure.signedChange?.startsWith('-') === true
  if (!turns || figure.value === undefined || falls === figure.value.startsWith('-'))
    return { span, at }
  if (figure.signedChange === undefined) return { span, at }
  return {
    span: {
      min: span.max && negative(span.max),
      max: span.min && negative(span.min),
      minIncl: span.maxIncl,
      maxIncl: span.minIncl,
    },
    at: at && negative(at),
  }
}

/** The vaguest manner among the members. */
export function mannerOf(members: readonly Member[]): Manner {
  let manner: Manner = 'printed'
  for (const { found } of members) {
    const { comparator, range, kind } = found.figure
    if (comparator === 'approx' || comparator === 'approx_less' || kind === 'fraction')
      return 'approximate'
    if (comparator !== 'eq' || range !== undefined) manner = 'bounded'
  }
  return manner
}

/** Amounts of different units never meet. */
export function unitProblem({ kind, members }: Claim): string | undefined {
  const measured = members.filter(({ role }) => role !== 'ratio' && role !== 'change')
  const first = measured[0]?.found
  if (first === undefined) return undefined
  return measured.every(({ found }) => sameUnit(found, first, kind)) ? undefined : 'units differ'
}

function sameUnit(
  { figure: a }: IdentifiedFigure,
  { figure: b }: IdentifiedFigure,
  kind: Claim['kind'],
): boolean {
  const unit = (figure: Figure) =>
    kind === 'difference' && figure.kind === 'percentage_point' ? '%' : figure.unit
  return unit(a) === unit(b) && a.per === b.per
}
