import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
type Words = [number, number, string]
const set = (x: number, top: number, lines: string[]) =>
  lines.map((text, i): Words => [x, top + 16 * i, text])

const left = [
  '　　全年一般公共预算收入完成三百六',
  '十亿元，比上年增长百分之五，其中税',
  '收收入二百八十亿元，占比继续提高，',
  '收入质量不断改善。财政支出保持力度',
]
const right = [
  '，民生领域支出占比达到八成以上，教',
  '育支出增长百分之六，卫生健康支出增',
  '长百分之四。债务管理进一步加强，年',
  '末余额控制在限额以内，风险总体可控',
]

test('two columns of prose are read one after the other, between what stands above and below', async () => {
  const { blocks } = await read({
    words: [
      [60, 80, '全市财政运行情况通报（全文分栏排印，供代表审阅时参考使用，不另行文）'],
      ...set(60, 120, left),
      ...set(320, 120, right),
      [60, 220, '以上情况，请予审阅；有关问题由市财政局负责解释并向社会公开答复说明'],
    ],
  })
  const texts = blocks.map(block => (block.kind === 'table' ? '' : block.text.text))
  expect(texts.join('')).toContain('财政支出保持力度，民生领域支出占比达到八成以上')
  expect(texts[0]).toMatch(/^全市财政/)
  expect(texts.at(-1)).toMatch(/答复说明$/)
})

test('columns whose lines stand at other heights are columns too', async () => {
  const { blocks } = await read({ words: [...set(60, 120, left), ...set(320, 127, right)] })
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text))).toEqual([
    `${left.join('').trim()}${right.join('')}`,
  ])
})

test('a table without rules in one column of prose is a table', async () => {
  const cells = [
    ['项目', '收入', '支出'],
    ['教育', '12', '13'],
    ['卫生', '1,200.5', '9'],
    ['合计', '1,212.5', '22'],
  ].flatMap((line, i) => line.map((text, n): Words => [320 + 70 * n, 200 + 16 * i, text]))
  const document = await read({
    words: [
      ...set(60, 120, [...left, ...left.slice(1), ...left.slice(1)]),
      ...set(320, 120, right),
      ...cells,
    ],
  })
  expect(tablesOf(document).map(gridOf)).toEqual([
    [
      ['项目', '收入', '支出'],
      ['教育', '12', '13'],
      ['卫生', '1,200.5', '9'],
      ['合计', '1,212.5', '22'],
    ],
  ])
})

test('a paragraph goes on over a page break; the next one does not join it', async () => {
  const { blocks } = await read(
    { words: set(60, 700, ['　　教育支出一百二十亿元，增长百分之五，其中义务教育支']) },
    { words: set(60, 100, ['出六十亿元。', '　　卫生支出八十亿元。']) },
  )
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text.trim()))).toEqual([
    '教育支出一百二十亿元，增长百分之五，其中义务教育支出六十亿元。',
    '卫生支出八十亿元。',
  ])
})
