import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { walked } from '../../src/dataset/rows/walked.ts'
import { convert, readDocument } from '../../src/index.ts'
import { glanceOf } from '../../src/report/glance.ts'
import { root } from '../command.ts'

async function shownEntries(name: string, bytes: Uint8Array) {
  const source = { name, bytes }
  const [outcome, document] = await Promise.all([convert(source, []), readDocument(source)])
  return glanceOf(walked(outcome), document).findings.shown
}

const text = `# 岳阳市2021年预算执行情况

前言。2021年，全市一般公共预算收入100亿元，其中税收收入60亿元，非税收入50亿元。后记。

2021年，全市一般公共预算收入103亿元。

| 项目 | 数量 |
| --- | --- |
| 甲 | 11 |
| 乙 | 12 |
`

test('a finding in prose rests on its sentence, one in a table on the rows around it', async () => {
  const found = await shownEntries('a.md', Buffer.from(text))
  expect(found.find(({ reason }) => reason === 'check-inconsistent')?.evidence).toEqual({
    kind: 'quote',
    before: '2021年，全市一般公共预算收入',
    mark: '100亿元',
    after: '，其中税收收入60亿元，非税收入50亿元。',
  })
  const cell = (words: string, header: boolean, mark = false) => ({ text: words, header, mark })
  expect(found.find(({ reason }) => reason === 'unit-missing')?.evidence).toEqual({
    kind: 'rows',
    rows: [
      [cell('项目', true), cell('数量', true)],
      [cell('甲', true), cell('11', false, true)],
      [cell('乙', true), cell('12', false, true)],
    ],
  })
})

test('on a page it rests on the part of the page, every mark inside it', async () => {
  const found = await shownEntries('a.pdf', readFileSync(join(root, 'samples/2021-targets.pdf')))
  const regions = found.flatMap(({ evidence }) => (evidence?.kind === 'region' ? [evidence] : []))
  expect(regions.length).toBeGreaterThan(0)
  for (const { box, marks, words } of regions) {
    expect(words.length).toBeGreaterThan(5)
    for (const { x0, top, x1, bottom } of marks)
      expect([x0 >= box.x0, top >= box.top, x1 <= box.x1, bottom <= box.bottom]).toEqual([
        true,
        true,
        true,
        true,
      ])
  }
})
