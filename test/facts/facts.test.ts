import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/index.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'

const of = async (name: string, text: string) =>
  (await convert({ name, bytes: Buffer.from(text) }, [])).facts

const report = `# 梅江市2024年财政决算和2025年预算草案的报告

2024年，全市一般公共预算收入48.37亿元，增长4.2%。2024年末，全市政府债务余额120亿元。

表1 2024年全市一般公共预算收入决算表

单位：万元

| 项目 | 决算数 |
|---|---|
| 一般公共预算收入 | 483652 |
| 税收收入 | 300000 |
`

describe('the facts of a document', () => {
  test('are one row each, however often and however rounded they are printed', async () => {
    const facts = await of('a.md', report)
    const revenue = facts.filter(
      ({ indicator, aspect, status }) =>
        indicator === '一般公共预算收入' && aspect === 'level' && status !== 'derived',
    )
    expect(revenue.map(({ sources }) => sources.map(({ text }) => text))).toEqual([
      ['48.37亿元', '483652'],
    ])
    expect(revenue[0]).toMatchObject({
      subject: '梅江市',
      value: '4836520000',
      precision: '10000',
      status: 'agreed',
      rule: 'digits',
      period_start: '2024-01-01',
      period_end: '2024-12-31',
      account: '一般公共预算',
      declared: true,
    })
    expect(revenue[0]?.preferred).toBe(revenue[0]?.sources[1]?.figure_id)
  })

  test('are of the last day for balances, and signed for changes', async () => {
    const facts = await of(
      'b.md',
      '# 梅江市2024年预算执行报告\n\n2024年末，全市政府债务余额120亿元。全市一般公共预算收入48.37亿元，下降4.2%。\n',
    )
    expect(facts.find(({ indicator }) => indicator === '政府债务余额')).toMatchObject({
      period_start: '2024-12-31',
      period_end: '2024-12-31',
    })
    expect(facts.find(({ aspect }) => aspect === 'growth')).toMatchObject({ value: '-4.2' })
  })

  test('have no value where what states them can not all be true', async () => {
    const facts = await of(
      'c.md',
      '# 梅江市2024年预算执行报告\n\n2024年，全市一般公共预算收入48.37亿元。\n\n2024年，全市一般公共预算收入49.15亿元。\n',
    )
    expect(facts).toHaveLength(1)
    expect(facts[0]).toMatchObject({
      value: null,
      status: 'conflict',
      preferred: null,
      apart: '78000000',
    })
    expect(facts[0]?.sources.map(({ value }) => value)).toEqual(['4837000000', '4915000000'])
  })

  test('are called by one name and by full names of regions', async () => {
    const [fact] = await of(
      'd.md',
      '# 延边州2024年预算执行报告\n\n2024年末，全州地方政府债务余额120亿元。\n',
    )
    expect(fact).toMatchObject({
      subject: '延边朝鲜族自治州',
      subject_code: '222400',
      subject_parent: '吉林省',
      indicator: '政府债务余额',
    })
  })
})

describe('the facts of a run', () => {
  test('are merged over all documents, with the path of each, in the order of their ids', async () => {
    const [input, out] = [folder(), folder()]
    mkdirSync(join(input, 'later'))
    writeFileSync(join(input, 'a.md'), report)
    const later =
      '# 梅江市2025年财政决算报告\n\n2024年，全市一般公共预算收入48.37亿元。2025年，全市一般公共预算收入50亿元。\n'
    writeFileSync(join(input, 'later/b.md'), later)
    expect((await yiyuan(['run', input, '-o', out, '--quiet'])).code).toBe(0)
    const facts = rowsOf(out, 'facts')
    const ids = facts.map(fact => String(fact['fact_id']))
    expect(ids).toEqual([...new Set(ids)].sort())
    const revenue = facts.find(
      ({ indicator, aspect, period_end: end }) =>
        indicator === '一般公共预算收入' && aspect === 'level' && end === '2024-12-31',
    )
    expect(revenue).toMatchObject({ status: 'agreed', value: '4836520000' })
    const paths = (Array.isArray(revenue?.['sources']) ? revenue['sources'] : []).map(
      ({ path, text }) => [path, text],
    )
    expect(paths).toEqual([
      [join(input, 'a.md'), '48.37亿元'],
      [join(input, 'a.md'), '483652'],
      [join(input, 'later/b.md'), '48.37亿元'],
    ])
  })
})

describe('the subjects of a run', () => {
  test('are listed once each, by code, with level, parent and every printed name', async () => {
    const [input, out] = [folder(), folder()]
    const text = (name: string) =>
      `# ${name}2024年预算执行报告\n\n2024年末，全州政府债务余额120亿元。\n`
    writeFileSync(join(input, 'a.md'), text('延边州'))
    writeFileSync(join(input, 'b.md'), text('延边朝鲜族自治州'))
    writeFileSync(join(input, 'c.md'), '# 梅江市2024年预算执行报告\n\n全市政府债务余额12亿元。\n')
    await yiyuan(['run', input, '-o', out, '--quiet'])
    const subjects = rowsOf(out, 'subjects').map(({ subject_id: _, ...row }) => row)
    expect(subjects).toEqual([
      {
        subject: '延边朝鲜族自治州',
        subject_kind: 'region',
        subject_code: '222400',
        subject_level: 'prefecture',
        subject_parent: '吉林省',
        printed: ['延边州', '延边朝鲜族自治州'],
        facts: 1,
      },
      {
        subject: '梅江市',
        subject_kind: 'region',
        subject_code: null,
        subject_level: null,
        subject_parent: null,
        printed: ['梅江市'],
        facts: 1,
      },
    ])
  })
})

describe('a fact of a dataset', () => {
  test('is explained by its id, and compared with that of another dataset', async () => {
    const [input, before, after] = [folder(), folder(), folder()]
    const write = (words: string) =>
      writeFileSync(
        join(input, 'a.md'),
        `# 梅江市2024年预算执行报告\n\n2024年，全市一般公共预算收入${words}。\n`,
      )
    write('48.37亿元')
    expect((await yiyuan(['run', input, '-o', before, '--quiet'])).code).toBe(0)
    const [fact] = rowsOf(before, 'facts')
    const id = String(fact?.['fact_id'])
    const { stdout } = await yiyuan(['explain', id.slice(0, 12), '-d', before])
    expect(stdout.split('\n').map(line => line.trim())).toEqual([
      `fact ${id}`,
      'subject     梅江市',
      'indicator   一般公共预算收入, level',
      'period      2024-01-01 … 2024-12-31',
      'scope       whole',
      'stage       execution',
      'modality    actual',
      'account     一般公共预算',
      'value       4837000000 CNY',
      'status      single, by the rule “only”',
      `stated      “48.37亿元” = 4837000000 — ${join(input, 'a.md')}, characters 34–41 (${fact?.['preferred']}) ← preferred`,
      '',
    ])
    write('49.15亿元')
    await yiyuan(['run', input, '-o', after, '--quiet'])
    const changes = (await yiyuan(['diff', before, after, '--ndjson'])).stdout
      .split('\n')
      .filter(line => line.includes('"table":"facts"'))
      .map(line => JSON.parse(line))
    expect(
      changes.map(({ field, before: old, after: now, cause }) => [field, old, now, cause]),
    ).toEqual([
      ['value', '4837000000', '4915000000', 'source'],
      [
        'sources',
        [`${join(input, 'a.md')}: 48.37亿元`],
        [`${join(input, 'a.md')}: 49.15亿元`],
        'source',
      ],
    ])
  })
})

describe('cells of one table whose names are the same', () => {
  const table = (rows: string) =>
    of(
      't.md',
      `# 梅江市2024年决算\n\n表1 2024年梅江市社会保险基金支出决算表\n\n单位：万元\n\n${rows}`,
    )
  const named = (facts: Awaited<ReturnType<typeof of>>) =>
    facts.map(({ indicator, value, status }) => [indicator, value, status])

  test('are facts of their own by what their columns add, the total by its name alone', async () => {
    const facts = await table(
      '| 项目 | 合计 | 财政拨款 | 自有资金 |\n|---|---|---|---|\n| 其他支出 | 30 | 10 | 20 |\n',
    )
    expect(named(facts).filter(([name]) => String(name).startsWith('其他支出'))).toEqual([
      ['其他支出', '300000', 'single'],
      ['其他支出（财政拨款）', '100000', 'single'],
      ['其他支出（自有资金）', '200000', 'single'],
    ])
  })

  test('have the name of the fund of social insurance that heads them', async () => {
    const facts = await table(
      '| 项目 | 合计 | 失业保险基金 | 工伤保险基金 |\n|---|---|---|---|\n| 其他支出 | 30 | 10 | 20 |\n',
    )
    expect(named(facts).filter(([name]) => String(name).endsWith('其他支出'))).toEqual([
      ['其他支出', '300000', 'single'],
      ['失业保险基金其他支出', '100000', 'single'],
      ['工伤保险基金其他支出', '200000', 'single'],
    ])
  })

  test('state no fact where no label parts them, and still one where they agree', async () => {
    const facts = await table(
      '| 项目 | 决算数 |\n|---|---|\n| 利息支出 | 30 |\n| 利息支出 | 40 |\n| 手续费支出 | 5 |\n| 手续费支出 | 5 |\n',
    )
    expect(named(facts)).toEqual([['手续费支出', '50000', 'agreed']])
  })
})
