import type { Verdict } from '../model/check.ts'
import { decimal, print, shift } from '../model/decimal.ts'
import type { Figure } from '../model/figure.ts'
import type { Computed } from './compute.ts'
import type { Claim, Member, Role } from './finder.ts'
import { digits, type Rational } from './rational.ts'

/** A unit as the stated figure prints it: what it is called and the power of ten to base units. */
interface Scale {
  power: number
  words: string
}

const money = new Map([
  [0, '元'],
  [3, '千元'],
  [4, '万元'],
  [6, '百万元'],
  [7, '千万元'],
  [8, '亿元'],
  [12, '万亿元'],
])
const scales = new Map([
  [0, ''],
  [4, '万'],
  [8, '亿'],
])
const shownParts = 12

/** The claim with its numbers, as a person writes it: `110 + 8.8 + 31.8 = 150.6 ≈ 151 亿元 (within rounding)`. */
export function lineOf(
  claim: Claim,
  verdict: Verdict,
  reason: string | null,
  outcome: Computed | null,
): string {
  const first = claim.members[0]
  if (first === undefined) return verdict
  const scale = scaleOf(measured(claim, first).found.figure)
  const arithmetic = outcome ? expression(claim, outcome, scale, verdict) : terms(claim, scale)
  return `${arithmetic} (${comment(verdict, reason)})`
}

function comment(verdict: Verdict, reason: string | null): string {
  const words = verdict.replaceAll('_', ' ')
  return reason === null ? words : `${words}: ${reason}`
}

/** The figure whose unit the line is written in: of a ratio, its numerator. */
function measured({ members }: Claim, first: Member): Member {
  const other = members.find(({ role }) => role === 'numerator' || role === 'now')
  return other ?? first
}

function expression(claim: Claim, outcome: Computed, scale: Scale, verdict: Verdict): string {
  const [first] = claim.members
  if (first === undefined) return ''
  const sign = isFall(first) ? '-' : ''
  const stated = sign + numeral(first.found.figure, scaleOf(first.found.figure))
  switch (claim.kind) {
    case 'order': {
      const words = terms(claim, scale)
      return `${verdict === 'inconsistent' ? words.replace('≤', '>') : words}${unitOf(scale)}`
    }
    case 'equal':
      return `${listed(claim.members, scale).join(equality(claim, verdict))}${unitOf(scale)}`
    case 'range': {
      const { min, max } = claim.bounds ?? {}
      const low = min === undefined ? '' : `${inScale(min, scale)} ≤ `
      const high = max === undefined ? '' : ` ≤ ${inScale(max, scale)}`
      return `${low}${stated}${high}${unitOf(scale)}`
    }
    case 'derived': {
      const { min, max } = outcome.computed.span
      const ends = [min, max].map(end => (end ? padded(quotientIn(end, scale, 1), 1) : '∞'))
      return `${terms(claim, scale)} = ${ends.join('…')}${unitOf(scale)}`
    }
    case 'share':
      return `${terms(claim, scale)} = ${result(outcome, scale, verdict)}100 %`
    default: {
      const own = scaleOf(first.found.figure)
      return `${terms(claim, scale)} = ${result(outcome, own, verdict)}${stated}${unitOf(own)}`
    }
  }
}

/** How figures that should be the same stand to each other. */
function equality({ members }: Claim, verdict: Verdict): string {
  if (verdict === 'inconsistent') return ' ≠ '
  const [first] = members
  const same = members.every(({ found }) => found.figure.value === first?.found.figure.value)
  return same ? ' = ' : verdict === 'not_checkable' ? ' ≠ ' : ' ≈ '
}

/** The computed value and how it stands to the stated one; nothing when they are the same. */
function result({ computed, unit }: Computed, scale: Scale, verdict: Verdict): string {
  if (verdict === 'exact' || computed.at === null) return ''
  const places = unit === null ? 2 : placesOf(unit, scale) + 2
  const mark = verdict === 'inconsistent' ? '≠' : '≈'
  return `${quotientIn(computed.at, scale, places)} ${mark} `
}

/** The left-hand side, every numeral as printed where it shares the scale. */
function terms(claim: Claim, scale: Scale): string {
  const of = (role: Role) => {
    const found = claim.members.find(each => each.role === role)
    return found === undefined ? '?' : numeral(found.found.figure, scale)
  }
  switch (claim.kind) {
    case 'order':
      return `${of('smaller')} ≤ ${of('larger')}`
    case 'equal':
      return listed(claim.members, scale).join(' = ')
    case 'ratio':
      return `${of('numerator')} / ${of('denominator')}`
    case 'derived':
      return `${of('numerator')} / ${stated(claim)}`
    case 'change':
      return claim.members.some(({ role }) => role === 'before')
        ? `(${of('now')} − ${of('before')}) / ${of('before')}`
        : falls(claim)
          ? `-${of('delta')} / (${of('now')} + ${of('delta')})`
          : `${of('delta')} / (${of('now')} − ${of('delta')})`
    case 'range':
      return listed(claim.members, scale).join(', ')
    case 'share':
      return added(claim.members, scale)
    default:
      return added(claim.members.slice(1), scale)
  }
}

/** 下降 4.2 %: printed without the sign that it stands for. */
function isFall({ found: { figure }, role }: Member): boolean {
  const moves = role === 'change' || role === 'delta' || role === 'difference'
  return (
    moves &&
    figure.signedChange?.startsWith('-') === true &&
    figure.value?.startsWith('-') === false
  )
}

function falls({ members }: Claim): boolean {
  return members.some(each => each.role === 'delta' && isFall(each))
}

function stated({ members }: Claim): string {
  const figure = members[0]?.found.figure
  if (figure === undefined) return '?'
  const own = scaleOf(figure)
  return `${numeral(figure, own)}${unitOf(own)}`
}

function listed(members: readonly Member[], scale: Scale): string[] {
  return members.map(({ found }) => numeral(found.figure, scale))
}

function added(members: readonly Member[], scale: Scale): string {
  const words = members.map(({ found, weight }, i) => {
    const text = numeral(found.figure, scale)
    const size = Math.abs(weight) === 1 ? text : `${Math.abs(weight)} × ${text}`
    if (weight >= 0) return i === 0 ? size : `+ ${size}`
    return i === 0 ? `−${size}` : `− ${size}`
  })
  if (words.length <= shownParts) return words.join(' ')
  return `${words.slice(0, 5).join(' ')} + … ${words.slice(-2).join(' ')} (${words.length} parts)`
}

function scaleOf(figure: Figure): Scale {
  const power = powerOf(figure)
  if (figure.kind === 'percent') return { power: 0, words: '%' }
  if (figure.kind === 'percentage_point') return { power: 0, words: '个百分点' }
  if (figure.kind === 'multiple') return { power: 0, words: '倍' }
  if (figure.unit === null || figure.kind === 'fraction') return { power: 0, words: '' }
  if (figure.kind === 'money') {
    const words = money.get(power)
    const own = figure.unit === 'CNY' ? '' : ` ${figure.unit}`
    return words === undefined
      ? { power: 0, words: `元${own}` }
      : { power, words: `${words}${own}` }
  }
  const words = scales.get(power)
  return words === undefined
    ? { power: 0, words: figure.unit }
    : { power, words: words + figure.unit }
}

/** The power of ten between the numeral a figure is printed with and its value (亿元: 8). */
export function powerOf({ text, precision }: Pick<Figure, 'text' | 'precision'>): number {
  if (precision === undefined) return 0
  const printed = /\d[\d,，]*(?:[.．](\d+))?/.exec(text)
  const last = precision.includes('.')
    ? -(precision.length - precision.indexOf('.') - 1)
    : precision.length - 1
  return Math.max(0, last + (printed?.[1]?.length ?? 0))
}

/** The figure in a scale with all the digits it was printed with. */
function numeral(figure: Figure, { power }: Scale): string {
  const { value, range, precision } = figure
  if (value === undefined) {
    const end = (text: string | null | undefined) =>
      text ? inScale(text, { power, words: '' }) : '∞'
    return `${end(range?.min)}…${end(range?.max)}`
  }
  if (value.includes('/')) return value
  const plain = inScale(value, { power, words: '' })
  if (precision === undefined) return plain
  return padded(plain, /\.(\d*)/.exec(inScale(precision, { power, words: '' }))?.[1]?.length ?? 0)
}

/** Digits with at least so many places. */
function padded(plain: string, places: number): string {
  const own = /\.(\d*)/.exec(plain)?.[1]?.length ?? 0
  const zeros = '0'.repeat(Math.max(0, places - own))
  return zeros === '' ? plain : `${plain}${own === 0 ? '.' : ''}${zeros}`
}

function inScale(value: string, { power }: Scale): string {
  return print(shift(decimal(value), -power))
}

function quotientIn({ over, under }: Rational, { power }: Scale, places: number): string {
  return digits({ over, under: under * 10n ** BigInt(power) }, places, 'nearest')
}

function placesOf({ over, under }: Rational, { power }: Scale): number {
  const unit = digits({ over, under: under * 10n ** BigInt(power) }, 12, 'nearest')
  return /\.(\d*)/.exec(unit)?.[1]?.length ?? 0
}

function unitOf({ words }: Scale): string {
  return words === '' ? '' : ` ${words}`
}
