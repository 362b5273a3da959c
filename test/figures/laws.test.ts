import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'

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

  it('an amount with a scale reads back exactly, whatever scale and decimals it is printed with', () => {
    const scales: readonly [string, number][] = [
      ['元', 0],
      ['千元', 3],
      ['万元', 4],
      ['百万元', 6],
      ['千万元', 7],
      ['亿元', 8],
      ['万亿元', 12],
    ]
    const printed = fc.tuple(
      fc.integer({ min: 0, max: 999_999 }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 }),
      fc.constantFrom(...scales),
    )
    fc.assert(
      fc.property(printed, ([whole, decimals, [unit, power]]) => {
        const number = decimals === '' ? String(whole) : `${whole}.${decimals}`
        const digits = `${whole}${decimals.padEnd(power, '0')}`
        const point = digits.length - Math.max(decimals.length - power, 0)
        const exact = `${digits.slice(0, point)}.${digits.slice(point)}`
          .replace(/^0+(?=\d)/, '')
          .replace(/\.?0*$/, match => (match.startsWith('.') ? '' : match))
        const value = exact.includes('.') ? exact.replace(/0+$/, '') : exact
        for (const form of [`${number}${unit}`, `${number} ${unit}`, `${wide(number)}${unit}`])
          expect(findFigures(`安排${form}。`).map(one => [one.text, one.value])).toEqual([
            [form, value],
          ])
      }),
      { numRuns: 400 },
    )
  })

  it('亿 and 万 in one amount add up, in digits and in words', () => {
    const part = fc.integer({ min: 1, max: 9999 })
    fc.assert(
      fc.property(part, part, (high, low) => {
        const value = String(high * 10 ** 8 + low * 10 ** 4)
        const zero = low < 1000 ? '零' : ''
        const names = (n: number): string => section(n, digits, ['', '十', '百', '千'])
        for (const form of [`${high}亿${low}万元`, `${names(high)}亿${zero}${names(low)}万元`])
          expect(findFigures(`总额${form}。`).map(one => [one.text, one.value])).toEqual([
            [form, value],
          ])
      }),
      { numRuns: 300 },
    )
  })

  it('a percentage reads back from %, ％, 百分之 and ‰, and gives its sign to its change', () => {
    const tenths = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(tenths, fc.boolean(), (n, up) => {
        const value = String(n / 10)
        const [whole = '', tenth = ''] = value.split('.')
        const spoken = chinese(Number(whole), digits, ['', '十', '百', '千'])
        const said = tenth === '' ? spoken : `${spoken}点${digits.charAt(Number(tenth))}`
        for (const form of [`${value}%`, `${value} ％`, `${n}‰`, `百分之${said}`]) {
          const found = findFigures(`收入比上年${up ? '增长' : '下降'}${form}。`)
          expect(found.map(one => [one.text, one.value, one.signedChange, one.base])).toEqual([
            [form, value, up ? value : `-${value}`, '上年'],
          ])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a comparator changes neither value nor span', () => {
    const comparators: readonly [string, string, string][] = [
      ['超过', '', 'more_than'],
      ['不低于', '', 'at_least'],
      ['不超过', '', 'at_most'],
      ['不足', '', 'less_than'],
      ['近', '', 'approx_less'],
      ['约', '', 'approx'],
      ['', '以上', 'at_least'],
      ['', '以内', 'at_most'],
      ['', '左右', 'approx'],
    ]
    const amount = fc.integer({ min: 2, max: 99_999 })
    fc.assert(
      fc.property(amount, fc.constantFrom(...comparators), (n, [before, after, comparator]) => {
        const found = findFigures(`投资${before}${n}万元${after}。`)
        expect(found.map(one => [one.text, one.value, one.comparator])).toEqual([
          [`${n}万元`, `${n}0000`, comparator],
        ])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps twenty digits and every printed decimal', () => {
    expect(findFigures('合计12345678901234567890.10元')[0]).toMatchObject({
      value: '12345678901234567890.1',
      precision: '0.01',
    })
  })
})
