import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, yiyuan } from '../../command.ts'

const home = folder()
const database = join(home, 'w.duckdb')
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function query(sql: string): Promise<string[][]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows.map(row => Object.values(row).map(value => (value === null ? '' : String(value))))
}

const documents = {
  'a.md': `# 岳阳市2023年财政决算报告

2023年，全市一般公共预算收入176.41亿元，其中税收收入110亿元。2023年末，全市政府债务限额900亿元，政府债务余额800.5亿元。

表1 2023年岳阳市一般公共预算收入决算表

单位：亿元

| 项目 | 决算数 |
|---|---|
| 一般公共预算收入 | 176.412 |
`,
  'b.md':
    '# 怀化市2023年预算执行报告\n\n2023年，全市一般公共预算收入90亿元。市本级一般公共预算收入20亿元。\n',
  'c.md':
    '# 永州市2023年预算执行报告\n\n2023年，全市一般公共预算收入130亿元。\n\n2023年，全市一般公共预算收入150亿元。\n',
  'd.md':
    '# 湘西州2022年财政决算报告\n\n2022年末，全州政府债务余额300亿元。\n\n2022年末各县政府债务余额表\n\n单位：亿元\n\n| 地区 | 政府债务余额 |\n|---|---|\n| 吉首市 | 180 |\n| 泸溪县 | 100 |\n',
  'e.md': '# 张家界市2023年国民经济和社会发展统计公报\n\n2023年，全市地区生产总值630.5亿元。\n',
  'f.md':
    '# 张家界市2023年经济运行情况\n\n2023年一季度，全市地区生产总值130亿元。\n\n2023年二季度，全市地区生产总值150亿元。\n',
  'g.md':
    '# 张家界市2023年下半年经济运行情况\n\n2023年三季度，全市地区生产总值160亿元。\n\n2023年四季度，全市地区生产总值190亿元。\n',
}

beforeAll(async () => {
  const reports = join(home, 'reports')
  mkdirSync(reports)
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(reports, name), text)
  const out = join(home, 'out')
  await yiyuan(['run', reports, '-o', out, '--jobs', '1', '--quiet', '--to', `duckdb:${database}`])
})

test('the panel answers what every city took in, with no value where its documents contradict themselves', async () => {
  const sql =
    "SELECT subject, (value / 100000000)::DECIMAL(18,3) AS yi, stage, status FROM panel WHERE indicator = '一般公共预算收入' AND aspect = 'level' AND year = 2023 ORDER BY subject_code"
  expect(await query(sql)).toEqual([
    ['岳阳市', '176.412', 'final_account', expect.stringMatching(/agreed|single/)],
    ['永州市', '', 'execution', 'conflict'],
    ['怀化市', '90.000', 'execution', 'single'],
  ])
})

test('a limit stands beside its balance in one statement, and a share of two lines', async () => {
  const sql = `SELECT subject, (100 * MAX(value) FILTER (indicator = '政府债务余额') / MAX(value) FILTER (indicator = '政府债务限额'))::DECIMAL(18,2) AS percent
    FROM panel WHERE aspect = 'level' AND year = 2023 AND indicator IN ('政府债务余额', '政府债务限额') GROUP BY subject`
  expect(await query(sql)).toEqual([['岳阳市', '88.94']])
})

test('what no table bears out is in prose_only', async () => {
  const sql =
    "SELECT indicator FROM prose_only WHERE subject = '岳阳市' AND aspect = 'level' ORDER BY value"
  const names = (await query(sql)).flat()
  expect(names).toContain('税收收入')
  expect(names).toContain('政府债务余额')
})

test('the level of a region stands beside the sum of the regions under it', async () => {
  const sql =
    "SELECT subject, (value / 100000000)::DECIMAL(18,1), parts, (difference / 100000000)::DECIMAL(18,1) FROM region_parts WHERE indicator = '政府债务余额'"
  expect(await query(sql)).toEqual([['湘西土家族苗族自治州', '300.0', '2', '20.0']])
})

test('a year stands beside the sum of its quarters, which three documents say', async () => {
  const sql =
    'SELECT subject, indicator, year, (value / 100000000)::DECIMAL(18,1), months, parts, (difference / 100000000)::DECIMAL(18,1) FROM period_parts'
  expect(await query(sql)).toEqual([['张家界市', '地区生产总值', '2023', '630.5', '3', '4', '0.5']])
})
