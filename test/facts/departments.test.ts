import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

/** Indicator, account and value of the levels a document states, of one subject. */
async function facts(text: string, name = 'a.md') {
  const { facts: found } = await convert({ name, bytes: Buffer.from(text) }, [])
  return found
    .filter(({ aspect }) => aspect === 'level')
    .map(({ subject, indicator, account, value }) =>
      [subject, indicator, account, value].filter(one => one !== null).join(' '),
    )
}

test('what a department spends on has one name, whatever words of the budget stand around it', async () => {
  expect(
    await facts(`# 西河市教育局2025年部门预算

西河市教育局2025年一般公共预算拨款安排的培训费预算支出30万元。

2025年本部门一般公共预算机关运行经费预算支出2232.91万元。

西河市教育局2025年公务用车购置及运行费预算支出411.2万元，公务接待费支出预算27万元。
`),
  ).toEqual([
    '西河市教育局 培训费 一般公共预算 300000',
    '西河市教育局 机关运行经费 一般公共预算 22329100',
    '西河市教育局 公务用车购置及运行维护费 4112000',
    '西河市教育局 公务接待费 270000',
  ])
})

const tables = (granted: string) => `# 西河市教育局2025年部门预算

2025年支出预算总表

单位：万元

| 项目 | 预算数 |
|---|---|
| 项目支出 | 10688.66 |

2025年${granted}收支预算总表

单位：万元

| 项目 | 预算数 |
|---|---|
| 项目支出 | 10541.46 |

2025年政府采购预算表

单位：万元

| 采购项目 | 金额 |
|---|---|
| 货物 | 96.2 |
| 服务 | 1678.5 |
| 合计 | 1774.7 |
`

test('lines of what the treasury grants are no lines of all the money, and a total is what its table is of', async () => {
  expect(await facts(tables('财政拨款'))).toEqual([
    '西河市教育局 项目支出 106886600',
    '西河市教育局 项目支出（财政拨款） 105414600',
    '西河市教育局 货物（政府采购） 962000',
    '西河市教育局 服务（政府采购） 16785000',
    '西河市教育局 政府采购支出 17747000',
  ])
})

const form = (heading: string) => `# 西河市人民政府2024年政府信息公开工作年度报告

| 信息内容 | 本年处理决定数量 |
|---|---|
| 行政许可 | 447228 |
| 第二十条第（八）项 | 第二十条第（八）项 |
| 信息内容 | ${heading} |
| 行政事业性收费 | 96171.6 |
`

test('a row that heads anew what stands below it gives the unit; an amount without a unit states nothing', async () => {
  expect(await facts(form('本年收费金额（单位：万元）'))).toContain(
    '西河市 行政事业性收费 961716000',
  )
  expect((await facts(form('本年收费金额'))).join()).not.toContain('行政事业性收费')
})

test('counties right under a province are called by their places alone as cities are', async () => {
  expect(
    await facts(`# 2021年海南省省级预算

2021年省级一般公共预算税收返还分地区预算汇总表

单位：万元

| 地区 | 税收返还支出 |
|---|---|
| 海口 | 133116 |
| 文昌 | 23427 |
| 定安 | 5674 |
`),
  ).toEqual([
    '海口市 税收返还支出 一般公共预算 1331160000',
    '文昌市 税收返还支出 一般公共预算 234270000',
    '定安县 税收返还支出 一般公共预算 56740000',
  ])
})

test('地方本级 is what is local, not a government’s own level', async () => {
  const { facts: found } = await convert(
    {
      name: 'a.md',
      bytes: Buffer.from(
        '# 2023年城市统计年鉴\n\n| 城市 | 2023年地方本级一般公共预算收入（万元） |\n|---|---|\n| 三明市 | 1179747 |\n',
      ),
    },
    [],
  )
  expect(found.map(({ indicator, scope, value }) => [indicator, scope, value])).toEqual([
    ['一般公共预算收入', null, '11797470000'],
  ])
})

test('limits handed down before the budget (附：提前下达) are none of the year, nor a part of its new ones', async () => {
  expect(
    await facts(`# 西河省2023年地方政府债务限额调整情况表

单位：亿元

| 项目 | 西河省 |
|---|---|
| 二、2023年新增地方政府债务限额 | 2393 |
| 其中：一般债务限额 | 461 |
| 专项债务限额 | 1932 |
| 附：提前下达的2023年新增地方政府债务限额 | 30 |
| 其中：一般债务限额 | 10 |
| 专项债务限额 | 20 |
| 三、2023年地方政府债务限额 | 19702.1 |
| 其中：一般债务限额 | 7914.84 |
| 专项债务限额 | 11787.26 |
`),
  ).toEqual([
    '西河省 新增债务限额 239300000000',
    '西河省 新增一般债务限额 46100000000',
    '西河省 新增专项债务限额 193200000000',
    '西河省 提前下达新增地方政府债务限额 3000000000',
    '西河省 提前下达新增一般债务限额 1000000000',
    '西河省 提前下达新增专项债务限额 2000000000',
    '西河省 政府债务限额 1970210000000',
    '西河省 一般债务限额 791484000000',
    '西河省 专项债务限额 1178726000000',
  ])
})

test('lines of every budget that end like bodies and projects (公立医院) are nobody’s', async () => {
  expect(
    await facts(
      '# 西河市2025年一般公共预算支出执行情况表\n\n单位：万元\n\n| 项目 | 执行数 |\n|---|---|\n| 公立医院 | 127079 |\n| 广播电视学校 | 333 |\n',
    ),
  ).toEqual(['西河市 公立医院 一般公共预算 1270790000', '西河市 广播电视学校 一般公共预算 3330000'])
})
