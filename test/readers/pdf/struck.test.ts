import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'
import { assemblePdf, FIRST, latin, rawPdf } from './raw.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
type Words = [number, number, string]

const words: Words[] = [
  [54, 112, '项目'],
  [204, 112, '预算数'],
  [54, 132, '教育'],
  [204, 132, '1012'],
]
const rules = grid([50, 200, 300], [100, 120, 140])

test('words with a line through them are left out and counted, in cells and in prose', async () => {
  const prose: Words = [60, 200, '安排三亿四亿元。']
  const document = await read({
    words: [...words, prose],
    rules: [...rules, [204, 128.5, 214, 128.5], [79, 196, 101, 196]],
  })
  expect(tablesOf(document).map(table => gridOf(table))).toEqual([
    [
      ['项目', '预算数'],
      ['教育', '12'],
    ],
  ])
  expect(document.blocks.at(-1)).toMatchObject({ text: { text: '安排 四亿元。' } })
  expect(document.omitted['struck']).toBe(4)
})

test('an underline, a ruling over words and a side of a cell strike nothing out', async () => {
  const document = await read({
    words: [...words, [60, 200, '安排三亿元。'], [60, 230, '支出四亿元。']],
    rules: [...rules, [80, 201.5, 100, 201.5], [40, 226, 400, 226]],
  })
  expect(document.omitted['struck']).toBeUndefined()
})

test('words that an annotation strikes out are left out, also without an appearance of its own; its underline strikes nothing', async () => {
  const note = (kind: string, x0: number, x1: number) =>
    `<< /Type /Annot /Subtype /${kind} /Rect [${x0} 598 ${x1} 612] /QuadPoints [${x0} 612 ${x1} 612 ${x0} 598 ${x1} 598] /C [1 0 0] >>`
  const bytes = assemblePdf(
    rawPdf(
      [
        {
          content: latin(100, 600, '1200') + latin(200, 600, '3400') + latin(300, 600, '5600'),
          entries: `/Annots [${FIRST} 0 R ${FIRST + 1} 0 R]`,
        },
      ],
      { objects: [note('StrikeOut', 100, 127), note('Underline', 200, 227)] },
    ),
  )
  const document = await readDocument({ name: 'a.pdf', bytes })
  expect(document.blocks.map(block => ('text' in block ? block.text.text : ''))).toEqual([
    '3400 5600',
  ])
  expect(document.omitted['struck']).toBe(4)
})
