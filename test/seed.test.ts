import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folder, rowsOf, yiyuan } from './command.ts'
import { hasShared, shared } from './shared.ts'

interface GoldFigure {
  id: string
  kind: string
  value: string
  start: number
  end: number
  row: string
  column: string
}

const FIELDS: Record<string, string> = {
  考核内容及指标: 'assessment',
  三季度完成进度: 'quarter_progress',
  '1-9 月累计完成进度': 'cumulative_progress',
  '累计完成工作量(%)': 'completion_percent',
}

describe.runIf(hasShared)('the document the project began with', () => {
  const out = folder()
  let code = -1
  beforeAll(async () => {
    code = (await yiyuan(['run', shared('seed'), '-o', out, '--quiet'])).code
  })

  test('gives exactly four records, typed', () => {
    expect(code).toBe(0)
    const records = rowsOf(out, 'targets')
    expect(records.map(record => record['target_name'])).toEqual([
      '保障民生事业',
      '落实惠企政策',
      '压减政府开支',
      '助力平台建设',
    ])
    expect(records.map(record => record['starred'])).toEqual([true, false, false, false])
    expect(records[0]?.['starred_meaning']).toContain('社会评价意见重点整改目标')
    for (const record of records) {
      expect(record).toMatchObject({
        year: 2020,
        organization: '杭州市财政局',
        attribute: 'expected',
        deadline: '2020-12',
        quarter_progress_period: '2020-Q3',
        cumulative_progress_period: '2020-01/2020-09',
        has_issue: false,
      })
    }
    expect(records.map(record => record['completion_percent'])).toEqual(['85', '75', '100', '100'])
    expect(records[1]?.['quarter_progress']).toHaveLength(2)
    expect(records[0]?.['cumulative_progress']).toHaveLength(3)
    expect(rowsOf(out, 'set-aside')).toEqual([])
  })

  test('title, year and organization come from the document', () => {
    expect(rowsOf(out, 'sources')[0]).toMatchObject({
      title: '2020 年度杭州市财政局综合考评职能目标完成情况表',
      year: 2020,
      organization: '杭州市财政局',
    })
  })

  test('every figure of the gold stands where it is printed, and nothing else is one', () => {
    const gold: { figures: GoldFigure[] } = JSON.parse(
      readFileSync(shared('figures', 'seed-gold.json'), 'utf8'),
    )
    const records = new Map(
      rowsOf(out, 'targets').map(record => [record['record_id'], record['target_name']]),
    )
    const found = rowsOf(out, 'figures').map(row => {
      const [anchor] = Array.isArray(row['anchors']) ? row['anchors'] : []
      return {
        kind: row['kind'],
        value: row['value'],
        start: anchor.start,
        end: anchor.end,
        record: records.get(row['record_id']),
        field: row['field'],
      }
    })
    const expected = gold.figures.map(({ kind, value, start, end, row, column }) => ({
      kind,
      value,
      start,
      end,
      record: row,
      field: FIELDS[column],
    }))
    expect(found).toEqual(expected)
    expect(found.filter(({ kind }) => kind === 'money')).toHaveLength(19)
    expect(found.filter(({ kind }) => kind === 'percent')).toHaveLength(12)
  })

  test('two runs give the same bytes', async () => {
    const again = folder()
    await yiyuan(['run', shared('seed'), '-o', again, '--quiet'])
    for (const table of ['targets', 'figures', 'cells', 'sources']) {
      const name = `${table}.ndjson`
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(out, name), 'utf8'))
    }
  })
})
