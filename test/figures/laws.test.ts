import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures, findPeriods } from '../../src/figures/index.ts'

const digits = '零一二三四五六七八九'
const formal = '零壹贰叁肆伍陆柒捌玖'

/** A whole number below 10^12 in Chinese numerals. */
function chinese(value: number, names: string, steps: readonly string[]): string {
  const sections = ['', '万', '亿']
  let text = ''
  let gap = false
  for (let power = 2; power >= 0; power--) {
    const part = Math.floor(value / 10 ** (power * 4)) % 10000
    if (part === 0) {
      gap = text !== ''
      continue
    }
    if (text !== '' && (part < 1000 || gap)) text += names.charAt(0)
    text += section(part, names, steps) + (sections[power] ?? '')
    gap = false
  }
  return text === '' ? names.charAt(0) : text
}

function section(value: number, names: string, steps: readonly string[]): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += (zero ? names.charAt(0) : '') + names.charAt(digit) + (steps[place] ?? '')
      zero = false
    }
  }
  return text
}

const grouped = (value: string): string => value.replace(/\B(?=(\d{3})+$)/g, ',')
const wide = (value: string): string =>
  value.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
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

describe('laws of figures', () => {
  it('an amount reads back from every form it is written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), amount => {
        const plain = String(amount)
        const forms = [
          `${plain}元`,
          `${grouped(plain)}元`,
          `${wide(plain)}元`,
          `人民币${plain}元`,
          `￥${grouped(plain)}`,
          `${plain} 元`,
          `${chinese(amount, digits, ['', '十', '百', '千'])}元`,
          `${chinese(amount, formal, ['', '拾', '佰', '仟'])}元整`,
        ]
        for (const form of forms) {
          if (amount === 1) continue
          expect(findFigures(`支付${form}。`).map(({ value, text }) => [text, value])).toEqual([
            [form, plain],
          ])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps twenty digits and every printed decimal', () => {
    expect(findFigures('合计12345678901234567890.10元')[0]).toMatchObject({
      value: '12345678901234567890.1',
      precision: '0.01',
    })
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
})
