import { describe, expect, test } from 'vitest'
import { figuresOf, shownAs } from './read.ts'

describe('the words a cell shows', () => {
  test.each<[number, string | number, string]>([
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '123456789012'],
    [0.0000000001, 'General', '0.0000000001'],
    [60.605, '0.00', '60.61'],
    [14.395, '0.00', '14.40'],
    [1234.5, '#,##0.00_ ', '1,234.50'],
    [-1234.5, '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    [-5, '0.00_);[Red]\\(0.00\\)', '(5.00)'],
    [0.18825, '0.0%', '18.8%'],
    [0.18825, 10, '18.83%'],
    [12345, '0!.0,"万"', '1.2万'],
    [1234567, '#,##0.00,,', '1.23'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [5, 'G/通用格式', '5'],
    [12.5, 'General"元"', '12.5元'],
    [205, '00000', '00205'],
    [45530, 14, '2024/8/26'],
    [45530, 'yyyy"年"m"月"d"日"', '2024年8月26日'],
    [45530, 57, '2024年8月'],
    [45530, '[$-804]yyyy\\-m\\-d', '2024-8-26'],
    [7, 'no format [', '7'],
  ])('%s under %s is %s', async (value, format, words) => {
    expect(await shownAs(value, format)).toBe(words)
  })

  test('a workbook that counts days from 1904', async () => {
    expect(await shownAs(45530 - 1462, 14, true)).toBe('2024/8/26')
  })

  test('a format may say something of words', async () => {
    expect(await shownAs('12', '@"元"')).toBe('12元')
    expect(await shownAs('12', ';;;')).toBe('')
  })
})

describe('the number behind the words', () => {
  const amounts = (...cells: Parameters<typeof figuresOf>[0][number]) =>
    figuresOf([['项目', '金额（万元）'], ...cells.map((cell, i) => [`税收${i}`, cell])])

  test('is the value at fifteen digits; what is shown is its precision', async () => {
    expect(
      await amounts(
        { value: 12.345678, format: '0.0' },
        { value: 7.1 + 0.2, format: 'General' },
        { value: 3.5, format: '0.0' },
      ),
    ).toEqual([
      ['12.3', '123456.78', 'CNY', '1000', 'B2'],
      ['7.3', '73000', 'CNY', '1000', 'B3'],
      ['3.5', '35000', 'CNY', '1000', 'B4'],
    ])
  })

  test('a negative amount is one, also where only its colour or brackets say so', async () => {
    expect(
      await amounts(
        { value: -12, format: '#,##0;[Red]#,##0' },
        { value: -12, format: '#,##0_);(#,##0)' },
      ),
    ).toEqual([
      ['12', '-120000', 'CNY', '10000', 'B2'],
      ['(12)', '-120000', 'CNY', '10000', 'B3'],
    ])
  })

  test('a percentage and an amount with its own unit', async () => {
    expect(
      await figuresOf([
        ['项目', '增长'],
        ['税收', { value: 0.18825, format: '0.0%' }],
        ['非税', { value: 12345.6, format: '0!.0,"万元"' }],
      ]),
    ).toEqual([
      ['18.8%', '18.825', '%', '0.1', 'B2'],
      ['1.2万元', '12345.6', 'CNY', '1000', 'B3'],
    ])
  })

  test('a date is no number, and 1.23E+05 the number behind it, never 1.23', async () => {
    expect(
      await amounts(
        { value: 45530, format: 14 },
        { value: 123456, format: '0.00E+00' },
        { value: 0.0251, format: '0.0E+00' },
      ),
    ).toEqual([
      ['1.23E+05', '1234560000', 'CNY', '10000000', 'B3'],
      ['2.5E-02', '251', 'CNY', '10', 'B4'],
    ])
  })
})
