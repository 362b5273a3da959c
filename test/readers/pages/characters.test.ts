import { expect, test } from 'vitest'
import { characterOf } from '../../../src/readers/pages/paint/characters.ts'

test('the point of decimals in the fonts of one typesetting system is a point; other private characters are not known', () => {
  expect(characterOf('\u{1001b0}')).toEqual({ kind: 'printed', char: '.' })
  expect(characterOf('\u{1001b1}').kind).toBe('unmapped')
  expect(characterOf('\uf0b7').kind).toBe('unmapped')
})
