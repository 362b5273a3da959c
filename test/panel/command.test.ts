import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, yiyuan } from '../command.ts'

const home = folder()
const out = join(home, 'out')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const report = (city: string, year: number, words: string) =>
  `# ${city}${year}年财政决算报告\n\n${year}年，${words}\n`

beforeAll(async () => {
  const reports = join(home, 'reports')
  mkdirSync(reports)
  const files = {
    'a.md': report('岳阳市', 2023, '全市一般公共预算收入176.4亿元，增长5.1%。'),
    'b.md': report('岳阳市', 2024, '市本级一般公共预算收入40亿元。'),
    'c.md': report('怀化市', 2023, '全市一般公共预算支出500亿元。'),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(reports, name), text)
  await yiyuan(['run', reports, '-o', out, '--jobs', '1', '--quiet'])
})

const panel = (...words: string[]) => yiyuan(['panel', '-d', out, ...words])
const asked = ['-i', '一般公共预算收入,一般公共预算收入:growth', '--years', '2023..2024']

describe('yiyuan panel', () => {
  test('gives a row a subject and year, amounts in the unit that is asked for, each with its status and fact', async () => {
    const { code, stdout, stderr } = await panel(...asked, '--unit', '万元')
    const [head, ...rows] = stdout.trim().split('\r\n')
    expect(code).toBe(0)
    expect(head).toBe(
      'subject,subject_code,subject_parent,year,一般公共预算收入,一般公共预算收入_status,一般公共预算收入_fact_id,一般公共预算收入:growth,一般公共预算收入:growth_status,一般公共预算收入:growth_fact_id',
    )
    expect(rows.map(row => row.replace(/[0-9a-f]{24}/g, '#'))).toEqual([
      '岳阳市,430600,湖南省,2023,1764000,single,#,5.1,single,#',
    ])
    expect(stderr).toBe('4 places, 2 filled, 0 in conflict, 2 empty\n')
  })

  test('writes a file for Excel, and beside it why each other place is empty', async () => {
    const names = join(home, 'cities.txt')
    writeFileSync(names, '# 湖南\n岳阳市\n怀化市,431200\n长沙市\n')
    const file = join(home, 'panel.csv')
    const words = ['-i', '一般公共预算收入', '--years', '2023,2024', '--subjects', names]
    const { code, stdout } = await panel(...words, '-o', file, '--chinese-headers', '--bom')
    expect([code, stdout]).toEqual([0, ''])
    const [head, row] = readFileSync(file, 'utf8').split('\r\n')
    expect(head).toBe(
      '\ufeff主体,主体代码,上级地区,年度,一般公共预算收入（亿元）,一般公共预算收入 状态,一般公共预算收入 事实编号',
    )
    expect(row).toMatch(/^岳阳市,430600,湖南省,2023,176\.4,single,[0-9a-f]{24}$/)
    const missing = readFileSync(join(home, 'panel-missing.ndjson'), 'utf8')
    const told = missing
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(({ subject, year, reason, document }) => [subject, year, reason, document?.slice(-4)])
    expect(told).toEqual([
      ['岳阳市', 2024, 'other-scope-or-stage', 'b.md'],
      ['怀化市', 2023, 'not-printed', 'c.md'],
      ['怀化市', 2024, 'no-document', undefined],
      ['长沙市', 2023, 'no-document', undefined],
      ['长沙市', 2024, 'no-document', undefined],
    ])
  })

  test('gives a row a value with --long, and Parquet by the ending', async () => {
    const { stdout } = await panel(...asked, '--long', '--ndjson', '--quiet')
    const rows = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(rows.map(({ value, unit, scope, stage }) => [value, unit, scope, stage])).toEqual([
      ['176.4', '亿元', 'whole', 'final_account'],
      ['5.1', '%', 'whole', 'final_account'],
    ])
    const file = join(home, 'panel.parquet')
    expect((await panel(...asked, '-o', file)).code).toBe(0)
    expect(existsSync(file)).toBe(true)
  })

  test('leads a place to its words, and says why it is empty', async () => {
    const filled = await panel('--explain', '岳阳市,2023,一般公共预算收入')
    expect(filled.code).toBe(0)
    expect(filled.stdout).toMatch(/176\.4亿元 {2}single/)
    expect(filled.stdout).toMatch(/“176\.4亿元” {2}\S*a\.md, characters \d+–\d+/)
    const empty = await panel('--explain', '岳阳市,2024,一般公共预算收入')
    expect(empty.code).toBe(3)
    expect(empty.stdout).toMatch(
      /stated in another scope or stage alone[\s\S]*40亿元[\s\S]*own_level/,
    )
  })

  test.each([
    [['--unit', '万'], /--unit: “万” is unknown; expected 元 万元 亿元/],
    [['--years', 'abc'], /--years: “abc” is no year or range/],
    [['--scope', 'half'], /--scope: “half” is unknown/],
    [['--stages', 'final'], /--stages: “final” is unknown/],
    [['-i', '收入:size'], /--indicators: “size” is unknown/],
    [['--explain', '岳阳市'], /expected subject,year,indicator/],
    [['-o', 'panel.xls'], /“\.xls” is no format/],
    [['--subjects', 'nowhere.txt'], /nowhere\.txt cannot be read/],
  ])('refuses %s', async (words, message) => {
    const { code, stderr } = await panel(...words)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})
