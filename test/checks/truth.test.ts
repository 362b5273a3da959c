import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { member } from '../../src/checks/finder.ts'
import { checkOf } from '../../src/checks/index.ts'
import {
  digits,
  divide,
  minus,
  plus,
  type Rational,
  rational,
  times,
} from '../../src/checks/rational.ts'
import { convert } from '../../src/convert.ts'
import { percent, printed } from './printed.ts'

/** True amounts in 元, to the fen, which reports print in 亿元 or 万元 with some digits. */
const amount = fc
  .bigInt({ min: 10n ** 11n, max: 10n ** 14n })
  .map((fen): Rational => ({ over: fen, under: 100n }))
const places = fc.integer({ min: 0, max: 2 })
const units = fc.constantFrom<[string, bigint]>(['亿元', 10n ** 8n], ['万元', 10n ** 4n])

/** A true amount in a unit, rounded to so many places. */
function shown(value: Rational, [, factor]: [string, bigint], digitsAfter: number): string {
  return digits({ over: value.over, under: value.under * factor }, digitsAfter, 'nearest').replace(
    /^(\d+)(\.\d+)?$/,
    (_, whole: string, rest = '') =>
      digitsAfter === 0 ? whole : `${whole}.${String(rest).slice(1).padEnd(digitsAfter, '0')}`,
  )
}

function percentOf(part: Rational, whole: Rational, digitsAfter: number): string {
  const hundredfold = times(divide(part, whole), rational('100'))
  return shown(hundredfold, ['', 1n], digitsAfter)
}

async function verdictsOf(name: string, text: string) {
  const { checks } = await convert({ name, bytes: new TextEncoder().encode(text) }, [])
  return checks
}

const wrong = ({ verdict }: { verdict: string }) => verdict === 'inconsistent'

describe('what is true and rounded is never called inconsistent', () => {
  it('in differences and shares', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), places, (parts, fine) => {
        const whole = parts.reduce(plus)
        const shares = parts.map(part => percent(percentOf(part, whole, fine), fine))
        const hundred = {
          kind: 'share' as const,
          subject: null,
          members: shares.map(share => member(share, 'part')),
        }
        const [a, b] = parts
        if (a === undefined || b === undefined) return false
        const print = (value: Rational) => printed(digits(value, fine, 'nearest'), 0, fine)
        const difference = {
          kind: 'difference' as const,
          subject: null,
          members: [
            member(print(minus(a, b)), 'difference'),
            member(print(a), 'minuend'),
            member(print(b), 'subtrahend', -1),
          ],
        }
        return [hundred, difference].every(claim => !wrong(checkOf(claim, 'test')))
      }),
      { numRuns: 300 },
    )
  })

  it('in sentences read by the whole way', async () => {
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, units, places, places, async (...drawn) => {
        const [tax, other, budget, unit, fine, coarse] = drawn
        const total = plus(tax, other)
        const say = (value: Rational) => shown(value, unit, fine) + unit[0]
        const text = [
          '2025年某市预算执行报告',
          `市人大批准的2025年全市一般公共预算收入为${say(budget)}，实际完成${say(total)}，为年初预算的${percentOf(total, budget, coarse)}%。`,
          `2025年全市一般公共预算收入完成${say(total)}，其中：税收收入${say(tax)}，占${percentOf(tax, total, coarse)}%；非税收入${say(other)}，占${percentOf(other, total, coarse)}%。`,
          `2025年全市一般公共预算收入${say(tax)}，加上转移性收入${say(other)}，收入合计${say(total)}。`.replace(
            '全市一般公共预算收入',
            '全市政府性基金预算收入',
          ),
          `收入质量提高，2025年全市一般公共预算收入完成${shown(total, ['亿元', 10n ** 8n], 1)}亿元。`,
        ].join('\n\n')
        const checks = await verdictsOf('a.txt', text)
        expect(checks.filter(wrong).map(({ line }) => `${line} in ${text}`)).toEqual([])
        const finders = new Set(checks.map(({ finder }) => finder))
        for (const name of ['prose-completion', 'prose-lists', 'prose-totals', 'facts-again'])
          expect([...finders]).toContain(name)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['a.tsv', 'a.csv', 'a.md', 'a.html'])('in tables of %s', async name => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 9 }),
        units,
        places,
        async (rows, unit, fine) => {
          const sum = (column: 0 | 1) => rows.map(row => row[column]).reduce(plus)
          const cells = (label: string, now: Rational, before: Rational) => [
            label,
            shown(before, unit, fine),
            shown(now, unit, fine),
            percentOf(minus(now, before), before, 1).replace(/^-?0\.0$/, '0.0'),
          ]
          const body = [
            ...rows.map(([now, before], i) => cells(`${labels[i]}支出`, now, before)),
            cells('合计', sum(0), sum(1)),
          ]
          const text = tableIn(name, unit[0], [heads, ...body])
          const checks = await verdictsOf(name, text)
          expect(checks.filter(wrong).map(({ line }) => `${line} in ${text}`)).toEqual([])
          expect(checks.some(({ finder }) => finder === 'table-totals')).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('one digit of one cell', () => {
  it.each(['a.tsv', 'a.csv', 'a.md', 'a.html'])('is found at its total in %s', async name => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(99_999), fc.nat(99_999)), { minLength: 3, maxLength: 9 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (rows, at, by) => {
          const body = rows.map(([a, b], i) => [`${labels[i]}支出`, 100_000 + a, 100_000 + b])
          const total = ['合计', sumOf(body, 1), sumOf(body, 2)]
          const chosen = body[at % body.length]
          if (chosen === undefined) return
          // The second digit of six: more than the rounding of ten figures.
          const old = String(chosen[1])
          chosen[1] = `${old[0]}${(Number(old[1]) + by) % 10}${old.slice(2)}`
          const shownRows = [['项目', '2024年决算数', '2025年执行数'], ...body, total]
          const text = tableIn(
            name,
            '万元',
            shownRows.map(row => row.map(String)),
          )
          const found = (await verdictsOf(name, text)).filter(wrong)
          expect(found.map(({ subject }) => subject)).toContain('合计 · 2024年决算数')
        },
      ),
      { numRuns: 40 },
    )
  })
})

const labels = ['教育', '科学', '文化', '卫生', '住房', '环保', '农林水', '交通', '国防']
const heads = ['项目', '2024年决算数', '2025年执行数', '增长%']

function sumOf(rows: readonly (readonly (string | number)[])[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0)
}

function tableIn(name: string, unit: string, rows: readonly (readonly string[])[]): string {
  const title = '2025年某市支出执行情况表'
  if (name.endsWith('.html'))
    return `<p>${title}</p><p>单位：${unit}</p><table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  if (name.endsWith('.md')) {
    const [head = [], ...rest] = rows.map(row => `| ${row.join(' | ')} |`)
    const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`
    return `${title}\n\n单位：${unit}\n\n${[head, rule, ...rest].join('\n')}\n`
  }
  const mark = name.endsWith('.csv') ? ',' : '\t'
  return `${[[title], [`单位：${unit}`], ...rows].map(row => row.join(mark)).join('\n')}\n`
}
