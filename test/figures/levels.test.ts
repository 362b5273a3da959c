import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

const title = '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n'

async function figuresOf(text: string) {
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return figures
}

async function scopesOf(text: string) {
  return (await figuresOf(title + text)).map(({ text, scope }) => [text, scope])
}

test('the level a paragraph opens with heads it, to the next of its kind', async () => {
  const scopes = await scopesOf(
    '（1）全市收支情况。一般公共预算收入完成90亿元。\n\n（2）市级收支情况。一般公共预算收入完成30亿元。一般公共预算支出完成50亿元。\n\n（3）转移支付。中央对我市转移支付净补助20亿元。\n',
  )
  expect(scopes).toEqual([
    ['90亿元', 'whole'],
    ['30亿元', 'own_level'],
    ['50亿元', 'own_level'],
    ['20亿元', null],
  ])
})

test('a government calls its own level by the last word of its name', async () => {
  const scopes = await scopesOf(
    '新增债务限额50亿元，分配市级36亿元、县区级14亿元。\n\n市级财政安排奖补资金2亿元。\n\n省级财政安排奖补资金3亿元。\n\n市级提前下达各县区转移支付8亿元。\n',
  )
  expect(scopes).toEqual([
    ['50亿元', null],
    ['36亿元', 'own_level'],
    ['14亿元', 'part'],
    ['2亿元', 'own_level'],
    ['3亿元', 'own_level'], // 西河市 is in no list of regions: its depth is not known
    ['8亿元', 'own_level'],
  ])
  const known = await figuresOf(
    '# 岳阳市2025年预算执行情况和2026年预算草案的报告\n\n省级财政安排奖补资金3亿元。\n\n市级财政安排奖补资金2亿元。\n\n区级财政安排奖补资金1亿元。\n',
  )
  expect(known.map(({ scope }) => scope)).toEqual([null, 'own_level', 'part'])
})

test('what a verb stands before is no region', async () => {
  const figures = await figuresOf(
    '# 岳阳市2025年预算执行情况和2026年预算草案的报告\n\n2026年，市本级支出60亿元，其中：补助云溪区支出16亿元。\n',
  )
  expect(figures.map(({ subject }) => subject)).toEqual(['岳阳市', '岳阳市'])
})

test('what is completed of a budget needs no 的, and is of what was carried out', async () => {
  const [, ratio, growth] = await figuresOf(
    `${title}2025年，一般公共预算支出33亿元，完成调整预算91%，同比下降2%。\n`,
  )
  expect(ratio).toMatchObject({ aspect: 'completion', base: '调整预算', stage: 'execution' })
  expect(growth).toMatchObject({ aspect: 'growth', base: '上年同期', stage: 'execution' })
})

test('a change is against the noun before the amount it compares with', async () => {
  const figures = await figuresOf(
    `${title}2026年，社会保险基金预算支出80亿元，较上年执行数74亿元增长8.11%。\n`,
  )
  expect(figures.at(-1)).toMatchObject({ text: '8.11%', base: '上年执行数' })
})

test('the month of the session that approves a budget is not the budget’s', async () => {
  const figures = await figuresOf(
    `${title}2025年8月，经市人大常委会第二十五次会议审议批准，州本级收支总计从年初预算的37亿元调整为39亿元。\n`,
  )
  expect(figures.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
    ['2025-01-01', '2025-12-31'],
    ['2025-01-01', '2025-12-31'],
  ])
})

test('a section that names no year is of the year its stage is of', async () => {
  const figures = await figuresOf(
    `${title}## 一、预算执行情况\n\n全市一般公共预算收入90亿元。\n\n## 二、预算草案\n\n全市一般公共预算收入95亿元。\n`,
  )
  expect(figures.map(({ period_end }) => period_end)).toEqual(['2025-12-31', '2026-12-31'])
})

test('a limit is of no stage that only the title of its balances gives', async () => {
  const figures = await figuresOf(
    '# 西河省2024年地方政府债务限额及余额决算情况表\n\n单位：亿元\n\n| 地区 | 2024年债务限额 | 2024年债务余额（决算数） |\n|---|---|---|\n| 东山市 | 9 | 8 |\n',
  )
  expect(figures.map(({ text, stage }) => [text, stage])).toEqual([
    ['9', null],
    ['8', 'final_account'],
  ])
})

test('points are full stops where a document has no others, and digits of full width number and date', async () => {
  const figures = await figuresOf(
    '# 岳阳市２０２５年预算执行情况和２０２６年预算草案的报告\n\n## 一、２０２５年预算执行情况和“十四五”时期回顾\n\n(１)全市收支.一般公共预算收入９０亿元,完成预算１０１.１％,比上年增长４.１％.其中,税收收入７０亿元.\n\n(２)市级收支.一般公共预算收入３０亿元.\n',
  )
  expect(figures.map(({ indicator, scope, period_end }) => [indicator, scope, period_end])).toEqual(
    [
      ['一般公共预算收入', 'whole', '2025-12-31'],
      ['一般公共预算收入', 'whole', '2025-12-31'],
      ['一般公共预算收入', 'whole', '2025-12-31'],
      ['税收收入', 'whole', '2025-12-31'],
      ['一般公共预算收入', 'own_level', '2025-12-31'],
    ],
  )
})

test('what a province pays its cities is its own, in the list of it and under its title', async () => {
  const figures = await figuresOf(
    '# 福建省2024年政府预算公开说明\n\n## 一、转移支付\n\n2024年省对市县转移支付预算数为72亿元。\n\n1.革命老区转移支付预算数为2亿元。\n\n2.土壤污染防治专项资金预算数为7亿元，增长5%。\n\n## 二、其他\n\n专项资金预算数为8亿元。\n\n福建省对市县税收返还和转移支付决算表\n\n单位：亿元\n\n| 项目 | 决算数 |\n|---|---|\n| 税收返还 | 51 |\n| 福州市 | 21 |\n',
  )
  expect(figures.map(({ text, subject, scope }) => [text, subject, scope])).toEqual([
    ['72亿元', '福建省', 'own_level'],
    ['2亿元', '福建省', 'own_level'],
    ['7亿元', '福建省', 'own_level'],
    ['5%', '福建省', 'own_level'],
    ['8亿元', '福建省', null],
    ['51', '福建省', 'own_level'],
    ['21', '福州市', null],
  ])
})
