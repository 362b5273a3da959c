import { expect, test } from 'vitest'
import { convert } from '../../../src/convert.ts'

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
