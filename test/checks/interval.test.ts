import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeClaim, member, ratioClaim, sumClaim } from '../../src/checks/finder.ts'
import { checkOf } from '../../src/checks/index.ts'
import {
  changeByDelta,
  contains,
  printSpan,
  quotient,
  relativeChange,
  spanOf,
  truncated,
  weightedSum,
} from '../../src/checks/interval.ts'
import {
  digits,
  divide,
  minus,
  plus,
  type Rational,
  rational,
  tenTo,
  times,
} from '../../src/checks/rational.ts'
import { percent, printed } from './printed.ts'

/** A true value in 元 with more digits than anyone prints, and how many digits after the point of 亿元 or 万元 are printed. */
const truth = fc.record({
  value: fc.bigInt({ min: 10n ** 9n, max: 10n ** 15n }).map(n => ({ over: n, under: 100n })),
  power: fc.constantFrom(0, 4, 8),
  places: fc.integer({ min: 0, max: 4 }),
})

/** A true value as a report prints it: rounded to its digits. */
function rounded({ value, power, places }: { value: Rational; power: number; places: number }) {
  const scaled = { over: value.over, under: value.under * tenTo(power) }
  return printed(digits(scaled, places, 'nearest'), power, places)
}

const figureOf = (each: Parameters<typeof rounded>[0]) => rounded(each).figure

describe('the values a printed figure can stand for', () => {
  it('hold the true value it was rounded from', () => {
    fc.assert(
      fc.property(truth, each => {
        const span = spanOf(figureOf(each))
        return span !== undefined && contains(span, each.value)
      }),
    )
  })

  it('hold the true value it was cut from', () => {
    fc.assert(
      fc.property(truth, fc.boolean(), ({ value, power, places }, negative) => {
        const signed = negative ? { over: -value.over, under: value.under } : value
        const scaled = { over: signed.over, under: signed.under * tenTo(power) }
        const cut = rational(digits(scaled, places, negative ? 'up' : 'down'))
        const factor = { over: tenTo(power), under: 1n }
        const unit = { over: tenTo(power), under: tenTo(places) }
        return contains(truncated(times(cut, factor), unit), signed)
      }),
    )
  })

  it.each([
    ['381', 8, 0, {}, '38050000000', '38150000000'],
    ['21.00', 4, 2, {}, '209950', '210050'],
    ['-4.2', 0, 1, {}, '-4.25', '-4.15'],
    ['100', 0, 0, { comparator: 'approx_more' as const }, '100', '200'],
    ['130', 0, 0, { comparator: 'approx_more' as const }, '130', '140'],
    ['5', 8, 0, { comparator: 'at_least' as const }, '500000000', null],
    ['5', 8, 0, { comparator: 'less_than' as const }, null, '500000000'],
  ])('%s × 10^%i with %i places', (text, power, places, more, min, max) => {
    const span = spanOf({ ...printed(text, power, places).figure, ...more })
    expect(span && printSpan(span, 12)).toMatchObject({ min, max })
  })

  it('are one value for people counted one by one', () => {
    const { figure } = printed('1181', 0, 0)
    const span = spanOf({ ...figure, kind: 'count', unit: '人' })
    expect(span && printSpan(span, 12)).toEqual({
      min: '1181',
      max: '1181',
      minIncl: true,
      maxIncl: true,
    })
  })
})

describe('arithmetic of intervals holds the true result', () => {
  const spanned = (each: Parameters<typeof rounded>[0]) => {
    const span = spanOf(figureOf(each))
    if (span === undefined) throw new Error('a printed figure has a span')
    return span
  }

  it('of weighted sums', () => {
    const parts = fc.array(fc.tuple(truth, fc.constantFrom(1, -1, 2)), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(parts, list => {
        const span = weightedSum(list.map(([each, weight]) => ({ span: spanned(each), weight })))
        const sum = list.reduce(
          (total, [each, weight]) =>
            plus(total, times(each.value, { over: BigInt(weight), under: 1n })),
          { over: 0n, under: 1n },
        )
        return contains(span, sum)
      }),
    )
  })

  it('of ratios and relative changes', () => {
    fc.assert(
      fc.property(truth, truth, (a, b) => {
        const ratio = quotient(spanned(a), spanned(b))
        const change = relativeChange(spanned(a), spanned(b))
        const is = divide(a.value, b.value)
        if (!ratio || !change) return (spanned(b).min?.over ?? 1n) <= 0n
        return contains(ratio, is) && contains(change, minus(is, { over: 1n, under: 1n }))
      }),
    )
  })

  it('of a change by its amount', () => {
    fc.assert(
      fc.property(truth, truth, fc.boolean(), (now, by, falls) => {
        const amount = spanned(by)
        const delta = falls ? weightedSum([{ span: amount, weight: -1 }]) : amount
        const value = falls ? { over: -by.value.over, under: by.value.under } : by.value
        const span = changeByDelta(delta, spanned(now))
        return span === undefined || contains(span, divide(value, minus(now.value, value)))
      }),
    )
  })
})

describe('correct data is never inconsistent', () => {
  const places = fc.integer({ min: 0, max: 3 })
  const power = fc.constantFrom(0, 4, 8)

  it('in sums of rounded parts', () => {
    const parts = fc.array(truth, { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(parts, power, places, (list, ofTotal, digitsOfTotal) => {
        const value = list.reduce((sum, each) => plus(sum, each.value), { over: 0n, under: 1n })
        const total = rounded({ value, power: ofTotal, places: digitsOfTotal })
        const { verdict } = checkOf(sumClaim(null, total, list.map(rounded)), 'test')
        return ['exact', 'within_rounding', 'unlikely'].includes(verdict)
      }),
      { numRuns: 500 },
    )
  })

  it('in ratios and changes of rounded amounts', () => {
    fc.assert(
      fc.property(truth, truth, places, (a, b, digitsOfRatio) => {
        const hundredfold = times(divide(a.value, b.value), { over: 100n, under: 1n })
        const ratio = percent(digits(hundredfold, digitsOfRatio, 'nearest'), digitsOfRatio)
        const less = minus(hundredfold, { over: 100n, under: 1n })
        const change = percent(digits(less, digitsOfRatio, 'nearest'), digitsOfRatio)
        const verdicts = [
          checkOf(ratioClaim(null, ratio, rounded(a), rounded(b)), 'test').verdict,
          checkOf(changeClaim(null, change, rounded(a), rounded(b)), 'test').verdict,
        ]
        return verdicts.every(verdict =>
          ['exact', 'within_rounding', 'not_checkable'].includes(verdict),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('verdicts', () => {
  it.each([
    [
      ['110', '8.8', '31.8'],
      '151',
      'within_rounding',
      '0.4',
      '110 + 8.8 + 31.8 = 150.6 ≈ 151 亿元 (within rounding)',
    ],
    [['288', '23.9', '97.1'], '409', 'exact', '0', '288 + 23.9 + 97.1 = 409 亿元 (exact)'],
    [['1', '2'], '5', 'inconsistent', '-2', '1 + 2 = 3 ≠ 5 亿元 (inconsistent)'],
  ])('%s against %s is %s', (parts, total, verdict, gap, line) => {
    const check = checkOf(sumClaim(null, yi(total), parts.map(yi)), 'test')
    expect(check.verdict).toBe(verdict)
    expect(check.line).toBe(line)
    expect(Math.abs(Number(check.gap))).toBe(Math.abs(Number(gap)))
  })

  it('tells truncation from error', () => {
    // 95.4572 % printed as 95.45.
    const cut = checkOf(
      ratioClaim(null, percent('95.45', 2), yi('9545.72'), yi('10000.00')),
      'test',
    )
    expect(cut.verdict).toBe('truncation_only')
    const wrong = checkOf(
      ratioClaim(null, percent('95.44', 2), yi('9545.72'), yi('10000.00')),
      'test',
    )
    expect(wrong.verdict).toBe('inconsistent')
  })

  it('flags what is possible and unlikely', () => {
    // Eleven parts at their bound of half a unit each: 11 × 0.5 beyond, 3σ is 3.
    const parts = Array.from({ length: 11 }, () => yi('1'))
    expect(checkOf(sumClaim(null, yi('15'), parts), 'test').verdict).toBe('unlikely')
    expect(checkOf(sumClaim(null, yi('18'), parts), 'test').verdict).toBe('inconsistent')
  })

  it('lets an approximate member make a check no more than plausible', () => {
    const about = yi('3')
    about.figure.comparator = 'approx'
    expect(checkOf(sumClaim(null, about, [yi('1'), yi('2')]), 'test').verdict).toBe('plausible')
    expect(checkOf(sumClaim(null, about, [yi('10'), yi('2')]), 'test')).toMatchObject({
      verdict: 'not_checkable',
      reason: 'approximate figures differ',
    })
  })

  it('gives a derived value and never a verdict', () => {
    const claim = {
      kind: 'derived' as const,
      subject: '一般公共预算支出',
      members: [member(percent('77.6', 1), 'ratio'), member(yi('381'), 'numerator')],
    }
    expect(checkOf(claim, 'test')).toMatchObject({
      verdict: 'not_checkable',
      derived: true,
      stated: null,
      unit: 'CNY',
      line: '381 / 77.6 % = 490.0…491.9 亿元 (not checkable: the base is not stated)',
    })
  })

  it('never adds amounts of different units', () => {
    expect(checkOf(sumClaim(null, yi('3'), [yi('1'), percent('2', 0)]), 'test')).toMatchObject({
      verdict: 'not_checkable',
      reason: 'units differ',
    })
  })
})

function yi(text: string) {
  return printed(text, 8, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)
}
