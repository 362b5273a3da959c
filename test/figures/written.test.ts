import { describe, expect, it } from 'vitest'
import { convert } from '../../src/index.ts'

/** Each figure of a small document as “value unit comparator”, then the codes of what is left out or open. */
async function read(name: string, text: string): Promise<string> {
  const { figures, diagnostics } = await convert({ name, bytes: Buffer.from(text) }, [])
  const open = new Set(['number-torn', 'unit-conflict', 'unit-missing', 'sign-ambiguous'])
  return [
    ...figures.map(({ value, range_min, range_max, unit, comparator }) =>
      [
        value ?? `${range_min}..${range_max}`,
        unit ?? '-',
        ...(comparator === 'eq' ? [] : [comparator]),
      ].join(' '),
    ),
    ...diagnostics.flatMap(({ code }) => (open.has(code) ? [code] : [])),
  ].join(' | ')
}

const under = (unit: string, ...cells: readonly string[]) =>
  `单位：${unit}\n\n| 项目 | 金额 |\n|---|---|\n${cells
    .map((cell, i) => `| ${'甲乙丙丁戊'.charAt(i)} | ${cell} |`)
    .join('\n')}\n`

describe('a letter scales money alone', () => {
  it.each([
    ['累计投入50k元，估值3.5M美元', '50000 CNY | 3500000 USD'],
    ['融资$1.2M，支出¥300k，USD 2.5B', '1200000 USD | 300000 CNY | 2500000000 USD'],
    ['开通100M宽带，资费30元', '30 CNY'],
    ['建成5G基站1200个', '1200 个'],
  ])('%s', async (text, wanted) => expect(await read('a.txt', text)).toBe(wanted))
})

describe('a number that is a piece of another is no figure', () => {
  it.each([
    ['共完成投资12，34万元用于绿化', 'number-torn'],
    ['共完成投资12，345万元', '123450000 CNY'],
    ['三县分别为1，22和35万元', '10000 CNY | 220000 CNY | 350000 CNY'],
    ['2024年收入增长12，支出3万元', '30000 CNY'],
    ['面积10^3平方米', ''],
    ['共投入1.2.3亿元', 'number-torn'],
    ['见1.2.3节，按1.2.3版执行', ''],
    ['三县分别为1.2、3.4和5亿元', '120000000 CNY | 340000000 CNY | 500000000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.txt', text)).toBe(wanted))
})

describe('marks raised between carets are of notes, or powers', () => {
  it.each([
    ['收入66亿元^3^，增长5.2^①^%', '6600000000 CNY | 5.2 %'],
    ['面积120m^2^，体积5m^3^', '120 m² | 5 m³'],
    ['约10^4^元', ''],
    [under('万元', '66^3^', '5^[2]^'), '660000 CNY | 50000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.md', text)).toBe(wanted))
})

describe('cells', () => {
  it.each([
    ['3万余', '30000 CNY approx_more'],
    ['300余', '300 CNY approx_more'],
    ['1.23E+05', '123000 CNY'],
    ['2e-3', '0.002 CNY'],
    ['.5', '0.5 CNY'],
    ['1,5', 'number-torn'],
    ['1,234.', 'number-torn'],
    ['345.', 'number-torn'],
    ['1.234,56', 'number-torn'],
    ['1,234.56', '1234.56 CNY'],
  ])('%s', async (cell, wanted) =>
    expect(await read('a.md', under('元', '12', cell))).toBe(`12 CNY | ${wanted}`),
  )
})

describe('a currency that heads a column', () => {
  const table = (heading: string) => `单位：千元\n\n| 项目 | ${heading} |\n|---|---|\n| 甲 | 12 |\n`
  it.each([
    ['USD（千）', '12000 USD'],
    ['港币（万）', '120000 HKD'],
    ['金额（千）', '12000 CNY'],
    ['其中：美元', '12 - | unit-conflict'],
    ['美元贷款', '12000 CNY'],
  ])('%s under 千元', async (heading, wanted) =>
    expect(await read('a.md', table(heading))).toBe(wanted),
  )
})

it('a column of units may stand right of its numbers', async () => {
  const rows = '项目,2023年,2024年,单位\n收入,12,15,万元\n增速,-5.6,3,%\n人口,56,57,万人\n'
  expect(await read('a.csv', rows)).toBe(
    '120000 CNY | 150000 CNY | -5.6 % | 3 % | 560000 人 | 570000 人',
  )
})

describe('texts whose cells are parted by bars', () => {
  it.each([
    ['项目|金额（万元）|占比\n甲|120|35%\n乙|—|65%', '1200000 CNY | 35 % | 65 %'],
    [
      '单位：万元\n项目｜预算｜决算\n教育｜100｜120\n以上数据为快报数。',
      '1000000 CNY | 1200000 CNY',
    ],
    ['甲方 | 乙方\n这是一段话 | 另一段3亿元', '300000000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.txt', text)).toBe(wanted))
})

it('the unit may stand beside the headings of a table drawn with spaces', async () => {
  const lines = [
    '  项目        预算数      决算数      （单位：万元）',
    '  教育        1,200       1,300',
    '  科技          300         280',
    '  卫生          450         460',
  ]
  expect(await read('a.txt', lines.join('\n'))).toBe(
    '12000000 CNY | 13000000 CNY | 3000000 CNY | 2800000 CNY | 4500000 CNY | 4600000 CNY',
  )
})

describe('brackets around a number whose unit stands behind them may be a minus', () => {
  it.each([
    ['亏损额（3,400）万元', 'sign-ambiguous'],
    ['增长（3.4）%', 'sign-ambiguous'],
    ['（1）万元以上项目3个', '3 个'],
    ['完成投资（含税）340万元', '3400000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.txt', text)).toBe(wanted))
})

describe('甲 over 乙 names what is counted, 甲 alone the columns', () => {
  const rows = (...labels: readonly string[]) =>
    `单位：万元\n\n| 项目 | 金额 |\n|---|---|\n${labels.map((label, i) => `| ${label} | ${i + 1} |`).join('\n')}\n`
  it.each([
    [rows('甲', '乙', '丙'), '10000 CNY | 20000 CNY | 30000 CNY'],
    [rows('A', 'B'), '10000 CNY | 20000 CNY'],
    [rows('甲', '教育', '卫生'), '20000 CNY | 30000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.md', text)).toBe(wanted))
})

describe('units as documents declare them', () => {
  const table = (unit: string, heading: string, cell: string, label = '甲局') =>
    `${unit}\n\n| 项目 | ${heading} |\n|---|---|\n| ${label} | ${cell} |\n`
  it.each([
    [table('单 位 ： 人 民 币 万 元', '金额', '12'), '120000 CNY'],
    [table('货币单位：美元（千）', '金额', '12'), '12000 USD'],
    [table('计量单位:元、角、分', '金额', '12.50'), '12.5 CNY'],
    [table('（亿）', '投资额', '12'), '1200000000 CNY'],
    [table('币种：美元 单位：万元', '金额', '12'), '120000 USD'],
    [table('币种：美元\n\n单位：万元', '金额', '12'), '12 - | unit-missing'],
    [table('单位：万元 币种：人民币', '金额', '12'), '120000 CNY'],
    [table('单位：‰', '自然增长率', '5.2'), '0.52 %'],
    [table('单位：人', '人数', '1,200'), '1200 人'],
    [table('单位：人', '户数', '1,200'), '1200 - | unit-missing'],
    [table('', "金额（RMB'000）", '12'), '12000 CNY'],
    [table('', '决算数/万元', '12'), '120000 CNY'],
    [table('', '决算数，万元', '12'), '120000 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.md', text)).toBe(wanted))

  it('a column of units may count in measure words; an unknown one is never the unit of the table', async () => {
    const rows = '单位：万元,,\n指标,单位,2024年\n农户,户,12\n产值,万元,13\n床位,标台,14\n车,辆,9\n'
    expect(await read('a.csv', rows)).toBe('12 户 | 130000 CNY | 14 - | 9 辆 | unit-conflict')
  })
})

describe('what stands in a column of numbers is a figure or is told', () => {
  it.each([
    ['12-13', '12..13 CNY'],
    ['1.5～2', '1.5..2 CNY'],
    ['13-12', 'number-torn'],
    ['1.2M', '1200000 CNY'],
    ['1.2.3', 'number-torn'],
    ['1234。5', 'number-torn'],
    ['13a', 'number-torn'],
    ['15ᵃ', '15 CNY'],
    ['—16', 'sign-ambiguous'],
    ['16-', 'sign-ambiguous'],
    ['13/14', 'unit-conflict'],
    ["1'234'567", '1234567 CNY'],
    ['14（含税）', '14 CNY'],
    ['14（下降）', 'number-torn'],
    ['14（其中：3）', 'number-torn'],
    ['2024-05', ''],
    ['2020-2024', ''],
  ])('%s', async (cell, wanted) =>
    expect(await read('a.md', under('元', '12', cell, '13'))).toBe(
      [
        '12 CNY',
        ...(/\d /.test(wanted) ? [wanted] : []),
        '13 CNY',
        ...(/-[a-z]/.test(wanted) ? [wanted] : []),
      ].join(' | '),
    ),
  )
})

describe('numbers in texts', () => {
  it.each([
    ['共1,2345万元', 'number-torn'],
    ['安排 1,234 , 5万元', 'number-torn'],
    ["投资1'234'567元", '1234567 CNY'],
    ['利润为 - 3.5亿元', 'sign-ambiguous'],
    ['一、收入 - 3.5亿元', '350000000 CNY'],
    ['支出55①亿元，税收12[1]亿元', '5500000000 CNY | 1200000000 CNY'],
    ['人均3 2,456元', 'number-torn'],
    ['每斤2元5', '2.5 CNY'],
    ['人均收入20元5', '20 CNY'],
    ['三块七毛二一斤', '3.72 CNY'],
    ['5人以上10人以下', '5 人 at_least | 10 人 at_most'],
    ['表2 人数', ''],
    ['奖励三万五。', '35000 CNY'],
    ['奖励3万5千。', '35000 CNY'],
    ['十几个亿的投资', '1100000000..1900000000 CNY approx'],
    ['近900亿的资金', '90000000000 CNY approx_less'],
    ['受益1.3亿农民收入增长', '130000000 - | unit-missing'],
    ['近900亿落地', '90000000000 - approx_less | unit-missing'],
    ['约$\\frac{1}{2}$亿元', ''],
    ['共$5\\times10$元，$10^3$元', ''],
    ['约$\\sim 5\\%$', '5 % approx'],
    ['面积$120\\mathrm{km}^{2}$，$3.5 \\, \\text{万人}$', '120 km² | 35000 人'],
  ])('%s', async (text, wanted) => expect(await read('a.txt', text)).toBe(wanted))
})

describe('thousands written into a CSV without quotes', () => {
  it.each([
    ['项目,金额（万元）\n教育,1,234\n卫生,13\n', '12340000 CNY | 130000 CNY'],
    ['项目,2023年（元）,2024年（元）\n教育,1,234,567\n', 'number-torn | number-torn | number-torn'],
    ['项目,2023年（元）,2024年（元）\n教育,12,345\n', '12 CNY | 345 CNY'],
  ])('%s', async (text, wanted) => expect(await read('a.csv', text)).toBe(wanted))
})

it('a number among words is one under a heading of amounts', async () => {
  const rows = (heading: string) =>
    `| 项目 | ${heading} |\n|---|---|\n| 甲 | 12 |\n| 乙 | 详见附件 |\n| 丙 | 待定 |\n| 丁 | #REF! |\n`
  expect(await read('a.md', rows('金额（万元）'))).toBe('120000 CNY')
  expect(await read('a.md', `单位：万元\n\n${rows('金额')}`)).toBe('120000 CNY')
})
