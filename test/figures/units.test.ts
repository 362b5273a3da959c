import { describe, expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import { readFigures } from '../../src/figures/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'
import { readDocument } from '../../src/read.ts'

const under = (column: string, row = '', unit = '单位：万元'): FigureContext => ({
  cell: true,
  column: [column],
  row: row === '' ? [] : [row],
  unit,
})

/** Each figure as “text value unit comparator”, then what is refused with its code. */
function read(text: string, context: FigureContext): string {
  const { figures, refused } = readFigures(text, context)
  return [
    ...figures.map(({ text, value, unit, comparator }) =>
      [text, value, unit ?? '-', ...(comparator === 'eq' ? [] : [comparator])].join(' '),
    ),
    ...refused.map(({ start, end, code }) => `${code}: ${text.slice(start, end)}`),
  ].join(' | ')
}

describe('a numeric cell', () => {
  it.each([
    ['1.2亿', '1.2亿 120000000 CNY'],
    ['1,234万', '1,234万 12340000 CNY'],
    ['三亿五', '三亿五 350000000 CNY'],
    ['3萬5', '3萬5 35000 CNY'],
    ['5千', 'unit-conflict: 5千'],
    ['55[2]', '55 550000 CNY'],
    ['66①', '66 660000 CNY'],
    ['1,234注1', '1,234 12340000 CNY'],
    ['78*', '78 780000 CNY'],
    ['90(3)', '90 900000 CNY'],
    ['12[ ]', '12 120000 CNY'],
    ['①12', '12 120000 CNY'],
    ['(3)', '(3) -30000 CNY'],
    ['>=5', '>=5 50000 CNY at_least'],
    ['＞=5', '＞=5 50000 CNY at_least'],
    ['超过了5', '超过了5 50000 CNY more_than'],
    ['大于等于5', '大于等于5 50000 CNY at_least'],
    ['最高不超过5', '最高不超过5 50000 CNY at_most'],
    ['5以上', '5以上 50000 CNY at_least'],
    ['约5', '约5 50000 CNY approx'],
    ['▼3.2', '▼3.2 -32000 CNY'],
    ['–3.2', '–3.2 -32000 CNY'],
    ['+3.2', '+3.2 32000 CNY'],
    ['△60', 'sign-ambiguous: △60'],
    ['△60%', 'sign-ambiguous: △60%'],
    ['▼3.2%', '▼3.2% -3.2 %'],
    ['↓5亿元', '↓5亿元 -500000000 CNY'],
    ['↑5%', '↑5% 5 %'],
    ['4,817, 305', '4,817, 305 48173050000 CNY'],
    ['6. 1', '6. 1 61000 CNY'],
    ['4817, 305', 'number-torn: 4817, 305'],
  ])('%s under 单位：万元', (text, wanted) => {
    expect(read(text, under('决算数', '教育支出'))).toBe(wanted)
  })

  it('has no money under %', () => {
    expect(read('3亿', under('增长率（%）', '教育支出'))).toBe('unit-conflict: 3亿')
  })

  it.each([
    ['12.5', under('收入（亿）', ''), '12.5 1250000000 CNY'],
    ['12.5', under('用户（亿）', ''), '12.5 1250000000 -'],
    [
      '71,104',
      under('2024年增长率', '人均GDP（元）', '单位：亿元'),
      '71,104 71104 - | unit-conflict: 71,104',
    ],
    ['5.2', under('2024年增长率', '人均GDP（元）', '单位：亿元'), '5.2 5.2 %'],
    ['1,200', under('项目投入进度', '水库', '单位：万元'), '1,200 12000000 CNY'],
    ['24', under('建设期', '水库', '单位：万元'), '24 24 -'],
    ['2022.2', under('建设期', '水库', '单位：万元'), ''],
    ['2024.06', under('开工时间', '水库', '单位：万元'), ''],
    ['2021.12', under('合同签订日期', '水库', '单位：万元'), ''],
    ['30214', under('经济分类科目编码', '', '单位：万元'), ''],
    ['4401000123', under('施工许可证号', '', '单位：万元'), ''],
  ])('%s', (text, context, wanted) => {
    expect(read(text, context)).toBe(wanted)
  })
})

async function cells(unit: string, rows: readonly string[]): Promise<string> {
  const table = rows.map(row => `| ${row} |`)
  const rule = `|${rows[0]
    ?.split('|')
    .map(() => '---')
    .join('|')}|`
  const source = ['# 青江市2024年情况表', '', unit, '', table[0], rule, ...table.slice(1)].join(
    '\n',
  )
  const document = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
  const { figures, diagnostics } = collectFigures(document)
  const found = figures.map(({ figure }) => `${figure.value} ${figure.unit ?? '-'}`)
  return [...found, ...new Set(diagnostics.map(({ code }) => code))].join(' ; ')
}

describe('several declared units', () => {
  it.each(['单位：万元、%', '单位：万元/%', '（单位：万元，%）', '单位:万元 、 %'])(
    '%s: amounts take the money, shares the %',
    async unit => {
      expect(await cells(unit, ['项目 | 期末金额 | 占比', '存货 | 1,200.00 | 12.5'])).toBe(
        '12000000 CNY ; 12.5 %',
      )
    },
  )
  it('headings that only say when take what another column leaves', async () => {
    expect(await cells('单位：亿元、%', ['指标 | 2024年 | 比上年增长', '收入 | 12.0 | 5.1'])).toBe(
      '1200000000 CNY ; 5.1 %',
    )
  })
  it('a row says what its column leaves open', async () => {
    expect(
      await cells('单位：亿元、人、%', [
        '指标 | 2024年',
        '营业收入 | 12.0',
        '资产负债率 | 51.2',
        '从业人员 | 340',
      ]),
    ).toBe('1200000000 CNY ; 51.2 % ; 340 人')
  })
  it('stays without a unit, and says so, where nothing tells', async () => {
    expect(await cells('单位：亿元、%', ['指标 | 甲 | 乙', '水库 | 12.0 | 5.1'])).toBe(
      '12 - ; 5.1 - ; unit-conflict',
    )
  })
  it('two currencies stay open', async () => {
    expect(await cells('单位：万元、万美元', ['指标 | 金额', '水库 | 12.0'])).toBe(
      '12 - ; unit-conflict',
    )
  })
})

describe('a column of numbers that are not bare', () => {
  it('stays one of values: note marks, scales of their own, comparators', async () => {
    expect(
      await cells('单位：万元', [
        '项目 | 金额',
        '教育 | 55[2]',
        '卫生 | 66①',
        '农业 | 3萬5',
        '水利 | >=5',
      ]),
    ).toBe('550000 CNY ; 660000 CNY ; 35000 CNY ; 50000 CNY')
  })
})
