import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, type Printed } from './build.ts'

const grids = async (page: Printed) =>
  tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf([page]) })).map(table =>
    gridOf(table),
  )

type Words = NonNullable<Printed['words']>[number]
const xs = [50, 250, 350, 450]

/** A table with a ruled heading, upright rules between its columns and none between its rows, 25 points high. */
function banded(rows: readonly (readonly string[])[], shades: Printed['shades']): Printed {
  const bottom = 100 + 25 * rows.length
  return {
    words: rows.flatMap((row, r) =>
      row.flatMap((words, c): Words[] =>
        words === '' ? [] : [[(xs[c] ?? 0) + 4, 117 + 25 * r, words]],
      ),
    ),
    rules: [
      ...[100, 125, bottom].map(y => [50, y, 450, y] as const),
      ...xs.slice(1, -1).map(x => [x, 100, x, bottom] as const),
    ],
    ...(shades && { shades }),
  }
}

const rows = [
  ['项目', '东河区', '西河区'],
  ['合计', '30', '12'],
  ['科技园专项补助', '', ''],
  ['水库移民补贴', '', '8'],
  ['教育基数', '', ''],
  ['产业园专项补助', '30', ''],
  ['民兵补助资金', '', '4'],
]
/** Every second row, each in pieces as wide as a column. */
const everySecond = [125, 175, 225].flatMap(top =>
  xs.slice(1).map((x1, i) => [xs[i] ?? 0, top + 0.4, x1, top + 24.8] as const),
)

test('rows with a shade behind every second are told by it, also where they hold no number', async () => {
  expect(await grids(banded(rows, everySecond))).toEqual([rows])
})

test('a label of two lines on one shade is one row', async () => {
  const page = banded(rows, everySecond)
  const words = (page.words ?? []).filter(([, , text]) => text !== '水库移民补贴')
  const two: Words[] = [
    [54, 186, '水库移民补贴（不含', 9],
    [54, 197, '划转）', 9],
  ]
  const [table] = await grids({ ...page, words: [...words, ...two] })
  expect(table?.[3]).toEqual(['水库移民补贴（不含划转）', '', '8'])
})

test('shades that cross words, or cover some columns only, part no rows', async () => {
  const crossing = [[50, 138, 450, 163]] as const
  const plain = await grids(banded(rows, undefined))
  expect(await grids(banded(rows, crossing))).toEqual(plain)
  const narrow = everySecond.filter(([x0]) => x0 === 50)
  expect(await grids(banded(rows, narrow))).toEqual(plain)
})

test('a shade behind each line of a label, all of one colour, parts no rows', async () => {
  const plain = await grids(banded(rows, undefined))
  const lines = [0, 1].map(i => [50, 125 + 25 * i, 450, 150 + 25 * i] as const)
  const all = [
    ...lines,
    ...lines.map(([x0, top, x1, bottom]) => [x0 + 1, top + 2, x1 - 1, bottom - 2] as const),
  ]
  expect((await grids(banded(rows, all)))[0]?.slice(0, 3)).toEqual(plain[0]?.slice(0, 3))
})
