import { describe, expect, it } from 'vitest'
import { readFigures } from '../../src/figures/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'

const indicatorsOf = (text: string, context: FigureContext = {}): (string | undefined)[] =>
  readFigures(text, context).figures.map(({ indicator }) => indicator)

/** The one figure of a cell. */
const cell = (text: string, context: FigureContext) =>
  readFigures(text, { ...context, cell: true }).figures[0]

describe('the indicator of a sentence', () => {
  it('keeps a known name whole where its head looks like a scope, a verb or a region', () => {
    expect(indicatorsOf('共同事权转移支付31.9亿元')).toEqual(['共同事权转移支付'])
    expect(indicatorsOf('地方工商税收4.2亿元')).toEqual(['地方工商税收'])
    expect(indicatorsOf('加上年结转3.5亿元')).toEqual(['上年结转'])
  })

  it('is what the sentence goes on about where a clause names none', () => {
    expect(indicatorsOf('油料产量52万吨，比上年增产2.9%')).toEqual(['油料产量', '油料产量'])
    expect(
      indicatorsOf('其他资金收入预算12万元。与上年相比增加（减少）0万元，增长（减少）0%'),
    ).toEqual(['其他资金收入预算', '其他资金收入预算', '其他资金收入预算'])
  })

  it('is what a list of regions hangs on', () => {
    expect(indicatorsOf('从补助地区转移支付资金情况看，中卫市18.9亿元；固原市25.2亿元')).toEqual([
      '补助地区转移支付资金',
      '补助地区转移支付资金',
    ])
  })

  it('takes the measure of the sum for its parts', () => {
    expect(indicatorsOf('规模以上工业增加值增长5%。其中，采矿业增长8.9%')[1]).toBe('采矿业增加值')
    expect(indicatorsOf('政府债务限额40.2亿元，其中：一般债务21.4亿元')[1]).toBe('一般债务限额')
    expect(indicatorsOf('民营经济完成增加值206亿元')).toEqual(['民营经济增加值'])
  })
})

describe('the indicator of a cell', () => {
  it('joins a division to the row it divides', () => {
    expect(
      cell('5.1', { row: ['旅客运输总量（万人）', '#铁路'], column: ['增长%'] })?.indicator,
    ).toBe('铁路旅客运输量')
    expect(
      cell('38', { row: ['地方政府债务余额', '专项债务'], column: ['决算数'] })?.indicator,
    ).toBe('专项债务余额')
    expect(cell('38', { row: ['社会福利', '儿童福利'], column: ['决算数'] })?.indicator).toBe(
      '儿童福利',
    )
  })

  it('leaves the rate of its column to a row that is somebody’s', () => {
    const found = cell('1.68%', { row: ['高新区储备土地项目一'], column: ['债券利率'] })
    expect(found?.indicator).toBe('债券利率')
  })
})

describe('the base', () => {
  it('is that of the amount before its rate, and of the reasons behind it', () => {
    const { figures } = readFigures(
      '支出7.9亿元，较上年增加0.6亿元，增长10.3%。主要原因是外事经费增加200万元',
      {},
    )
    expect(figures.map(({ base }) => base)).toEqual([undefined, '上年', '上年', '上年'])
  })

  it('is told of a change of either direction, which has none', () => {
    const { figures } = readFigures('收入预算0万元，与上年相比增加（减少）0万元', {})
    expect(figures[1]).toMatchObject({ aspect: 'change', base: '上年' })
    expect(figures[1]?.change).toBeUndefined()
  })

  it('of a share is the row that its row divides, of a change the year its column compares with', () => {
    expect(cell('38.6', { row: ['常住人口', '乡村'], column: ['比重（%）'] })?.base).toBe(
      '常住人口',
    )
    expect(
      cell('-942', {
        row: ['其他支出'],
        column: ['2025年预算数比2024年预算数', '增减额'],
        unit: '万元',
      })?.base,
    ).toBe('2024年预算数')
  })
})
