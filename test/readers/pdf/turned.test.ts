import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, type Printed } from './build.ts'

const read = (...pages: Printed[]) => readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })
type Words = [number, number, string, number?, (0 | 90 | 270)?]
type Rule = [number, number, number, number]

const cells = [
  ['地区', '一般债务限额', '余额'],
  ['甲市', '12.50', '10.00'],
  ['乙市', '22.00', '20.75'],
]

/** A table as it stands on a page turned by a quarter: `along` the writing and `down` the lines, in points. */
function page(place: (along: number, down: number) => [number, number], angle: 90 | 270): Printed {
  const [xs, ys] = [
    [50, 150, 250, 350],
    [100, 120, 140, 160],
  ]
  const words = cells.flatMap((row, r) =>
    row.map((text, c): Words => [...place((xs[c] ?? 0) + 4, (ys[r] ?? 0) + 14), text, 10, angle]),
  )
  const line = (a: [number, number], b: [number, number]): Rule => [...place(...a), ...place(...b)]
  return {
    words: [...words, [...place(150, 90), '西河省债务情况表', 10, angle]],
    rules: [...ys.map(y => line([50, y], [350, y])), ...xs.map(x => line([x, 100], [x, 160]))],
  }
}

test.each([
  ['down', page((along, down) => [500 - down, along], 90)],
  ['up', page((along, down) => [down, 800 - along], 270)],
])(
  'a table whose words run %s the page is read in their direction, its places as displayed',
  async (direction, turned) => {
    const [table] = tablesOf(await read(turned))
    expect(table && gridOf(table)).toEqual(cells)
    expect(table?.title?.text).toBe('西河省债务情况表')
    const [anchor] = table?.cells.find(({ text }) => text.text === '10.00')?.text.runs ?? []
    const box = anchor?.anchor.kind === 'page' ? anchor.anchor.box : null
    const [x, y] = direction === 'down' ? [500 - 134, 254] : [134, 800 - 254]
    expect(box && box.x0 < x + 1 && box.x1 > x - 1).toBe(true)
    expect(box && box.top <= y + 1 && box.bottom >= y - 1).toBe(true)
  },
)

test('a sideways table is read in its direction on a page with as many upright words, its places as displayed', async () => {
  const turned = page((along, down) => [down, 800 - along], 270)
  const prose = '现将二〇二三年西河市支出决算情况公开如下，请予以监督，如有疑问可以来函查询。'
  const document = await read({
    ...turned,
    words: [[60, 60, prose], [60, 80, prose], ...(turned.words ?? [])],
  })
  const [table, ...more] = tablesOf(document)
  expect(table && gridOf(table)).toEqual(cells)
  expect(table?.title?.text).toBe('西河省债务情况表')
  expect(more).toEqual([])
  expect(document.blocks.flatMap(block => ('text' in block ? block.text.text : []))).toContain(
    prose + prose,
  )
  const [run] = table?.cells.find(({ text }) => text.text === '10.00')?.text.runs ?? []
  const box = run?.anchor.kind === 'page' ? run.anchor.box : null
  expect(box && box.x0 < 135 && box.x1 > 133).toBe(true)
  expect(box && box.top <= 547 && box.bottom >= 545).toBe(true)
})

test('a page number that runs up the side is left out', async () => {
  const { blocks, omitted } = await read({
    words: [
      [60, 400, '全年收入完成三百亿元。'],
      [30, 420, '— 46 —', 10, 270],
    ],
  })
  expect(blocks.map(block => (block.kind === 'table' ? '' : block.text.text))).toEqual([
    '全年收入完成三百亿元。',
  ])
  expect(omitted['page-furniture']).toBe(4)
})

test('words that run up in a cell are read upwards', async () => {
  const rules: Rule[] = [
    [50, 100, 200, 100],
    [50, 180, 200, 180],
    [80, 120, 200, 120],
    [80, 140, 200, 140],
    [80, 160, 200, 160],
    [50, 100, 50, 180],
    [80, 100, 80, 180],
    [140, 100, 140, 180],
    [200, 100, 200, 180],
  ]
  const words: Words[] = [
    [70, 165, '产出指标', 10, 270],
    ...[0, 1, 2, 3].flatMap((i): Words[] => [
      [84, 114 + 20 * i, `项目${i + 1}`],
      [144, 114 + 20 * i, `${i + 1}0`],
    ]),
  ]
  const [table] = tablesOf(await read({ words, rules }))
  expect(table?.cells[0]).toMatchObject({ rowSpan: 4, text: { text: '产出指标' } })
})
