import { expect, test } from 'vitest'
import { findFigures } from '../../src/index.ts'

/** A character that was lost, as the readers mark bytes that are none. */
const LOST = '\ufffd'

test.each([
  '收入1�3亿元',
  '收入13�亿元',
  '收入�13亿元',
  '增长1�.5%',
  '增长�，5%',
  '收入1.�5万元',
  '收入12,�34.5万元',
  '收入完成-�5亿元',
  '一百�十亿元',
  '3亿�4500万元',
  '2.5�—3亿元',
  '2.5—�3亿元',
  '2.5万—3�0万元',
])('a number a character was lost of is left out: %s', text => {
  expect(text).toContain(LOST)
  expect(findFigures(text)).toEqual([])
})

test('numbers further off are read', () => {
  const figures = findFigures('全�一般公共预算收入120亿元，�其中税收98亿元。')
  expect(figures.map(({ text }) => text)).toEqual(['120亿元', '98亿元'])
})
