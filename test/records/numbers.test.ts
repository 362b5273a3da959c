import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import type { Pipeline } from '../../src/pipeline/index.ts'

describe('what a pipeline declares of a number reaches its figure', () => {
  const pipeline = (field: Pipeline['fields'][string], label?: string): Pipeline => ({
    name: 'plain',
    title: '表',
    match: label === undefined ? { headers: ['项目', '数'] } : { labels: [label] },
    fields: {
      ...(label === undefined && { item: { header: '项目', type: 'text' } }),
      amount: { ...(label === undefined ? { header: '数' } : { label }), ...field },
    },
    checks: [{ kind: 'range', of: 'amount', max: '100000' }],
  })
  const table = (cell: string) => `| 项目 | 数 |\n|---|---|\n| 道路 | ${cell} |\n`
  const of = async (text: string, ...asked: Pipeline[]) => {
    const { records, figures, cells, checks, diagnostics } = await convert(
      { name: 'a.md', bytes: Buffer.from(text) },
      asked,
    )
    const [figure] = figures.filter(({ cell_id }) => cell_id !== null)
    const cell = cells.find(({ figure_id }) => figure_id === figure?.figure_id)
    return {
      values: records.map(({ values }) => values['amount']),
      figure: figure && [figure.value, figure.unit],
      cell: cell && [cell.value, cell.unit],
      verdicts: checks.map(({ verdict }) => verdict),
      codes: diagnostics.map(({ code }) => code),
    }
  }

  it('a unit where the document prints none', async () => {
    const found = await of(table('12'), pipeline({ type: 'money', unit: '万元' }))
    expect(found).toEqual({
      values: ['120000'],
      figure: ['120000', 'CNY'],
      cell: ['120000', 'CNY'],
      verdicts: ['inconsistent'],
      codes: ['check-inconsistent'],
    })
  })

  it('but not over a unit the document prints', async () => {
    const text = `单位：亿元\n\n${table('12')}`
    const found = await of(text, pipeline({ type: 'money', unit: '万元' }))
    expect([found.values, found.figure]).toEqual([['1200000000'], ['1200000000', 'CNY']])
  })

  it('behind a mark', async () => {
    const field = { type: 'money', unit: '万元', marks: { '★': 'starred' } } as const
    const found = await of(table('★12'), pipeline(field))
    expect([found.values, found.figure]).toEqual([['120000'], ['120000', 'CNY']])
  })

  it('that a number has no unit, under a table of money', async () => {
    const text = `单位：万元\n\n${table('12')}`
    const found = await of(text, pipeline({ type: 'decimal' }))
    expect([found.values, found.figure, found.cell, found.codes]).toEqual([
      ['12'],
      ['12', null],
      ['12', null],
      [],
    ])
  })

  it('that it counts something, under a table of money', async () => {
    const text = `单位：万元\n\n${table('12')}`
    const found = await of(text, pipeline({ type: 'integer', unit: '人' }))
    expect([found.values, found.figure]).toEqual([[12], ['12', '人']])
  })

  it('in a part of a cell, beside its label', async () => {
    const text = '| 项目名称：道路 | 预算：12 |\n|---|---|\n| 负责人：某某 | 备注：无 |\n'
    const found = await of(text, pipeline({ type: 'money', unit: '万元' }, '预算'))
    expect([found.values, found.figure]).toEqual([['120000'], ['120000', 'CNY']])
  })

  it('of two pipelines the first one counts, and the other cannot say otherwise', async () => {
    const first = pipeline({ type: 'money', unit: '万元' })
    const second = { ...pipeline({ type: 'money', unit: '亿元' }), name: 'second' }
    const found = await of(table('12'), first, second)
    expect([found.values, found.figure]).toEqual([
      ['120000', '120000'],
      ['120000', 'CNY'],
    ])
    expect(found.codes).toContain('unit-conflict')
  })
})
