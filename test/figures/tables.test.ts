import { describe, expect, test } from 'vitest'
import { convert, findFigures } from '../../src/index.ts'

/** Figures of the cells of a page in Markdown. */
async function cellsOf(text: string) {
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return figures.filter(({ cell_id }) => cell_id !== null)
}

describe('the heading of a column that measures by a budget', () => {
  test('leaves the stage to the table: 占预算的% of 预算执行情况 is carried out', async () => {
    const figures = await cellsOf(
      '# 西河市2025年预算执行情况的报告\n\n2025年市本级一般公共收入预算执行情况\n\n单位：万元\n\n| 收入分类 | （调整）预算数 | 执行数 | 占预算的% |\n|---|---|---|---|\n| 环境保护税 | 100 | 120 | 120.0 |\n| 契税 | 200 | 150 | 75.0 |\n',
    )
    expect(
      figures
        .slice(0, 3)
        .map(({ stage, aspect, account, scope }) => [stage, aspect, account, scope]),
    ).toEqual([
      ['adjusted_budget', 'level', '一般公共预算', 'own_level'],
      ['execution', 'level', '一般公共预算', 'own_level'],
      ['execution', 'completion', '一般公共预算', 'own_level'],
    ])
  })
})

describe('a table in two languages', () => {
  test('is read by its Chinese words', async () => {
    const figures = await cellsOf(
      '# 城市统计\n\n| 城市 | City | 普通小学 Regular Primary Schools | 学校数(所) |\n|---|---|---|---|\n| 威海市 | Weihai | 31 | 52 |\n| 烟台市 | Yantai | 60 | 80 |\n',
    )
    expect(figures.map(({ subject, indicator }) => [subject, indicator])).toEqual([
      ['威海市', '普通小学'],
      ['威海市', '学校数'],
      ['烟台市', '普通小学'],
      ['烟台市', '学校数'],
    ])
  })
})

describe('a fund of social insurance', () => {
  test('takes what its column tells of it', async () => {
    const figures = await cellsOf(
      '# 西河市2025年社会保险基金决算\n\n单位：万元\n\n| 项目 | 本年收入 | 滚存结余 |\n|---|---|---|\n| 二、机关事业单位基本养老保险基金 | 80 | 93 |\n| 三、失业保险基金 | 20 | 13 |\n',
    )
    expect(figures.map(({ indicator }) => indicator)).toEqual([
      '机关事业单位基本养老保险基金收入',
      '机关事业单位基本养老保险基金滚存结余',
      '失业保险基金收入',
      '失业保险基金滚存结余',
    ])
  })
})

describe('rows by region', () => {
  test('under a city’s own level are no own level, and sums of the levels below name no thing', async () => {
    const figures = await cellsOf(
      '# 2024年地方政府债务限额决算情况表\n\n单位：亿元\n\n| 地区 | 2024年债务限额 |\n|---|---|\n| 吉林省 | 90 |\n| 一、省本级 | 10 |\n| 二、地市合计 | 80 |\n| 前郭尔罗斯蒙古族自治县 | 7 |\n',
    )
    expect(figures.map(({ subject, scope, indicator }) => [subject, scope, indicator])).toEqual([
      ['吉林省', 'whole', '债务限额'],
      ['吉林省', 'own_level', '债务限额'],
      ['吉林省', 'part', '债务限额'],
      ['前郭尔罗斯蒙古族自治县', null, '债务限额'],
    ])
  })
})

describe('tables of debt and bonds', () => {
  test('general and special debt take what the title gives, and are of no one budget', async () => {
    const figures = await cellsOf(
      '# 西河市2025年预算执行情况的报告\n\n## 政府性基金预算\n\n2025年新增政府债务限额情况\n\n单位：万元\n\n| 地区 | 合计 | 其中：一般债 | 专项债 |\n|---|---|---|---|\n| 云县 | 30 | 10 | 20 |\n',
    )
    expect(figures.map(({ subject, indicator, account }) => [subject, indicator, account])).toEqual(
      [
        ['云县', '新增政府债务限额', null],
        ['云县', '新增一般债务限额', null],
        ['云县', '新增专项债务限额', null],
      ],
    )
  })

  test('a column of projects says whose the bonds of its row are', async () => {
    const figures = await cellsOf(
      '# 西河市2025年政府债券使用情况\n\n2025年政府债券使用情况表\n\n单位：万元\n\n| 序号 | 项目名称 | 项目类型 | 债券规模（项目对应债券总额） |\n|---|---|---|---|\n| 1 | 沙贡乡至芒达乡公路 | 农村公路 | 824 |\n| 2 | 东城区旧城改造 | 棚户区改造 | 90 |\n',
    )
    expect(
      figures.map(({ subject, subject_kind, indicator }) => [subject, subject_kind, indicator]),
    ).toEqual([
      ['沙贡乡至芒达乡公路', 'project', '债券规模'],
      ['东城区旧城改造', 'project', '债券规模'],
    ])
  })
})

describe('changes either way', () => {
  test('涨跌幅度 has its sign in the number', async () => {
    const figures = await cellsOf(
      '# 西河市2025年国民经济和社会发展统计公报\n\n2025年居民消费价格比上年涨跌幅度\n\n| 指标 | 比上年涨跌幅度（%） |\n|---|---|\n| 居民消费价格 | 0.6 |\n| 衣着 | -0.2 |\n',
    )
    expect(figures.map(({ indicator, change, base }) => [indicator, change, base])).toEqual([
      ['居民消费价格', 'increase', '上年'],
      ['衣着价格', 'decrease', '上年'],
    ])
  })
})

describe('a row of all of a table', () => {
  test('has the name that the title gives, with or without 表', async () => {
    const figures = await cellsOf(
      '# 西河市2025年预算执行情况的报告\n\n2025年全市政府性基金收入预算执行情况\n\n单位：万元\n\n| 项目 | 预算数 |\n|---|---|\n| 合计 | 10 |\n\n2025年市对各县（市、区）一般公共预算税收返还和转移支付分地区预算汇总表\n\n单位：万元\n\n| 地区 | 预算数 |\n|---|---|\n| 合计 | 10 |\n',
    )
    expect(figures.map(({ indicator }) => indicator)).toEqual([
      '政府性基金收入',
      '一般公共预算税收返还和转移支付',
    ])
  })
})

describe('columns of regions', () => {
  test('say whose the numbers are, the title what they are', async () => {
    const figures = await cellsOf(
      '# 西河市2026年预算（草案）\n\n2026年市级政府性基金预算转移支付表\n\n单位：万元\n\n| 项目 | 合计 | 荔湾区 | 番禺区 |\n|---|---|---|---|\n| 内涝治理补助 | 35 | 5 | 30 |\n',
    )
    expect(figures.map(({ subject, indicator, scope }) => [subject, indicator, scope])).toEqual([
      ['西河市', '内涝治理补助', 'own_level'],
      ['荔湾区', '内涝治理补助', null],
      ['番禺区', '内涝治理补助', null],
    ])
  })
})

describe('the name of a body on two lines', () => {
  test('is no title of its table and hides no unit', async () => {
    const figures = await cellsOf(
      '# 第二部分 2018年度部门预算表\n\n收支预算总表\n\n部门名称：西河市人大\n\n单位：万元\n\n常委会办公厅\n\n| 项目 | 金额 |\n|---|---|\n| 教育支出 | 12.5 |\n',
    )
    expect(figures.map(({ value, unit, indicator }) => [value, unit, indicator])).toEqual([
      ['125000', 'CNY', '教育支出'],
    ])
  })
})

describe('the year in the name of a project', () => {
  test('is not that of the bonds it got', async () => {
    const figures = await cellsOf(
      '# 西河市2025年政府债券使用情况\n\n2025年政府债券使用情况表\n\n单位：万元\n\n| 项目名称 | 债券规模 |\n|---|---|\n| 2018年重大水利工程 | 824 |\n',
    )
    expect(figures.map(({ subject, period_end }) => [subject, period_end])).toEqual([
      ['2018年重大水利工程', '2025-12-31'],
    ])
  })
})

describe('what a heading only measures by', () => {
  test('占一般公共预算收入% is a share of what stands over it', () => {
    const [share] = findFigures('77.3%', {
      cell: true,
      row: ['建平县'],
      column: ['税收收入', '占一般公共预算收入%'],
    })
    expect([share?.indicator, share?.aspect, share?.base]).toEqual([
      '税收收入',
      'share',
      '一般公共预算收入',
    ])
  })

  test('a table of one fund names the fund of its totals, and a title its bonds', async () => {
    const figures = await cellsOf(
      '# 西河市2026年预算\n\n2026年市本级失业保险基金收支预算表\n\n单位：万元\n\n| 项目 | 2026年预算数 |\n|---|---|\n| 十三、本年支出合计 | 15 |\n\n2026年市本级一般债券项目安排情况表\n\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 葡萄高效节水工程项目 | 22 |\n\n2026年市对各县转移支付补助情况表（分地区）\n\n单位：万元\n\n| 地区 | 预算数 |\n|---|---|\n| 建平县 | 22 |\n',
    )
    expect(figures.map(({ subject, indicator }) => [subject, indicator])).toEqual([
      ['西河市', '失业保险基金支出合计'],
      ['葡萄高效节水工程项目', '一般债券'],
      ['建平县', '转移支付补助'],
    ])
  })
})
