import { expect, test } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'

const report = { kind: 'budget_report', executed: 2025, budgeted: 2026 } as const
const around: FigureContext = { region: '西河市', year: 2025, report }
const named = (text: string, context: FigureContext = around) =>
  findFigures(text, context).map(({ indicator }) => indicator)

test('a flow is named by what its sentence, fund or account has said of it', () => {
  expect(named('失业保险基金收入3.5亿元，支出2.3亿元。')).toEqual([
    '失业保险基金收入',
    '失业保险基金支出',
  ])
  expect(named('一般公共预算财政拨款支出年初预算为29万元，支出决算为28万元')).toEqual([
    '一般公共预算财政拨款支出',
    '一般公共预算财政拨款支出',
  ])
  expect(named('政府性基金预算收入完成1.76亿元。支出完成3.9亿元')[1]).toBe('政府性基金预算支出')
  expect(named('基金收入2亿元', { ...around, headings: ['（七）工伤保险基金'] })).toEqual([
    '工伤保险基金收入',
  ])
  expect(named('全市一般公共预算收入年初预算合计12亿元，实际完成13亿元')).toEqual([
    '一般公共预算收入',
    '一般公共预算收入',
  ])
})

test('kinds in a list take the measure that opens it, or that of the kind before', () => {
  expect(named('主要产品产量中，生铁14万吨，粗钢15万吨')).toEqual(['生铁产量', '粗钢产量'])
  expect(named('通讯类零售额增长5%，家电类增长4%，新能源汽车增长2%')).toEqual([
    '通讯类零售额',
    '家电类零售额',
    '新能源汽车零售额',
  ])
  expect(named('全年生产钾肥75万吨')).toEqual(['钾肥产量'])
})

test('a verb that names its amount, parts of a debt, classes in one name', () => {
  expect(named('评审金额1.06亿元，审减0.16亿元')).toEqual(['评审金额', '审减金额'])
  expect(named('偿还政府债务本息20亿元，其中：本金15亿元')[1]).toBe('债务本金')
  expect(named('“卫生健康支出-行政事业单位医疗-事业单位医疗”科目31万元')).toEqual(['事业单位医疗'])
  expect(named('核定新增债务限额17亿元，其中，一般债务限额2亿元')[1]).toBe('新增一般债务限额')
})

test('who uses it says the level, and a zone is not of the level named before it', () => {
  const [, used] = findFigures('新增债券60亿元，新增债券中市级使用8亿元', around)
  expect(used).toMatchObject({ indicator: '新增债券', scope: 'own_level' })
  const [, zone] = findFigures('市级税收收入29亿元；东林经开区税收收入2亿元', around)
  expect(zone?.scope).toBeUndefined()
})

test('where a rate has come to is no change, 较上年新增 is one, and all of one list are shares', () => {
  expect(findFigures('托位占比提高到68%')[0]?.aspect).toBe('share')
  expect(findFigures('贷款余额32亿元，较上年新增3亿元')[1]).toMatchObject({
    aspect: 'change',
    signedChange: '300000000',
  })
  expect(findFigures('贸易、投资分别占比达30%、20%').map(({ aspect }) => aspect)).toEqual([
    'share',
    'share',
  ])
})

test('a change is against what its sentence compares with', () => {
  expect(findFigures('播种面积30亩，比上年下降0.1%，其中稻谷29亩，增长2.8%').at(-1)?.base).toBe(
    '上年',
  )
})

test('what is said of the whole area in the announcement of a company is the region’s', () => {
  const company = { region: '西河市', body: '西河建设股份有限公司' }
  expect(findFigures('全市地区生产总值10亿元', company)[0]?.subject).toBe('西河市')
})
