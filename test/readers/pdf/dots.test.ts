import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

const grids = async (page: Printed) =>
  tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf([page]) })).map(gridOf)

type Square = [x: number, y: number, side: number]

/** Squares of 0.75 points along rules, 1.5 points from one to the next. */
function dotted(rules: readonly (readonly [number, number, number, number])[]): Square[] {
  return rules.flatMap(([x0, y0, x1, y1]) => {
    const steps = Math.round(Math.max(x1 - x0, y1 - y0) / 1.5)
    return Array.from({ length: steps + 1 }, (_, i): Square => {
      const part = i / steps
      return [x0 + part * (x1 - x0), y0 + part * (y1 - y0), 0.75]
    })
  })
}

const words: Printed['words'] = [
  [54, 112, '项目'],
  [154, 112, '决算数'],
  [54, 132, '教育'],
  [154, 132, '12'],
  [54, 152, '卫生与'],
  [54, 164, '健康'],
  [154, 158, '7'],
]
const rows = [
  ['项目', '决算数'],
  ['教育', '12'],
  ['卫生与健康', '7'],
]

test('rows and columns of small squares are rulings', async () => {
  const rules = grid([50, 150, 220], [100, 120, 140, 170])
  expect(await grids({ words, squares: dotted(rules) })).toEqual([rows])
})

test('a dot that is drawn twice, as by each of two cells, breaks no ruling', async () => {
  const squares = dotted(grid([50, 150, 220], [100, 120, 140, 170]))
  expect(await grids({ words, squares: [...squares, ...squares] })).toEqual([rows])
})

test('squares that touch, as those of a code to be scanned, are no rulings', async () => {
  const side = 2
  const code = Array.from({ length: 25 }, (_, i) =>
    Array.from({ length: 25 }, (_, j): Square => [60 + i * side, 100 + j * side, side]),
  )
  const text: Printed['words'] = [
    [64, 112, '收'],
    [84, 112, '入'],
  ]
  expect(await grids({ words: text, squares: code.flat() })).toEqual([])
})
