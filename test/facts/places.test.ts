import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

const told = async (text: string) => {
  const { facts } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return facts
    .filter(({ status }) => status !== 'derived')
    .map(({ subject, indicator, scope, period_end: end, stage, value }) =>
      [subject, indicator, scope ?? '-', end, stage ?? '-', value].join(' '),
    )
    .sort()
}

test('rows of places without 市, 州 or 地区 and by what people there call them are the regions', async () => {
  expect(
    await told(
      '# 新疆维吾尔自治区2023年财政决算\n\n2023年地方政府债务余额决算表\n\n单位：亿元\n\n| 地区 | 一般债务余额 |\n|---|---|\n| 乌鲁木齐 | 60 |\n| 博 州 | 6 |\n| 昌吉州 | 20 |\n| 克州 | 7 |\n| 哈密 | 5 |',
    ),
  ).toEqual([
    '乌鲁木齐市 一般债务余额 - 2023-12-31 final_account 6000000000',
    '克孜勒苏柯尔克孜自治州 一般债务余额 - 2023-12-31 final_account 700000000',
    '博尔塔拉蒙古自治州 一般债务余额 - 2023-12-31 final_account 600000000',
    '哈密市 一般债务余额 - 2023-12-31 final_account 500000000',
    '昌吉回族自治州 一般债务余额 - 2023-12-31 final_account 2000000000',
  ])
})

test('自治州 is the only one of its province, and places head columns as they head rows', async () => {
  expect(
    await told(
      '# 湖南省2023年财政决算\n\n2023年湖南省一般公共预算收入决算表\n\n单位：亿元\n\n| 项目 | 长沙 | 岳阳市 | 自治州 |\n|---|---|---|---|\n| 税收收入 | 60 | 20 | 6 |',
    ),
  ).toEqual([
    '岳阳市 税收收入 - 2023-12-31 final_account 2000000000',
    '湘西土家族苗族自治州 税收收入 - 2023-12-31 final_account 600000000',
    '长沙市 税收收入 - 2023-12-31 final_account 6000000000',
  ])
})

test('where no regions are listed a place is a word like others', async () => {
  const facts = await told(
    '# 黑龙江省2023年财政决算\n\n2023年支出决算表\n\n单位：亿元\n\n| 项目 | 决算数 |\n|---|---|\n| 教育 | 60 |\n| 大庆 | 6 |\n| 卫生 | 7 |\n| 农业 | 8 |',
  )
  expect(facts.filter(fact => fact.startsWith('大庆市'))).toEqual([])
})

test('本地区, 本级 and 下级 are three levels of one region, and formulas name nothing', async () => {
  expect(
    await told(
      '# 陕西省2024年地方政府债务限额调整情况表\n\n单位：亿元\n\n| 项目 | 公式 | 本地区 | 本级 | 下级 |\n|---|---|---|---|---|\n| 一、2023年地方政府债务限额 | A=B+C | 100 | 30 | 70 |\n| 三、2024 年地方政府债务限额 | J=K+L | 110 | 33 | 77 |',
    ),
  ).toEqual([
    '陕西省 政府债务限额 own_level 2023-12-31 - 3000000000',
    '陕西省 政府债务限额 own_level 2024-12-31 - 3300000000',
    '陕西省 政府债务限额 part 2023-12-31 - 7000000000',
    '陕西省 政府债务限额 part 2024-12-31 - 7700000000',
    '陕西省 政府债务限额 whole 2023-12-31 - 10000000000',
    '陕西省 政府债务限额 whole 2024-12-31 - 11000000000',
  ])
})

test('columns headed 其中：… are headings, and a balance of another year than the title’s has no stage', async () => {
  expect(
    await told(
      '# 江西省2025年预算执行情况\n\n2025年江西省债务余额执行情况表\n\n单位：亿元\n\n| 地区 | 2024年债务余额 | 其中：一般债务余额 | 2025年债务余额 |\n|---|---|---|---|\n| 南昌市 | 100 | 60 | 110 |',
    ),
  ).toEqual([
    '南昌市 一般债务余额 - 2025-12-31 execution 6000000000',
    '南昌市 政府债务余额 - 2024-12-31 - 10000000000',
    '南昌市 政府债务余额 - 2025-12-31 execution 11000000000',
  ])
})

test('收入共计 is all that comes in, not the income of the budget', async () => {
  const facts = await told(
    '# 威宁市2025年预算执行情况和2026年预算草案的报告\n\n2026年，全市政府性基金预算收入安排2383020万元，加上级补助收入等3253531万元，收入共计5636551万元。',
  )
  expect(facts.filter(fact => fact.includes(' 政府性基金收入 '))).toEqual([
    '威宁市 政府性基金收入 whole 2026-12-31 initial_budget 23830200000',
  ])
})

test('快报数 is carried out, 同期完成数 of the year before, and a title may name level before year', async () => {
  expect(
    await told(
      '# 朝元市2025年预算草案\n\n全市2024年一般公共预算收入执行情况表\n\n单位：亿元\n\n| 项目 | 2024年快报数 | 同期完成数 |\n|---|---|---|\n| 合计 | 87.6819 | 82.6 |\n| 税收收入 | 60 | 58 |',
    ),
  ).toEqual([
    '朝元市 一般公共预算收入 whole 2023-12-31 execution 8260000000',
    '朝元市 一般公共预算收入 whole 2024-12-31 execution 8768190000',
    '朝元市 税收收入 whole 2023-12-31 execution 5800000000',
    '朝元市 税收收入 whole 2024-12-31 execution 6000000000',
  ])
})

test('a day on which something happened is not that of what is said of its year', async () => {
  const facts = await told(
    '# 2026年云宁省政府工作报告\n\n刚刚过去的2025年，很不平凡。3月19日至20日，会议在省城举行。一年来，我们稳就业、稳企业。完成地区生产总值32765亿元。',
  )
  expect(facts.filter(fact => fact.includes('地区生产总值'))).toEqual([
    expect.stringContaining('2025-12-31'),
  ])
})

const debts = (rows: string, title = '2023年河南省政府债务限额及余额情况表') =>
  told(`# 河南省2023年政府债务\n\n${title}\n\n单位：亿元\n\n${rows}`)

test('limit and balance under each kind of debt, and kinds behind limit and behind balance, are told apart', async () => {
  const wanted = [
    '开封市 一般债务余额 - 2023-12-31 - 1800000000',
    '开封市 一般债务限额 - 2023-12-31 - 2000000000',
    '开封市 专项债务余额 - 2023-12-31 - 900000000',
    '开封市 专项债务限额 - 2023-12-31 - 1000000000',
  ]
  const under = await convert(
    {
      name: 'a.html',
      bytes: Buffer.from(
        '<p>2023年河南省政府债务限额及余额情况表</p><p>单位：亿元</p><table><tr><td rowspan=2>地区</td><td colspan=2>一般债务</td><td colspan=2>专项债务</td></tr><tr><td>限额</td><td>余额</td><td>限额</td><td>余额</td></tr><tr><td>开封市</td><td>20</td><td>18</td><td>10</td><td>9</td></tr></table>',
      ),
    },
    [],
  )
  expect(
    under.facts
      .filter(({ status }) => status !== 'derived')
      .map(({ subject, indicator, value }) => [subject, indicator, value].join(' '))
      .sort(),
  ).toEqual(wanted.map(line => line.replace(' - 2023-12-31 - ', ' ')))
  expect(
    await debts(
      '| 地区 | 政府债务限额 | 其中：一般债务 | 专项债务 | 政府债务余额 | 其中：一般债务 | 专项债务 |\n|---|---|---|---|---|---|---|\n| 开封市 | 30 | 20 | 10 | 27 | 18 | 9 |',
    ),
  ).toEqual([
    ...wanted,
    '开封市 政府债务余额 - 2023-12-31 - 2700000000',
    '开封市 政府债务限额 - 2023-12-31 - 3000000000',
  ])
})

test('a mark or a word of a sum behind a region, and the levels below as a column', async () => {
  expect(
    await debts(
      '| 地区 | 一般债务余额 |\n|---|---|\n| 开封市* | 18 |\n| 洛阳市小计 | 20 |\n| 郑州市 | 55 |',
    ),
  ).toEqual([
    '开封市 一般债务余额 - 2023-12-31 - 1800000000',
    '洛阳市 一般债务余额 - 2023-12-31 - 2000000000',
    '郑州市 一般债务余额 - 2023-12-31 - 5500000000',
  ])
  expect(
    await debts(
      '| 项目 | 全省 | 省本级 | 市县 |\n|---|---|---|---|\n| 政府债务限额 | 100 | 40 | 60 |',
    ),
  ).toEqual([
    '河南省 政府债务限额 own_level 2023-12-31 - 4000000000',
    '河南省 政府债务限额 part 2023-12-31 - 6000000000',
    '河南省 政府债务限额 whole 2023-12-31 - 10000000000',
  ])
})

test('in prose a total names its kinds, a bracket is said in passing, and what rose to a level is one', async () => {
  expect(
    await told(
      '# 常宁市2024年财政决算报告\n\n2024年末，全市政府债务余额合计800.1亿元，其中：一般债务250亿元，专项债务550.1亿元。',
    ),
  ).toEqual([
    '常宁市 一般债务余额 whole 2024-12-31 final_account 25000000000',
    '常宁市 专项债务余额 whole 2024-12-31 final_account 55010000000',
    '常宁市 政府债务余额 whole 2024-12-31 final_account 80010000000',
  ])
  const aside = await told(
    '# 常德市2024年财政决算报告\n\n全市政府债务限额1500亿元（其中一般债务600亿元、专项债务900亿元），余额1450亿元（其中一般债务580亿元、专项债务870亿元）。',
  )
  expect(aside.filter(fact => fact.includes('余额'))).toEqual([
    '常德市 一般债务余额 whole 2024-12-31 final_account 58000000000',
    '常德市 专项债务余额 whole 2024-12-31 final_account 87000000000',
    '常德市 政府债务余额 whole 2024-12-31 final_account 145000000000',
  ])
})

test('the amount a budget is compared with is of the year before', async () => {
  expect(
    await told(
      '# 临宁市2025年预算执行情况和2026年预算草案的报告\n\n## 二、2026年预算草案\n\n全市地方一般公共预算收入520600万元，比上年执行数515444万元增长1%。',
    ),
  ).toContain('临宁市 一般公共预算收入 whole 2025-12-31 execution 5154440000')
})
