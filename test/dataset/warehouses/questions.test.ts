import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, yiyuan } from '../../command.ts'
import { hasShared, shared } from '../../shared.ts'

/** The report with a table of targets is long: it is read where all questions are asked for. */
const all = process.env['QUESTIONS'] === 'all'

const documents = [
  'html_gov/shanwei_2025_budget_execution_report.html',
  'html_gov/suzhou_anhui_2025_budget_report.html',
  'html_gov/taizhou_2025_statistical_bulletin.html',
  'txt_pdf_dump/shizuishan_2025.txt',
  'txt_pdf_dump/zhongwei_2025.txt',
  'txt_pdf_dump/zhanjiang_2025_budget_report.txt',
  'pdf_gov/广西_2023_64982.pdf',
  'pdf_gov/四川_2023_61877.pdf',
  'pdf_gov/新疆_2023_62164.pdf',
  'pdf_gov_dept_budget/江苏省委办公厅__江苏省委办公厅2018年度部门预算公开表.pdf',
  'pdf_gov_dept_budget/江苏省委办公厅__江苏省委办公厅2019年度部门预算公开表格.pdf',
  'pdf_gov_dept_budget/江苏省人大办公厅__省人大办公厅2018预算公开.pdf',
  'pdf_gov_dept_budget/江苏省人大办公厅__江苏省人大常委会办公厅2019年部门预算公开表.pdf',
  ...(all ? ['pdf_gov/lincang_2025_budget_report.pdf'] : []),
]

const home = folder()
const database = join(home, 'w.duckdb')
const minutes = 60_000

async function answer(sql: string): Promise<string[][]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows.map(row => Object.values(row).map(String))
}

/** Answers are read from the documents of the shared corpus, not from the program. */
describe.skipIf(!hasShared)('what analysts ask is one statement over the views', () => {
  beforeAll(async () => {
    const paths = documents.map(path => shared('corpus', path))
    const out = join(home, 'out')
    const { code } = await yiyuan([
      'run',
      ...paths,
      '-o',
      out,
      '--quiet',
      '--to',
      `duckdb:${database}`,
    ])
    expect(code).toBe(0)
  }, 5 * minutes)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test('revenue of every city in 2025', async () => {
    const sql = `SELECT subject, (value / 100000000)::DECIMAL(18,2) FROM panel
      WHERE indicator = '一般公共预算收入' AND aspect = 'level' AND year = 2025 AND subject <> '临沧市' ORDER BY subject_code`
    expect(await answer(sql)).toEqual([
      ['泰州市', '475.49'],
      ['宿州市', '151.37'],
      ['湛江市', '215.10'],
      ['汕尾市', '90.40'],
      ['石嘴山市', '29.23'],
      ['中卫市', '31.99'],
    ])
  })

  test('limit against balance by province, nothing counted twice', async () => {
    const sql = `SELECT subject, (MAX(value) FILTER (indicator = '政府债务限额') / 100000000)::DECIMAL(18,2),
        (MAX(value) FILTER (indicator = '政府债务余额') / 100000000)::DECIMAL(18,2)
      FROM panel JOIN subjects USING (dataset, subject, subject_code)
      WHERE aspect = 'level' AND year = 2023 AND subject_level = 'province' AND indicator IN ('政府债务限额', '政府债务余额')
      GROUP BY subject, subject_code ORDER BY subject_code`
    // 一般债务 and 专项债务 of each: 5395.45 + 6397.90 against 5284.35 + 6267.15, 7905.4 + 13031.3 against 7615.6 + 12654.1, …
    expect(await answer(sql)).toEqual([
      ['广西壮族自治区', '11793.35', '11551.50'],
      ['四川省', '20936.70', '20269.70'],
      ['新疆维吾尔自治区', '9590.14', '8957.41'],
    ])
  })

  test('三公 by department with the change on last year', async () => {
    const sql = `SELECT organization, (this.amount / 10000)::DECIMAL(18,2), ((this.amount - last.amount) / 10000)::DECIMAL(18,2)
      FROM "three-public" this JOIN "three-public" last USING (dataset, organization, path)
      WHERE this.data_year = last.data_year + 1 AND this.level = 1 AND path LIKE '%小计' ORDER BY organization`
    expect(await answer(sql)).toEqual([
      ['中共江苏省委办公厅', '508.20', '0.00'],
      ['江苏省人大常委会办公厅', '767.60', '-66.00'],
    ])
  })

  test.skipIf(!all)('all targets below 80 %', async () => {
    const sql = `SELECT indicator, relation, target FROM "performance-lists"
      WHERE unit = '%' AND TRY_CAST(target AS DECIMAL(18,4)) < 80 ORDER BY TRY_CAST(target AS DECIMAL(18,4)), indicator`
    expect(await answer(sql)).toEqual([
      ['实现固定资产投资增长', '>=', '5'],
      ['年度投资增长率', '>=', '5'],
      ['地质找矿成功增储率', '>=', '30'],
      ['全市咖啡精深加工率', '>=', '40'],
      ['重大项目纳统率', '>=', '40'],
      ['农村公路路面自动化检测比率', '=', '60'],
      ['全市茶叶精制率', '>=', '70'],
    ])
  })

  test('completion rates under 90 % with their amount', async () => {
    const sql = `SELECT subject, indicator, rate.value::DECIMAL(18,1), (amount.value / 100000000)::DECIMAL(18,2)
      FROM panel rate JOIN panel amount USING (dataset, subject, subject_code, indicator, year)
      WHERE rate.aspect = 'completion' AND amount.aspect = 'level' AND rate.value < 90 AND year = 2025 AND subject <> '临沧市'
      ORDER BY subject_code, rate.value`
    expect(await answer(sql)).toEqual([
      ['宿州市', '政府性基金收入', '75.6', '61.81'],
      ['宿州市', '国有资本经营预算支出', '80.8', '1.15'],
      ['湛江市', '政府性基金收入', '82.8', '64.70'],
      ['石嘴山市', '国有资本经营预算收入', '61.2', '0.08'],
      ['中卫市', '政府性基金支出', '63.2', '37.92'],
      ['中卫市', '政府性基金收入', '65.3', '10.32'],
      ['中卫市', '一般公共预算支出', '87.5', '212.71'],
    ])
  })

  test('share of tax revenue', async () => {
    const sql = `SELECT subject, value::DECIMAL(18,2), status FROM panel
      WHERE indicator = '税收收入占比' AND aspect = 'rate' AND year = 2025 AND subject <> '临沧市' ORDER BY subject_code`
    // 322.45 of 475.49, 131.26 of 215.1, 44 of 90.4, 21.45 of 29.23, 26.83 of 31.99
    expect(await answer(sql)).toEqual([
      ['泰州市', '67.81', 'derived'],
      ['湛江市', '61.02', 'derived'],
      ['汕尾市', '48.67', 'derived'],
      ['石嘴山市', '73.38', 'derived'],
      ['中卫市', '83.87', 'derived'],
    ])
  })

  test('an indicator in prose that no table bears out', async () => {
    const sql = `SELECT subject, indicator, (value / 100000000)::DECIMAL(18,2) FROM prose_only
      WHERE declared AND aspect = 'level' AND period_end = '2025-12-31' AND scope = 'whole'
        AND indicator IN ('政府债务限额', '政府债务余额') AND subject IN ('汕尾市', '中卫市') ORDER BY subject_code, indicator`
    expect(await answer(sql)).toEqual([
      ['汕尾市', '政府债务余额', '832.10'],
      ['汕尾市', '政府债务限额', '835.40'],
      ['中卫市', '政府债务余额', '266.63'],
      ['中卫市', '政府债务限额', '282.90'],
    ])
  })
})
