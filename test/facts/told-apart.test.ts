import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'
import type { FactRow } from '../../src/model/fact.ts'

const convertText = (text: string) => convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
const factsOf = async (text: string) => (await convertText(text)).facts
const levels = (facts: readonly FactRow[], indicator: string) =>
  facts
    .filter(fact => fact.indicator === indicator && fact.aspect === 'level')
    .map(({ subject, scope, scope_note, stage, value }) => [
      subject,
      scope,
      scope_note,
      stage,
      value,
    ])

const title = '# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n'
const table = (caption: string, rows: readonly [string, string][], column = '2025年执行数') =>
  `${caption}\n\n单位：万元\n\n| 项目 | ${column} |\n|---|---|\n${rows.map(([label, value]) => `| ${label} | ${value} |`).join('\n')}\n\n`

test('a table titled by the region alone is of the whole where the same table stands there for the own level', async () => {
  const own = `${title}## 市级财政\n\n${table('2025年梅江市一般公共预算支出执行情况表', [['教育支出', '9000']])}${table('2025年市本级一般公共预算支出执行情况表', [['教育支出', '4000']])}`
  expect(levels(await factsOf(own), '教育支出')).toEqual([
    ['梅江市', 'whole', null, 'execution', '90000000'],
    ['梅江市', 'own_level', null, 'execution', '40000000'],
  ])
})

test('without that other table its scope stays unknown', async () => {
  const alone = `${title}## 市级财政\n\n${table('2025年梅江市一般公共预算支出执行情况表', [['教育支出', '9000']])}`
  expect(levels(await factsOf(alone), '教育支出').map(([, scope]) => scope)).toEqual([null])
})

test('a note that lasts is of the level it stands behind: 市级（含开发区，下同） is not 市本级', async () => {
  const text = `${title}2025年，市级（含经济技术开发区，下同）一般公共预算收入47亿元。2025年，市本级一般公共预算收入18亿元。2025年，全市一般公共预算收入151亿元。\n`
  expect(levels(await factsOf(text), '一般公共预算收入')).toEqual([
    ['梅江市', 'own_level', '含经济技术开发区', 'execution', '4700000000'],
    ['梅江市', 'own_level', null, 'execution', '1800000000'],
    ['梅江市', 'whole', null, 'execution', '15100000000'],
  ])
})

test('a table of a part of the region is of that part', async () => {
  const text = `${title}${table('2025年梅江市一般公共预算收入执行情况表', [['增值税', '900']])}${table('2025年市南部山区一般公共预算收入执行情况表', [['增值税', '40']])}`
  expect(
    levels(await factsOf(text), '增值税').map(([subject, , , , value]) => [subject, value]),
  ).toEqual([
    ['梅江市', '9000000'],
    ['市南部山区', '400000'],
  ])
})

test('rows of funds are of what their table is of, lines of a table of transfers of the transfers', async () => {
  const fund: [string, string][] = [['企业职工基本养老保险基金', '700']]
  const text = `${title}${table('2025年全市社会保险基金收入执行情况表', fund)}${table('2025年全市社会保险基金支出执行情况表', [['企业职工基本养老保险基金', '600']])}${table('2025年市对县区转移支付执行情况表', [['教育支出', '50']])}`
  const facts = await factsOf(text)
  expect(facts.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['企业职工基本养老保险基金收入', '7000000'],
    ['企业职工基本养老保险基金支出', '6000000'],
    ['教育支出（转移支付）', '500000'],
  ])
})

test('a rate that neither its name nor its words say of what it is states no fact', async () => {
  const text = `${title}2025年教育支出97.3%，城镇登记失业率3.1%。\n`
  expect((await factsOf(text)).map(({ indicator }) => indicator)).toEqual(['城镇登记失业率'])
})

test('one name with different values that no word tells apart states no fact, and the document says so', async () => {
  const text = `${title}2025年，在校学生75.29万人。\n\n2025年，在校学生3.3万人。\n`
  const { facts, diagnostics } = await convertText(text)
  expect(facts).toEqual([])
  expect(
    diagnostics.filter(({ code }) => code === 'fact-untold').map(({ message }) => message),
  ).toEqual([
    '2 figures state no fact: “在校学生” stand with different values and no printed word tells which is which',
  ])
})

test('预算数 in a table of final accounts may be the changed budget: it does not contradict the first one', async () => {
  const text = `# 梅江市2025年财政决算\n\n${table('2025年全市一般公共预算收入决算表', [['契税', '310']], '预算数')}${table('2025年全市一般公共预算收入情况表', [['契税', '300']], '2025年年初预算数')}`
  const [fact, ...others] = (await factsOf(text)).filter(({ indicator }) => indicator === '契税')
  expect(others).toEqual([])
  expect(fact).toMatchObject({ value: '3000000', status: 'single', stage: 'initial_budget' })
})

test('汇总（调整）预算数 is the changed budget; a note in the heading of a column is of that column', async () => {
  const text = `${title}${table('2025年全市一般公共预算支出执行情况表', [['国防支出', '30']], '汇总（调整）预算数')}${table('2026年全市一般公共预算支出预算表', [['国防支出', '20']], '2025年预算数（不含提前告知转移支付）')}`
  expect(
    levels(await factsOf(text), '国防支出').map(([, , note, stage, value]) => [note, stage, value]),
  ).toEqual([
    [null, 'adjusted_budget', '300000'],
    ['不含提前告知转移支付', 'initial_budget', '200000'],
  ])
})

test('国有资本经营收入 as a line of the general budget is not the budget of state capital', async () => {
  const text = `${title}${table('2025年全市一般公共预算收入执行情况表', [['国有资本经营收入', '35']])}${table('2025年全市国有资本经营预算收入执行情况表', [['国有资本经营收入', '83']])}`
  const facts = await factsOf(text)
  expect(facts.map(({ indicator, account, value }) => [indicator, account, value])).toEqual([
    ['国有资本经营收入', '一般公共预算', '350000'],
    ['国有资本经营预算收入', '国有资本经营', '830000'],
  ])
})

test('what has no word for its scope joins the scope whose number it is', async () => {
  const text = `${title}2025年全市政府债务余额120.5亿元，市本级政府债务余额40.2亿元。\n\n| 地区 | 2025年末政府债务余额（亿元） |\n|---|---|\n| 梅江市 | 120.50 |\n`
  expect(levels(await factsOf(text), '政府债务余额')).toEqual([
    ['梅江市', 'whole', null, 'execution', '12050000000'],
    ['梅江市', 'own_level', null, 'execution', '4020000000'],
  ])
})

test('what something rose from is of no year that is known', async () => {
  const text = `${title}五年来，一般公共预算收入从7248亿元提高到8865亿元。\n`
  expect((await factsOf(text)).map(({ value }) => value)).not.toContain('724800000000')
})

test('sums, balances in all and limits of balances have one name', async () => {
  const text = `${title}2025年汇总全市政府性基金预算收入20.7亿元。2025年底全市政府债务余额合计132亿元，2025年末地方政府一般债务余额限额90亿元。\n`
  expect((await factsOf(text)).map(({ indicator }) => indicator)).toEqual([
    '政府性基金收入',
    '政府债务余额',
    '一般债务限额',
  ])
})

test('市级 and 市本级 with values apart in one document are two levels', async () => {
  const text = `${title}${table('2025年市级一般公共预算支出执行情况表', [['教育支出', '90']])}${table('2025年市本级一般公共预算支出执行情况表', [['教育支出', '70']])}`
  expect(
    levels(await factsOf(text), '教育支出').map(([, scope, note, , value]) => [scope, note, value]),
  ).toEqual([
    ['own_level', '市级', '900000'],
    ['own_level', null, '700000'],
  ])
})

test('a row of what is put into a fund is no line of the account its table is of', async () => {
  const text = `${title}${table('2025年梅江市一般公共预算支出执行情况表', [
    ['国防支出', '20'],
    ['安排预算稳定调节基金', '50'],
  ])}`
  expect((await factsOf(text)).map(({ indicator }) => indicator)).toEqual([
    '国防支出',
    '安排预算稳定调节基金',
  ])
})

test('a sum over the five years of a plan is of no single year, a comparison with its last year is', async () => {
  const text = `${title}2025年，全市一般公共预算收入完成1248.6亿元，较“十三五”增收649.2亿元。\n\n2025年，全市政府性基金收入完成30.5亿元，较“十三五”末增长8%。\n`
  expect(
    (await factsOf(text)).filter(({ aspect }) => aspect === 'level').map(({ value }) => value),
  ).toEqual(['3050000000'])
})

test('an amount of no told scope that is the own level and the levels below together is the whole', async () => {
  const said = (sum: string) =>
    `${title}2025年政府债务限额情况表\n\n单位：亿元\n\n| 项目 | 合计 | 本级 | 下级 |\n|---|---|---|---|\n| 政府债务限额 | ${sum} | 30.2 | 69.8 |\n`
  const scopesOf = async (sum: string) =>
    levels(await factsOf(said(sum)), '政府债务限额').map(([, scope, , , value]) => [scope, value])
  expect(await scopesOf('100')).toEqual([
    ['whole', '10000000000'],
    ['own_level', '3020000000'],
    ['part', '6980000000'],
  ])
  expect(await scopesOf('130')).toEqual([
    [null, '13000000000'],
    ['own_level', '3020000000'],
    ['part', '6980000000'],
  ])
})
