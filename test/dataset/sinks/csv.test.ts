import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cell } from '../../../src/dataset/sinks/csv.ts'
import { folder, yiyuan } from '../../command.ts'

test.each([
  ['收入', '收入'],
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['两\n行', '"两\n行"'],
  ['=1+1', "'=1+1"],
  ['@name', "'@name"],
  ['-12.50', '-12.50'],
  ['-', '-'],
  ['--', '--'],
  ['+3', '+3'],
  [null, ''],
  [true, 'true'],
  [['甲', '乙'], '"[""甲"",""乙""]"'],
])('%j is written as %s', (value, written) => {
  expect(cell(value)).toBe(written)
})

test('a byte order mark and Chinese headings by option', async () => {
  const out = folder()
  await yiyuan([
    ...['run', 'samples/2021-targets.md', '-o', out, '--quiet'],
    ...['--format', 'ndjson,csv', '--bom', '--chinese-headers'],
  ])
  const [head = '', first = ''] = readFileSync(join(out, 'targets.csv'), 'utf8').split('\r\n')
  expect(head.startsWith('\ufeff记录编号,记录键,来源编号,表编号,年度,单位,标题,目标名称,')).toBe(
    true,
  )
  expect(first).toContain('保障基本民生')
})
