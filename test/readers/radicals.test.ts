import { expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import { withoutRadicals } from '../../src/model/radicals.ts'
import { readDocument } from '../../src/read.ts'
import { characterOf } from '../../src/readers/pages/paint/characters.ts'

it('a radical that a font prints for a Han character is that character', () => {
  expect(withoutRadicals('增⻓5⻆，⼀般⻛险')).toBe('增长5角，一般风险')
  expect(['⻓', '⻆', '⼀', 'ﬁ'].map(char => characterOf(char).char)).toEqual([
    '长',
    '角',
    '一',
    'fi',
  ])
})

it('what a converter wrote with radicals counts: the places are those of the source', async () => {
  const source = '每度电5⻆2分，同比增⻓4%。'
  const document = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
  const found = collectFigures(document).figures.map(({ figure }) => figure)
  expect(found.map(({ value, change }) => [value, change])).toEqual([
    ['0.52', undefined],
    ['4', 'increase'],
  ])
})
