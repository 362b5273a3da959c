import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
type Words = [number, number, string, number?]
const xs = [50, 150, 250, 350]
const row = (y: number, ...cells: string[]) =>
  cells.map((text, i): Words => [(xs[i] ?? 0) + 4, y, text])

test('raised marks of notes are no part of a number or label, wherever they stand', async () => {
  const words: Words[] = [
    ...row(112, '项目', '预算', '执行'),
    ...row(132, '教育', '12', '13'),
    ...row(152, '  卫生', '22', '23'),
    [164, 128, '1', 5],
    [57, 148, '②', 6],
    [264, 148, '3', 5],
  ]
  const document = await read({ words, rules: grid(xs, [100, 120, 140, 160]) })
  expect(tablesOf(document).map(gridOf)).toEqual([
    [
      ['项目', '预算', '执行'],
      ['教育', '12', '13'],
      ['卫生', '22', '23'],
    ],
  ])
})

test('a lowered digit after a number is a mark; the power of a metre stays', async () => {
  const { blocks } = await read({
    words: [
      [50, 100, '面积120m'],
      [90, 96, '2', 6],
      [50, 140, '收入35'],
      [80, 142, '1', 5],
      [83, 140, '亿元'],
    ],
  })
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text))).toEqual([
    '面积120m²',
    '收入35亿元',
  ])
})

test('small words under bigger ones stay a line of their own', async () => {
  const { blocks } = await read({
    words: [
      [50, 100, '二〇二四年预算', 16],
      [52, 110, '（单位为万元，下同）', 8],
    ],
  })
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text))).toEqual([
    '二〇二四年预算',
    '（单位为万元，下同）',
  ])
})

test('titles with their pages at the right are a table of contents, no table', async () => {
  const words = Array.from({ length: 8 }, (_, i): Words[] => [
    [50, 100 + 20 * i, `表${i + 1}　收支情况表`],
    [500, 100 + 20 * i, String(2 * i + 3)],
  ]).flat()
  expect(tablesOf(await read({ words }))).toEqual([])
})

test('notes under a table belong to it, a page number is left out', async () => {
  const words: Words[] = [
    ...row(112, '项目', '预算', '执行'),
    ...row(132, '教育', '12', '13'),
    [54, 160, '注：本表不含上级补助。'],
    [290, 820, '— 3 —'],
  ]
  const { blocks, omitted } = await read({ words, rules: grid(xs, [100, 120, 140]) })
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.kind === 'table' && blocks[0].notes.map(({ text }) => text)).toEqual([
    '注：本表不含上级补助。',
  ])
  expect(omitted['page-furniture']).toBe(3)
})

test('marks that a browser sets at five sixths of their line are raised as well', async () => {
  const words: Words[] = [
    ...row(112, '项目', '预算', '执行'),
    ...row(132, '教育', '12', '13'),
    ...row(152, '卫生', '22', '23'),
    [74, 128.6, '1', 8.3],
    [164, 128.6, '2', 8.3],
    [264, 148.6, '①', 8.3],
  ]
  const document = await read({ words, rules: grid(xs, [100, 120, 140, 160]) })
  expect(tablesOf(document).map(gridOf)).toEqual([
    [
      ['项目', '预算', '执行'],
      ['教育', '12', '13'],
      ['卫生', '22', '23'],
    ],
  ])
})

test('a number that the end of a narrow line breaks goes on in the next', async () => {
  const { blocks } = await read({
    words: [
      [50, 60, '西山市二〇二三年财政决算报告的说明和全部附表目录一览', 12],
      [50, 100, '全市总收入完成1,2'],
      [50, 116, '34,567.8万元，增1'],
      [50, 132, '2.3%。'],
    ],
  })
  const words = blocks.map(block => (block.kind === 'table' ? '' : block.text.text))
  expect(words.at(-1)).toBe('全市总收入完成1,234,567.8万元，增12.3%。')
})

test('the rule under the headings of two rows makes no row of both', async () => {
  const words: Words[] = [
    ...row(112, '项目', '预算', '执行'),
    ...row(132, '教育', '12', '13'),
    ...row(152, '卫生', '22', '23'),
  ]
  const rules = [100, 118, 160].map((y): [number, number, number, number] => [50, y, 350, y])
  const document = await read({ words, rules })
  expect(tablesOf(document).map(gridOf)).toEqual([
    [
      ['项目', '预算', '执行'],
      ['教育', '12', '13'],
      ['卫生', '22', '23'],
    ],
  ])
})
