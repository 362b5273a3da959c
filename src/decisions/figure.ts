import type { Corrections } from '../../schemas/decision.ts'
import { compare, decimal, divide, negate, print } from '../model/decimal.ts'
import type { Figure, FigureKind } from '../model/figure.ts'
import type { Period } from '../model/period.ts'

/** A figure as corrected. What it was read from, its words and their places, stays. */
export function correctedFigure(figure: Figure, set: Corrections): Figure {
  const found: Figure = { ...figure }
  const { value, unit, kind, comparator } = set
  if (unit !== undefined) {
    found.unit = unit
    found.kind = kind ?? kindOf(unit, figure)
  } else if (kind !== undefined) found.kind = kind
  if (value !== undefined) {
    found.value = value
    delete found.range
    const precision = scaled(figure, value)
    if (precision !== undefined) found.precision = precision
    if (figure.signedChange !== undefined) found.signedChange = signed(value, figure)
  }
  if (comparator !== undefined) found.comparator = comparator
  assign(found, 'per', set.per)
  assign(found, 'subject', set.subject)
  assign(found, 'subjectKind', set.subject_kind)
  assign(found, 'indicator', set.indicator)
  assign(found, 'aspect', set.aspect)
  assign(found, 'scope', set.scope)
  assign(found, 'scopeNote', set.scope_note)
  assign(found, 'account', set.account)
  assign(found, 'modality', set.modality)
  assign(found, 'stage', set.stage)
  assign(found, 'changeBasis', set.change_basis)
  assign(found, 'base', set.base)
  const period = periodOf(figure.period, set)
  if (period !== undefined) assign(found, 'period', period)
  return found
}

/** Sets what is given, takes away what is null, leaves what is not spoken of. */
function assign<K extends keyof Figure>(
  figure: Partial<Figure>,
  key: K,
  value: Figure[K] | null | undefined,
): void {
  if (value === null) delete figure[key]
  else if (value !== undefined) figure[key] = value
}

const kinds: Readonly<Record<string, FigureKind>> = {
  '%': 'percent',
  pp: 'percentage_point',
  x: 'multiple',
}

function kindOf(unit: string | null, { kind }: Figure): FigureKind {
  if (unit === null) return 'number'
  const known = kinds[unit] ?? (/^[A-Z]{3}$/.test(unit) ? 'money' : undefined)
  return known ?? (kind === 'count' ? 'count' : 'quantity')
}

/** The last printed digit of a value that differs by its scale alone: 12.5 万元 read as 亿元. */
function scaled({ value, precision }: Figure, now: string): string | undefined {
  if (value === undefined || precision === undefined || value.includes('/')) return undefined
  const before = decimal(value)
  if (compare(before, decimal('0')) === 0) return undefined
  const ratio = print(divide(decimal(now), before, 16, 'down'))
  const power = /^-?(?:10*|0\.0*1)$/.test(ratio) ? ratio.replace('-', '') : undefined
  if (power === undefined) return undefined
  const [whole = '', part = ''] = power.split('.')
  const { mantissa, scale } = decimal(precision)
  return part === ''
    ? print({ mantissa: mantissa * BigInt(whole), scale })
    : print({ mantissa, scale: scale + part.length })
}

function signed(value: string, { change }: Figure): string {
  const own = decimal(value)
  const down = change === 'decrease' || change === 'loss'
  return down && compare(own, decimal('0')) > 0 ? print(negate(own)) : value
}

/** Undefined where no correction speaks of it, null where there is none. */
function periodOf(
  before: Period | undefined,
  { period_start: start, period_end: end }: Corrections,
): Period | null | undefined {
  if (start === undefined && end === undefined) return undefined
  const first = start ?? before?.start ?? end
  const last = end ?? before?.end ?? start
  if (start === null || end === null || first == null || last == null) return null
  const year = first.slice(0, 4) === last.slice(0, 4)
  const whole = year && first.endsWith('-01-01') && last.endsWith('-12-31')
  return {
    start: first,
    end: last,
    granularity: first === last ? 'day' : whole ? 'year' : 'months',
    kind: first === last ? 'instant' : 'duration',
    text: before?.text ?? '',
    from: before?.from ?? 'document',
  }
}
