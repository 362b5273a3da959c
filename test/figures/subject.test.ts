import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

/** Figures of a document as text → whose, at which level. */
async function figuresOf(text: string) {
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return figures.map(({ text, subject, scope }) => [text, subject, scope])
}

test('a zone by its short name is the one the document names in full', async () => {
  expect(
    await figuresOf(
      '# 西河市2025年预算执行情况的报告\n\n全市收入9亿元，西河经济技术开发区管委会另行报告。\n\n经开区政府性基金收入2亿元。高新区税收收入3亿元。\n',
    ),
  ).toEqual([
    ['9亿元', '西河市', 'whole'],
    ['2亿元', '西河经济技术开发区', null],
    ['3亿元', '高新区', null],
  ])
})

test('words that only run into the end of a region are no region', async () => {
  expect(
    await figuresOf(
      '# 西河市2025年预算执行情况的报告\n\n政府性基金对旗县区转移支付5亿元。\n\n## 第三部分西河市说明\n\n教育支出2亿元。\n',
    ),
  ).toEqual([
    ['5亿元', '西河市', null],
    ['2亿元', '西河市', null],
  ])
})

test('a department whose own budget it is has all of it, also what names its region', async () => {
  expect(
    await figuresOf(
      '# 中共威海市委办公室2024年部门预算\n\n中共威海市委办公室主要职能\n\n中共威海市委办公室2024年收支预算情况\n\n会议费30万元。威海市第十八届人代会会议经费20万元。\n',
    ),
  ).toEqual([
    ['30万元', '威海市委办公室', null],
    ['20万元', '威海市委办公室', null],
  ])
})

test('amounts go on at the level a paragraph of a budget opens with, and those listed under it', async () => {
  const report = '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n## 一、收支情况\n\n'
  expect(
    await figuresOf(
      `${report}2026年市本级收入8亿元，增长2%。利润收入3亿元。\n\n（1）增值税5亿元。\n\n2026年全市收入20亿元。\n\n（1）契税7亿元。\n`,
    ),
  ).toEqual([
    ['8亿元', '西河市', 'own_level'],
    ['2%', '西河市', 'own_level'],
    ['3亿元', '西河市', 'own_level'],
    ['5亿元', '西河市', 'own_level'],
    ['20亿元', '西河市', 'whole'],
    ['7亿元', '西河市', null],
  ])
})

test('the row of a region’s own level is own level; a numbered project is a project', async () => {
  expect(
    await figuresOf(
      '# 西河省2025年地方政府债务情况\n\n单位：亿元\n\n| 地区 | 2025年债务余额 |\n|---|---|\n| 西河省本级 | 7.5 |\n| 东河新增储备土地项目一 | 8.5 |\n',
    ),
  ).toEqual([
    ['7.5', '西河省', 'own_level'],
    ['8.5', '东河新增储备土地项目一', null],
  ])
})

test('a report of two years gives the year carried out and the year budgeted', async () => {
  const text = '# 关于西河市2025年预算执行情况和2026年预算草案的报告\n\n收入9亿元。\n'
  const { source } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  expect([source.year_executed, source.year_budgeted]).toEqual([2025, 2026])
})

test('rows of regions are not of the level that the title of the report names', async () => {
  const { figures } = await convert(
    {
      name: 'a.md',
      bytes: Buffer.from(`# 关于清江省2024年省级决算草案的报告

单位：亿元

| 地区 | 一般债务限额 |
|---|---|
| 清江省 | 8.5 |
| 清江省本级 | 1.5 |
| 南山市 | 4 |
| 南山市本级 | 2 |
`),
    },
    [],
  )
  const cells = figures.filter(({ cell_id }) => cell_id !== null)
  expect(cells.map(({ text, subject, scope }) => [text, subject, scope])).toEqual([
    ['8.5', '清江省', null],
    ['1.5', '清江省', 'own_level'],
    ['4', '南山市', null],
    ['2', '南山市', 'own_level'],
  ])
})

test('an official name is a region whatever its characters say besides, and no number', async () => {
  const { figures } = await convert(
    {
      name: 'a.md',
      bytes: Buffer.from(
        '# 青海省2024年债务限额情况表\n\n单位：亿元\n\n| 地区 | 债务限额 |\n|---|---|\n| 城北区 | 2.53 |\n| 白城市 | 3 |\n| 九台区 | 4 |\n',
      ),
    },
    [],
  )
  expect(figures.map(({ text, subject, indicator }) => [text, subject, indicator])).toEqual([
    ['2.53', '城北区', '债务限额'],
    ['3', '白城市', '债务限额'],
    ['4', '九台区', '债务限额'],
  ])
})

test.each([
  ['2025年济南高新区一般公共预算收入执行情况表', '济南高新区'],
  ['表3-1 2025年历城区政府债务限额表', '历城区'],
  ['2025年济南市一般公共预算收入执行情况表', '济南市'],
  ['2025年市本级一般公共预算收入执行情况表', '济南市'],
  ['2025年省对济南市转移支付情况表', '济南市'],
  ['开发区建设专项资金安排表', '济南市'],
])('a table is of the zone or region its title begins with: %s', async (title, whose) => {
  const { figures } = await convert(
    {
      name: 'a.md',
      bytes: Buffer.from(
        `# 关于济南市2025年预算执行情况的报告\n\n${title}\n\n单位：万元\n\n| 项目 | 2025年执行数 |\n|---|---|\n| 税收收入 | 2530 |\n`,
      ),
    },
    [],
  )
  expect(figures.map(({ text, subject }) => [text, subject])).toEqual([['2530', whose]])
})

test('the accounts of an office of finance as a department are its own, not its region’s', async () => {
  expect(
    await figuresOf(
      '# 上海市普陀区财政局2024年度部门决算\n\n上海市普陀区财政局主要职能\n\n上海市普陀区财政局2024年度收入总计300万元。\n',
    ),
  ).toEqual([['300万元', '上海市普陀区财政局', null]])
})

test('a zone is the one that the document names in full where it says its short name', async () => {
  expect(
    await figuresOf(
      '关于2023年西河经济技术开发区财政决算草案的报告\n\n2023年，威海经济技术开发区(以下简称经开区)财政运行平稳。\n\n经开区一般公共预算总收入33万元,其中:上级补助收入6万元。\n',
    ),
  ).toEqual([
    ['33万元', '威海经济技术开发区', null],
    ['6万元', '威海经济技术开发区', null],
  ])
})

test.each([
  ['威海市政务服务中心2021年部门决算', '威海市政务服务中心'],
  ['2021年威海市政务服务中心部门决算公开', '威海市政务服务中心'],
  ['威海市环翠区金桥镇人民政府2021年部门预算公开', '威海市环翠区金桥镇人民政府'],
  ['威海市數據發展中心2024年度項目支出績效自評報告', '威海市数据发展中心'],
])('the title of a body’s own report says whose its money is: %s', async (title, whose) => {
  expect(await figuresOf(`${title}\n\n教育支出3万元。\n`)).toEqual([['3万元', whose, null]])
})

test('the accounts of a year are of the own level where the title says so, whatever level stands beside them', async () => {
  expect(
    await figuresOf(
      '# 关于2024年西河市本级决算和2025年上半年全市预算执行情况的报告\n\n2024年，一般公共预算收入完成9亿元。\n\n2025年上半年，一般公共预算收入完成4亿元。\n',
    ),
  ).toEqual([
    ['9亿元', '西河市', 'own_level'],
    ['4亿元', '西河市', null],
  ])
})
