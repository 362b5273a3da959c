import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'

const under = (column: string, row = '', unit = '单位：万元'): FigureContext => ({
  cell: true,
  column: [column],
  row: row === '' ? [] : [row],
  unit,
})

describe('cells', () => {
  it.each([
    ['4,120.50', under('决算数', '教育支出'), 'money', '41205000'],
    ['(12.30)', under('增减额', '净收入'), 'money', '-123000'],
    ['-4.2', under('增长%', '税收'), 'percent', '-4.2'],
    ['61.5', under('占财政支出比重', '民生'), 'percent', '61.5'],
    ['61.5', under('预算数', '税收占比（%）'), 'percent', '61.5'],
    ['7', under('决算数', '增值税（50%）'), 'money', '70000'],
    ['7', under('企业所得税40 %', '城区'), 'money', '70000'],
    ['7', under('2024年为2023年的%', '税收'), 'percent', '7'],
    ['12.5', under('数量', '参保人数（万人）'), 'count', '125000'],
    ['85%', under('金额（亿元）'), 'percent', '85'],
    ['3亿元', under('决算数'), 'money', '300000000'],
    ['1.5', under('金额（亿元）'), 'money', '150000000'],
    ['5073', under('决算数', '其他共产党事务支出(款)'), 'money', '50730000'],
    ['28205', under('决算数', '优抚事业单位支出'), 'money', '282050000'],
    ['12', { cell: true, column: ['办理量'], row: ['行政许可（项）'] }, 'count', '12'],
    ['120', under('人数'), 'number', '120'],
    ['120', { cell: true, column: ['栏目'] }, 'number', '120'],
    ['≥90', under('比例（%）'), 'percent', '90'],
    ['127.5', under('产量', '聚氯乙烯树脂（PVC）', ''), 'number', '127.5'],
    ['274.3', under('产量', '电石（折300升/千克）', ''), 'number', '274.3'],
    ['11.8', under('执行数', '债务剩余期限（年）'), 'quantity', '11.8'],
    ['3.2', under('票面利率', '西河债01'), 'percent', '3.2'],
    ['56.2', under('2024年', '资产负债率'), 'percent', '56.2'],
    ['-3.5', under('增幅‰', '人口'), 'percent', '-0.35'],
    ['20', under('权重', '资金执行'), 'number', '20'],
    ['9.5', under('得分', '预算数（万元）'), 'number', '9.5'],
    ['7.1', under('汇率', '美元'), 'number', '7.1'],
    ['4.2', under('同比', '税收'), 'number', '4.2'],
    ['1.5', under('2024年', '流动比率'), 'number', '1.5'],
    ['12', under('投资金额', '中证500指数'), 'money', '120000'],
    ['300', under('年末人口', '甲市'), 'number', '300'],
    ['15', under('里程', '国道'), 'number', '15'],
    ['95', under('完成值', '满意度'), 'number', '95'],
    ['12', under('增减额', '汇率'), 'money', '120000'],
    ['12', under('户数', '个体', '单位：户、人、万元'), 'count', '12'],
    ['12', under('人数', '个体', '单位：户、人、万元'), 'count', '12'],
    ['12', under('单价', '玉米', '单位：元每平方米'), 'rate', '12'],
    ['12', under('金额', '教育', '单位：人民币（万元）'), 'money', '120000'],
  ] as const)('%s is one figure', (text, context, kind, value) => {
    expect(findFigures(text, context).map(figure => [figure.kind, figure.value])).toEqual([
      [kind, value],
    ])
  })

  it.each(['', '—', '-', '无', '空表', '——'])('absence is no zero: “%s”', text => {
    expect(findFigures(text, under('决算数'))).toEqual([])
  })

  it.each(['序号', '科目编码', '年份', '联系电话', 'Year', 'code'])(
    'a column of %s names its numbers',
    column => {
      expect(findFigures('2050101', under(column))).toEqual([])
    },
  )

  it('takes stage, modality, period and metric from the headers', () => {
    const [figure] = findFigures('12', {
      cell: true,
      column: ['2022年', '预算数'],
      row: ['其中：教育支出'],
      unit: '单位：亿元',
    })
    expect(figure).toMatchObject({
      metric: '教育支出',
      stage: 'initial_budget',
      modality: 'plan',
      value: '1200000000',
      unitFrom: '单位：亿元',
    })
    expect(figure?.period).toMatchObject({ start: '2022-01-01', end: '2022-12-31', from: 'column' })
  })

  it('the year a column compares with is not the cell’s', () => {
    const context = { cell: true, column: ['比上年增长（%）'], row: ['糖果', '万吨'], year: 2021 }
    const [figure] = findFigures('21.0', context)
    expect(figure).toMatchObject({ metric: '糖果', base: '上年', change: 'increase' })
    expect(figure?.period).toMatchObject({ start: '2021-01-01', end: '2021-12-31' })
    const [share] = findFigures('88%', {
      cell: true,
      column: ['决算数为上年决算数的%'],
      year: 2021,
    })
    expect(share).toMatchObject({ base: '上年决算数', period: { start: '2021-01-01' } })
  })

  it('a column that only divides what the row names gives way to the row', () => {
    const table = { cell: true, caption: '2021年一般公共预算支出功能分类表', row: ['城镇住房维修'] }
    for (const column of [
      ['一般公共预算支出', '合计'],
      ['一般公共预算支出', '项目支出'],
      ['市本级'],
    ])
      expect(findFigures('70', { ...table, column })[0]?.metric).toBe('城镇住房维修')
    const [kept] = findFigures('70', { ...table, column: ['财政拨款支出', '合计'] })
    expect(kept?.metric).toBe('财政拨款支出')
  })

  it('a row says whose, when and how sure it is', () => {
    const column = ['执行数']
    const [whole] = findFigures('5', { cell: true, column: ['债务余额'], row: ['市本级'] })
    expect(whole).toMatchObject({ scope: 'own_level', metric: '债务余额' })
    const row = ['五、2021年末专项债务余额预计执行数']
    const [estimated] = findFigures('5', { cell: true, column, row })
    expect(estimated).toMatchObject({
      stage: 'estimated_execution',
      modality: 'forecast',
      metric: '专项债务余额预计执行数',
      period: { end: '2021-12-31', kind: 'instant', from: 'row' },
    })
  })

  it('a caption of several years gives all of them', () => {
    const caption = '2021-2022年债券还本付息表'
    const [figure] = findFigures('5', { cell: true, column: ['金额'], row: ['利息'], caption })
    expect(figure?.period).toMatchObject({ start: '2021-01-01', end: '2022-12-31' })
  })

  it('a fall in the column and a minus in the cell agree', () => {
    const [fall] = findFigures('4.2', under('降幅（%）'))
    const [minus] = findFigures('-4.2', under('增长（%）'))
    expect(fall?.signedChange).toBe('-4.2')
    expect(minus?.signedChange).toBe('-4.2')
    expect(fall?.change).toBe(minus?.change)
  })
})
