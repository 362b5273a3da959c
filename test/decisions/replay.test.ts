import { describe, expect, it } from 'vitest'
import { type Action, corrections, type Decision } from '../../schemas/decision.ts'
import { type Draft, withId } from '../../src/decisions/decision.ts'
import { decidable } from '../../src/decisions/rows.ts'
import { convert, parsePipeline } from '../../src/index.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { type FigureAttribute, figureAttributes } from '../../src/model/review.ts'

const form = parsePipeline(
  `name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  name: { header: 项目名称, type: text }
  budget: { header: 预算数, type: money, required: true }
`,
  'projects.yaml',
)

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元，非税收入50亿元。

2021年，全市一般公共预算收入103亿元。

项目预算表

| 项目名称 | 预算数 |
| --- | --- |
| 修路 | 12 |
| 架桥 | 13 |
| 建校 | 15 |
`

const read = (text: string, decisions: Decision[] = []) =>
  convert({ name: 'a.md', bytes: Buffer.from(text) }, [form], { decisions })

/** Decides of the row with these words, as it is published. */
function decide(
  outcome: Outcome,
  table: Draft['target']['table'],
  words: string,
  decided: Action,
  other: Partial<Draft> = {},
): Decision {
  const found = decidable(outcome, table).find(row => row.words === words)
  if (found === undefined) throw new Error(`no ${table} “${words}”`)
  return withId({
    by: 'li',
    at: '2026-05-01T08:00:00.000Z',
    source_id: outcome.source.source_id,
    path: 'a.md',
    target: { table, id: found.id },
    anchors: [...found.anchors],
    words,
    rests_on: found.rests_on,
    read: { value: wordsOf(found.columns, 'value'), unit: wordsOf(found.columns, 'unit') },
    decided,
    ...other,
  })
}

function wordsOf(columns: object, name: string): string | null {
  const value = new Map<string, unknown>(Object.entries(columns)).get(name)
  return typeof value === 'string' ? value : null
}

const asRead = await read(report)
const revenue = ({ facts }: Outcome) =>
  facts.find(({ indicator }) => indicator === '一般公共预算收入')
const figure = ({ figures }: Outcome, text: string) => figures.find(row => row.text === text)
const states = ({ reviews }: Outcome) => reviews.map(({ state }) => state)

describe('a decision on a figure', () => {
  it('gives facts and checks the corrected value, and leaves what was read', async () => {
    expect(revenue(asRead)).toMatchObject({ status: 'conflict', value: null })
    const set = { value: '10000000000' }
    const outcome = await read(report, [
      decide(asRead, 'figures', '103亿元', { action: 'correct', set }),
    ])
    expect(figure(outcome, '103亿元')).toMatchObject({
      value: '10300000000',
      review_state: 'corrected',
      reviewed_value: '10000000000',
      reviewed_unit: 'CNY',
    })
    expect(revenue(outcome)).toMatchObject({ status: 'agreed', value: '10000000000' })
    expect(revenue(outcome)?.sources.map(({ value, read }) => [value, read])).toEqual([
      ['10000000000', null],
      ['10000000000', '10300000000'],
    ])
    expect(asRead.source.inconsistent).toBe(1)
    expect(outcome.source.inconsistent).toBe(0)
    expect(states(outcome)).toEqual(['applied'])
    const { review_state, reviewed_value, reviewed_unit, reviewed, checked, ...own } =
      figure(outcome, '103亿元') ?? {}
    expect(figure(asRead, '103亿元')).toMatchObject(own)
  })

  it('settles a conflict by the one that is confirmed', async () => {
    const outcome = await read(report, [
      decide(asRead, 'figures', '100亿元', { action: 'confirm' }),
    ])
    expect(revenue(outcome)).toMatchObject({
      status: 'settled',
      rule: 'reviewed',
      value: '10000000000',
      review_state: 'confirmed',
      reviewed_value: '10000000000',
    })
  })

  it('takes a rejected one out of facts and checks, and keeps its row', async () => {
    const reject = { action: 'reject', reason: '上年数' } as const
    const outcome = await read(report, [decide(asRead, 'figures', '103亿元', reject)])
    expect(revenue(outcome)).toMatchObject({ status: 'single', value: '10000000000' })
    expect(figure(outcome, '103亿元')).toMatchObject({
      value: '10300000000',
      review_state: 'rejected',
      reviewed_value: null,
    })
    expect(outcome.checks.every(({ verdict }) => verdict !== 'inconsistent')).toBe(true)
  })

  it('keeps an error of the document, and counts its contradiction as settled', async () => {
    const outcome = await read(report, [
      decide(asRead, 'figures', '103亿元', { action: 'document_error' }),
    ])
    const wrong = outcome.checks.filter(({ verdict }) => verdict === 'inconsistent')
    expect(wrong.map(row => row.review_state)).toEqual(['document_error'])
    expect(outcome.source.inconsistent).toBe(0)
    expect(revenue(outcome)?.status).toBe('conflict')
  })

  const other: Record<FigureAttribute, string> = {
    subject: '长沙市',
    indicator: '政府性基金收入',
    aspect: 'change',
    stage: 'final_account',
    scope: 'own_level',
    modality: 'plan',
    period_start: '2020-01-01',
    period_end: '2022-12-31',
    kind: 'number',
    comparator: 'at_least',
    per: '年',
    subject_kind: 'zone',
    scope_note: '不含开发区',
    account: '政府性基金',
    change_basis: 'comparable',
    base: '预算',
  }

  it.each(Object.entries(other))('corrects %s', async (name, words) => {
    const outcome = await read(report, [
      decide(asRead, 'figures', '103亿元', { action: 'correct', set: { [name]: words } }),
    ])
    expect(figure(outcome, '103亿元')?.reviewed).toMatchObject({ [name]: words })
  })

  it('corrects what the page asks for, its value, its unit and its words, and nothing else', () => {
    const known = ['value', 'unit', 'text', ...figureAttributes]
    expect(Object.keys(corrections.shape).toSorted()).toEqual(known.toSorted())
  })

  it('corrects what it means: its fact is another', async () => {
    const set = { indicator: '政府性基金收入', account: '政府性基金' }
    const outcome = await read(report, [
      decide(asRead, 'figures', '103亿元', { action: 'correct', set }),
    ])
    expect(figure(outcome, '103亿元')).toMatchObject({
      indicator: '一般公共预算收入',
      reviewed: { indicator: '政府性基金收入' },
      reviewed_value: '10300000000',
    })
    expect(outcome.facts.find(fact => fact.indicator === '政府性基金收入')).toMatchObject({
      value: '10300000000',
      review_state: 'corrected',
    })
    expect(revenue(outcome)).toMatchObject({ status: 'single' })
  })

  it('applies to none where people disagree, and says so', async () => {
    const mine = decide(asRead, 'figures', '103亿元', { action: 'confirm' })
    const other = { by: 'wang', at: '2026-05-02T08:00:00.000Z' }
    const yours = decide(asRead, 'figures', '103亿元', { action: 'reject', reason: '重复' }, other)
    const outcome = await read(report, [yours, mine])
    expect(states(outcome)).toEqual(['contradicting', 'contradicting'])
    expect(figure(outcome, '103亿元')).toMatchObject({
      review_state: 'contradicting',
      reviewed_value: null,
    })
    expect(revenue(outcome)?.status).toBe('conflict')
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('decision-contradicting')
  })
})

describe('a decision on a table', () => {
  const [table] = asRead.tables
  const title = table?.title ?? ''

  it('gives it the unit: rows that were set aside are records', async () => {
    expect(asRead.records).toEqual([])
    expect(asRead.setAside).toHaveLength(3)
    const unit = decide(asRead, 'tables', title, { action: 'table_unit', unit: '万元' })
    const outcome = await read(report, [unit])
    expect(outcome.setAside).toEqual([])
    expect(
      outcome.records.map(({ values, review_state: state }) => [values['budget'], state]),
    ).toEqual([
      ['120000', 'corrected'],
      ['130000', 'corrected'],
      ['150000', 'corrected'],
    ])
    expect(figure(outcome, '12')).toMatchObject({
      figure_id: figure(asRead, '12')?.figure_id,
      value: '12',
      unit: null,
      kind: 'number',
      reviewed_value: '120000',
      reviewed_unit: 'CNY',
      reviewed: { kind: 'money' },
    })
    expect(outcome.cells.find(({ text }) => text === '12')).toMatchObject({
      value: '12',
      reviewed_value: '120000',
      review_state: 'corrected',
    })
    expect(outcome.tables[0]).toMatchObject({
      unit: null,
      reviewed_unit: '万元',
      review_state: 'corrected',
    })
  })

  it('refuses words that are no unit, and pipelines the run does not have', async () => {
    const decisions = [
      decide(asRead, 'tables', title, { action: 'table_unit', unit: '很多' }),
      decide(asRead, 'tables', title, { action: 'table_pipeline', pipeline: 'nothing' }),
    ]
    const outcome = await read(report, decisions)
    expect(states(outcome)).toEqual(['unfit', 'unfit'])
    expect(outcome.tables[0]?.review_state).toBeNull()
  })

  it('says of which form it is, or of none', async () => {
    const renamed = report.replace('项目名称', '工程').replace('预算数', '预算数（万元）')
    const before = await read(renamed)
    expect(before.records).toEqual([])
    const of = decide(before, 'tables', title, { action: 'table_pipeline', pipeline: 'projects' })
    const outcome = await read(renamed, [of])
    expect(outcome.records.map(({ values }) => values['budget'])).toEqual([
      '120000',
      '130000',
      '150000',
    ])
    const whole = report.replace('预算数', '预算数（万元）')
    const records = await read(whole)
    expect(records.records).toHaveLength(3)
    const none = decide(records, 'tables', title, { action: 'table_pipeline', pipeline: null })
    expect((await read(whole, [none])).records).toEqual([])
  })

  it('reads the words of a cell anew', async () => {
    const set = { text: '21' }
    const unit = decide(asRead, 'tables', title, { action: 'table_unit', unit: '万元' })
    const text = decide(asRead, 'cells', '12', { action: 'correct', set })
    const outcome = await read(report, [unit, text])
    expect(figure(outcome, '12')).toMatchObject({ value: '12', reviewed_value: '210000' })
    expect(outcome.cells.find(cell => cell.text === '12')).toMatchObject({ reviewed_text: '21' })
    expect(outcome.records[0]?.values['budget']).toBe('210000')
  })
})

describe('a decision and a document that changed', () => {
  const set = { value: '10000000000' }
  const correct = decide(asRead, 'figures', '103亿元', { action: 'correct', set })

  it('holds where its words and what stands around them are the same', async () => {
    const moved = report.replace('60亿元', '61亿元').replace('# ', '# 关于')
    const outcome = await read(moved, [correct])
    expect(states(outcome)).toEqual(['applied'])
    expect(figure(outcome, '103亿元')).toMatchObject({ reviewed_value: '10000000000' })
  })

  it('expires where its words changed, with both versions', async () => {
    const outcome = await read(report.replace('103亿元', '104亿元'), [correct])
    expect(outcome.reviews).toMatchObject([
      {
        state: 'expired',
        words: '103亿元',
        words_now: '104亿元',
        value_read: '10300000000',
        value_now: '10400000000',
      },
    ])
    expect(figure(outcome, '104亿元')).toMatchObject({ review_state: null, reviewed_value: null })
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('decision-expired')
  })

  it('expires where its words are gone, and where they stand twice', async () => {
    const gone = await read(report.replace('2021年，全市一般公共预算收入103亿元。', ''), [correct])
    expect(gone.reviews).toMatchObject([{ state: 'expired', target_id: null, words_now: null }])
    const again = report
      .replace('# ', '# 关于')
      .replace('项目预算表', '2021年，全市一般公共预算收入103亿元。')
    expect(states(await read(again, [correct]))).toEqual(['expired'])
  })

  it('is a confirmation no more where the words are read otherwise', async () => {
    const confirm = decide(
      asRead,
      'figures',
      '103亿元',
      { action: 'confirm' },
      { read: { value: '103', unit: 'CNY' } },
    )
    expect((await read(report, [confirm])).reviews).toMatchObject([
      { state: 'expired', reason: 'value is read as 10300000000 now, it was 103' },
    ])
  })

  it('is told no more once it was decided anew', async () => {
    const now = await read(report.replace('103亿元', '104亿元'))
    const anew = decide(
      now,
      'figures',
      '104亿元',
      { action: 'confirm' },
      { by: 'wang', at: '2026-06-01T08:00:00.000Z' },
    )
    const outcome = await read(report.replace('103亿元', '104亿元'), [correct, anew])
    expect(states(outcome)).toEqual(['superseded', 'applied'])
  })
})

describe('an approval', () => {
  const words = asRead.source.title ?? ''

  it('is refused while something is open, unless it is signed off', async () => {
    const refused = await read(report, [decide(asRead, 'sources', words, { action: 'approve' })])
    expect(refused.source).toMatchObject({ approved: null })
    expect(refused.reviews).toMatchObject([
      { state: 'unfit', reason: expect.stringContaining('open') },
    ])
    const signed = decide(asRead, 'sources', words, { action: 'approve', reason: '已与财政局核对' })
    expect((await read(report, [signed])).source.approved).toBe('li')
  })

  it('expires with the bytes', async () => {
    const signed = decide(asRead, 'sources', words, { action: 'approve', reason: '已核对' })
    expect(states(await read(`${report}\n`, [signed]))).toEqual(['expired'])
  })
})

it('what decisions make of a document does not hang on their order', async () => {
  const decisions = [
    decide(asRead, 'figures', '103亿元', { action: 'reject', reason: '重复' }),
    decide(asRead, 'tables', asRead.tables[0]?.title ?? '', { action: 'table_unit', unit: '万元' }),
    decide(asRead, 'figures', '12', { action: 'confirm' }),
  ]
  expect(await read(report, decisions)).toEqual(await read(report, [...decisions].reverse()))
})
