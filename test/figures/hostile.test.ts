import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures, findPeriods } from '../../src/figures/index.ts'
import * as comparators from '../../src/lexicon/comparators.ts'
import * as currencies from '../../src/lexicon/currencies.ts'
import * as digits from '../../src/lexicon/digits.ts'
import * as measures from '../../src/lexicon/measures.ts'
import * as names from '../../src/lexicon/names.ts'
import * as periods from '../../src/lexicon/periods.ts'
import * as relations from '../../src/lexicon/relations.ts'
import { compare, decimal } from '../../src/model/decimal.ts'
import { costOf } from '../cost.ts'

const words = fc.constantFrom(
  '亿',
  '万',
  '元',
  '%',
  '1',
  '2.5',
  '，',
  '。',
  ' ',
  '\n',
  '\t',
  '增长',
  '占',
  '的',
  '比',
  '上年',
  '其中',
  '（',
  '）',
  '不含',
  '百分之',
  '分之',
  '三',
  '至',
  '-',
  '2020年',
  '1-9月',
  '人',
  '个',
  '点',
  '零',
  '每',
  '截至',
  '.',
  ',',
  '负',
  '几',
  '多',
  '翻',
  '番',
  '成',
  '“',
  '单位：',
)

/** Every word of every list. */
const vocabulary = [measures, names, currencies, comparators, relations, periods, digits]
  .flatMap(table => Object.values(table))
  .flatMap(list =>
    typeof list === 'string'
      ? [...list]
      : Array.isArray(list)
        ? list
        : list instanceof Map
          ? [...list.keys()]
          : Object.keys(list),
  )
  .filter(word => typeof word === 'string')
const spoken = fc.oneof(
  fc.constantFrom(...vocabulary),
  words,
  fc.constantFrom('12', '3.4', '1 234', '1,234', '50', '２', '三', '十几', '〇'),
)

describe('figures of hostile text', () => {
  it('never throws and never overlaps on any mixture of the words it knows', () => {
    expect(vocabulary.length).toBeGreaterThan(900)
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 30 }), list => {
        const text = list.join('')
        let end = 0
        for (const figure of findFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(figure.start, figure.end)).toBe(figure.text)
          const { min = null, max = null } = figure.range ?? {}
          if (min !== null && max !== null)
            expect(compare(decimal(min), decimal(max))).toBeLessThan(1)
          end = figure.end
        }
        findPeriods(text)
      }),
      { numRuns: 4000 },
    )
  })

  it('never throws, and spans are in order, apart and verbatim', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.array(words, { maxLength: 40 }).map(list => list.join('')),
        ),
        text => {
          let end = 0
          for (const figure of findFigures(text)) {
            expect(figure.start).toBeGreaterThanOrEqual(end)
            expect(text.slice(figure.start, figure.end)).toBe(figure.text)
            end = figure.end
          }
          findPeriods(text)
          findFigures(text, {
            cell: true,
            column: [text],
            row: [text],
            unit: text,
            title: text,
            year: 2020,
          })
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('reads as many figures from a text twice as long, with the same meaning', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 20 }).map(list => list.join('')),
        text => {
          const one = findFigures(text).length
          expect(findFigures(`${text}。\n\n${text}`).length).toBeGreaterThanOrEqual(one)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to the length of the text, whatever is repeated', async () => {
    const unit = fc.array(words, { minLength: 1, maxLength: 4 }).map(list => list.join(''))
    await fc.assert(
      fc.asyncProperty(unit, async text => {
        const long = text.repeat(Math.ceil(60_000 / text.length))
        expect(await costOf(() => findFigures(long))).toBeLessThan(2000)
      }),
      { numRuns: 60 },
    )
  })
})
