import { array, assert, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { placeCells, type UnplacedCell } from '../../src/document/table/grid.ts'

const blank: UnplacedCell = {
  rowSpan: 1,
  columnSpan: 1,
  header: false,
  text: { text: '', runs: [] },
  anchors: [],
}
const named = (text: string, rowSpan = 1, columnSpan = 1): UnplacedCell => ({
  ...blank,
  rowSpan,
  columnSpan,
  text: { text, runs: [] },
})
const places = (rows: UnplacedCell[][]) =>
  placeCells(rows, () => blank).cells.map(
    ({ text, row, column, rowSpan, columnSpan }) =>
      `${text.text}@${row},${column}+${rowSpan}x${columnSpan}`,
  )

test('a cell after a row span takes the next free slot', () => {
  expect(places([[named('a', 2), named('b')], [named('c')]])).toEqual([
    'a@0,0+2x1',
    'b@0,1+1x1',
    'c@1,1+1x1',
  ])
})

test('a row span of zero reaches the last row', () => {
  expect(places([[named('a', 0), named('b')], [named('c')], [named('d')]])[0]).toBe('a@0,0+3x1')
})

test('a ragged row is filled with empty cells', () => {
  expect(places([[named('a'), named('b')], [named('c')]])).toEqual([
    'a@0,0+1x1',
    'b@0,1+1x1',
    'c@1,0+1x1',
    '@1,1+1x1',
  ])
})

test('an overlapping span is cut and counted', () => {
  const { overlapped } = placeCells([[named('a'), named('b', 2)], [named('c', 1, 3)]], () => blank)
  expect(overlapped).toBe(1)
})

test('every slot is filled exactly once, whatever spans a document declares', async () => {
  const cell = record({
    rowSpan: constantFrom(0, 1, 1, 2, 3, 70_000, Number.NaN, -4),
    columnSpan: constantFrom(0, 1, 1, 2, 3, 70_000),
  }).map(({ rowSpan, columnSpan }) => named('x', rowSpan, columnSpan))
  await assert(
    property(array(array(cell, { maxLength: 6 }), { maxLength: 8 }), rows => {
      const { cells } = placeCells(rows, () => blank)
      const slots = new Map<string, number>()
      let width = 0
      for (const { row, column, rowSpan, columnSpan } of cells) {
        width = Math.max(width, column + columnSpan)
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++)
            slots.set(`${r},${c}`, (slots.get(`${r},${c}`) ?? 0) + 1)
      }
      expect([...slots.values()].every(count => count === 1)).toBe(true)
      expect(slots.size).toBe(width * rows.length)
    }),
    { numRuns: 300 },
  )
})
