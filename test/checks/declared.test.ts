import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'

const header = `
name: budgets
title: 预算执行表
match:
  headers: [项目, 人员经费, 公用经费, 合计, 占比%]
fields:
  item: { type: text, header: 项目 }
  staff: { type: money, header: 人员经费 }
  office: { type: money, header: 公用经费 }
  total: { type: money, header: 合计 }
  share: { type: percent, header: 占比% }
`

const text = [
  '单位：万元',
  '项目\t人员经费\t公用经费\t合计\t占比%',
  '教育\t40\t20\t60\t66.7',
  '卫生\t30\t10\t50\t75.0',
  '',
].join('\n')

async function checksOf(yaml: string) {
  const bytes = new TextEncoder().encode(text)
  const pipeline = parsePipeline(header + yaml, 'budgets.yaml')
  const { checks, records } = await convert({ name: 'a.tsv', bytes }, [pipeline])
  return { checks: checks.filter(({ finder }) => finder === 'declared'), all: checks, records }
}

describe('checks a pipeline declares', () => {
  it('add up fields, record by record', async () => {
    const { checks, records } = await checksOf(
      'checks: [{ kind: sum, of: total, fields: [staff, office] }]\nwithout: [table-columns]\n',
    )
    expect(checks.map(({ line }) => line)).toEqual([
      '40 + 20 = 60 万元 (exact)',
      '30 + 10 = 40 ≠ 50 万元 (inconsistent)',
    ])
    expect(records.map(({ checked }) => checked)).toEqual(['unchecked', 'contradicted'])
  })

  it('divide, order and bound fields', async () => {
    const { checks } = await checksOf(
      `checks:
  - { kind: ratio, of: share, fields: [staff, total] }
  - { kind: order, fields: [office, staff, total] }
  - { kind: range, of: share, min: "0", max: "70" }
`,
    )
    expect(checks.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'ratio within_rounding',
      'order exact',
      'order exact',
      'range exact',
      'ratio inconsistent',
      'order exact',
      'order exact',
      'range inconsistent',
    ])
  })

  it('stand in for a finder that is switched off', async () => {
    const on = await checksOf('')
    const off = await checksOf('without: [table-columns]\n')
    const found = ({ all }: typeof on) => all.filter(({ finder }) => finder === 'table-columns')
    expect(found(on).map(({ line }) => line)).toEqual([
      '40 + 20 = 60 万元 (exact)',
      '30 + 10 = 40 ≠ 50 万元 (inconsistent)',
    ])
    expect(found(off)).toEqual([])
  })
})
