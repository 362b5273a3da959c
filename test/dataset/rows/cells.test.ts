import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convert } from '../../../src/convert.ts'
import { tablesOf } from '../../../src/model/tables.ts'
import { parsePipeline } from '../../../src/pipeline/index.ts'
import { tryRead } from '../../../src/read.ts'
import { root } from '../../command.ts'

const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)
const corpus = join(root, 'test/corpus')
const documents = [
  ...readdirSync(join(root, 'samples')).map(name => join(root, 'samples', name)),
  ...readdirSync(corpus).flatMap(kind =>
    readdirSync(join(corpus, kind)).flatMap(story =>
      readdirSync(join(corpus, kind, story))
        .filter(name => name.startsWith('document.'))
        .map(name => join(corpus, kind, story, name)),
    ),
  ),
]

/** What a pipeline may declare of a number it reads. */
const NOTHING = {
  kind: null,
  value: null,
  unit: null,
  period_start: null,
  period_end: null,
  figure_id: null,
  subject: null,
  indicator: null,
  aspect: null,
  column_role: null,
}

/** Whether a field of that name is a number in any of the pipelines. */
function isNumber(field: string): boolean {
  const types = pipelines.map(({ fields }) => fields[field]?.type ?? 'text')
  return types.some(type => ['money', 'percent', 'decimal', 'integer'].includes(type))
}

test('every cell of every table is a row, and the same row whether a pipeline claims it or not, but for what it declares of a number', async () => {
  for (const name of documents) {
    const bytes = readFileSync(name)
    const document = await tryRead({ name, bytes })
    if ('code' in document) continue
    const printed = tablesOf(document).flatMap(({ cells }) => cells)
    const claimed = await convert({ name, bytes }, pipelines)
    const alone = await convert({ name, bytes }, [])
    const numbers = new Set(
      claimed.cells.flatMap(({ cell_id: id, field }) =>
        field !== null && isNumber(field) ? id : [],
      ),
    )
    const bare = ({ cells }: typeof claimed) =>
      cells.map(row => {
        const unclaimed = { ...row, record_id: null, field: null }
        return numbers.has(row.cell_id) ? { ...unclaimed, ...NOTHING } : unclaimed
      })
    expect(bare(claimed), name).toEqual(bare(alone))
    expect(
      alone.cells
        .map(({ text, row, column, row_span, column_span }) =>
          JSON.stringify([text, row, column, row_span, column_span]),
        )
        .toSorted(),
      name,
    ).toEqual(
      printed
        .map(({ text, row, column, rowSpan, columnSpan }) =>
          JSON.stringify([text.text, row, column, rowSpan, columnSpan]),
        )
        .toSorted(),
    )
    for (const { anchors } of alone.cells) expect(anchors.length, name).toBeGreaterThan(0)
    expect(new Set(alone.cells.map(row => row.cell_id)).size).toBe(alone.cells.length)
  }
})

test('a cell says what heads it, what it is worth and when', async () => {
  const text = `# 2025年西河市债务表

单位：万元

<table><tr><th rowspan="2">地区</th><th rowspan="2">类别</th><th colspan="2">2025年初债务余额</th><th rowspan="2">占比（%）</th></tr>
<tr><th>一般债务</th><th>专项债务</th></tr>
<tr><td rowspan="2">甲市</td><td>城区</td><td>1,234.5</td><td>-</td><td>12.5</td></tr>
<tr><td>乡镇</td><td>20</td><td>3</td><td></td></tr></table>
`
  const { cells } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  const of = (words: string) => cells.find(cell => cell.text === words)
  expect(of('1,234.5')).toMatchObject({
    table_title: '2025年西河市债务表',
    row_path: ['甲市', '城区'],
    column_path: ['2025年初债务余额', '一般债务'],
    header: false,
    kind: 'money',
    value: '12345000',
    unit: 'CNY',
    period_start: '2025-01-01',
    period_end: '2025-01-01',
    record_id: null,
  })
  expect(of('20')).toMatchObject({ row_path: ['甲市', '乡镇'], value: '200000' })
  expect(of('12.5')).toMatchObject({ column_path: ['占比（%）'], kind: 'percent', unit: '%' })
  expect(of('-')).toMatchObject({ value: null, kind: null, unit: null })
  expect(of('一般债务')).toMatchObject({ header: true, row_path: [] })
})
