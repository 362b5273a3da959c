import { expect, it } from 'vitest'
import { findFigures } from '../../src/index.ts'

const context = { cell: true, unit: '单位：万元', column: ['决算数'], row: ['科技'] }
const read = (text: string) =>
  findFigures(text, context).map(({ start, end, value, metric }) => [
    text.slice(start, end),
    value,
    metric,
  ])

it('numbers one below the other in a cell are figures each', () => {
  expect(read('100\n200')).toEqual([
    ['100', '1000000', '科技'],
    ['200', '2000000', '科技'],
  ])
  expect(read('1,234.5\n\n-6')).toEqual([
    ['1,234.5', '12345000', '科技'],
    ['-6', '-60000', '科技'],
  ])
})

it('a number broken over lines beside words is no stack', () => {
  expect(read('合计\n200').length).toBeLessThan(2)
})
