import { describe, expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

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
