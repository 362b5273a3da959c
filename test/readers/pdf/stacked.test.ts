import { describe, expect, test } from 'vitest'
import { convert } from '../../../src/index.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { buildPdf, grid, type Printed } from './build.ts'

type Words = [x: number, y: number, words: string, size?: number, angle?: 0 | 90 | 270]
type Rule = [number, number, number, number]

const gridsOf = async (...pages: Printed[]) =>
  tablesOf(await readDocument({ name: 'a.pdf', bytes: buildPdf(pages) })).map(table =>
    gridOf(table),
  )

describe('numbers over numbers in a ruled cell', () => {
  const head: Words[] = [
    [54, 112, '项目'],
    [204, 112, '预算数'],
    [304, 112, '决算数'],
  ]

  test('stay two, also where nothing beside them tells rows', async () => {
    const words: Words[] = [...head, [54, 138, '科技'], [204, 132, '100'], [204, 146, '200']]
    const rules = grid([50, 200, 300, 400], [100, 120, 150])
    expect((await gridsOf({ words: [...words, [304, 138, '300']], rules }))[0]?.[1]).toEqual([
      '科技',
      '100\n200',
      '300',
    ])
  })

  test('of whole groups are no number that is broken', async () => {
    const words: Words[] = [...head, [54, 138, '科技'], [204, 132, '1,234'], [204, 146, '5,678']]
    const rules = grid([50, 200, 235, 400], [100, 120, 150])
    expect((await gridsOf({ words, rules }))[0]?.[1]?.[1]).toBe('1,234\n5,678')
  })

  test('are rows beside a label merged over them and a ruled row', async () => {
    const words: Words[] = [
      [54, 112, '类别'],
      [104, 112, '项目'],
      [204, 112, '预算数'],
      [304, 112, '决算数'],
      [54, 150, '民生'],
      ...['教育支出', '科技支出', '卫生支出'].map((label, i): Words => [104, 132 + 14 * i, label]),
      ...['1,100', '111', '122'].map((label, i): Words => [204, 132 + 14 * i, label]),
      ...['200', '211', '222'].map((label, i): Words => [304, 132 + 14 * i, label]),
      [104, 176, '小计'],
      [204, 176, '1,333'],
      [304, 176, '633'],
    ]
    const rules: Rule[] = [...grid([50, 100, 200, 300, 400], [100, 120, 182]), [100, 164, 400, 164]]
    expect(await gridsOf({ words, rules })).toEqual([
      [
        ['类别', '项目', '预算数', '决算数'],
        ['民生', '教育支出', '1,100', '200'],
        ['', '科技支出', '111', '211'],
        ['', '卫生支出', '122', '222'],
        ['', '小计', '1,333', '633'],
      ],
    ])
  })

  test('go with a label in the middle of its cell, which stands beside all that have one of their own', async () => {
    const words: Words[] = [
      [54, 112, '类别'],
      [104, 112, '项目'],
      [204, 112, '预算数'],
      [304, 112, '决算数'],
      [54, 146, '民生'],
      ...['合计', '新增', '续发'].map((label, i): Words => [104, 132 + 14 * i, label]),
      ...['100', '111', '122'].map((label, i): Words => [204, 132 + 14 * i, label]),
      ...['200', '211', '222'].map((label, i): Words => [304, 132 + 14 * i, label]),
    ]
    const rules = grid([50, 100, 200, 300, 400], [100, 120, 164])
    const document = await readDocument({ name: 'a.pdf', bytes: buildPdf([{ words, rules }]) })
    const label = tablesOf(document)[0]?.cells.find(({ text }) => text.text === '民生')
    expect(label).toMatchObject({ row: 1, rowSpan: 3 })
  })

  test('stay in their cells beside one label, also where it is wrapped as often', async () => {
    const words: Words[] = [
      ...head,
      [54, 132, '社会保障和就业及医疗卫生健康'],
      [54, 146, '支出'],
      [204, 132, '100'],
      [204, 146, '211'],
      [304, 132, '200'],
      [304, 146, '222'],
    ]
    const rules = grid([50, 200, 300, 400], [100, 120, 150])
    expect((await gridsOf({ words, rules }))[0]?.slice(1)).toEqual([
      ['社会保障和就业及医疗卫生健康支出', '100\n211', '200\n222'],
    ])
  })

  test.each([
    ['516,40', '8', '516,408'],
    ['66,020.', '27', '66,020.27'],
    ['1,234,56', '7.89', '1,234,567.89'],
    ['-1,234', ',567', '-1,234,567'],
    ['98.6', '%', '98.6%'],
  ])('%s over %s are one that is broken', async (first, second, whole) => {
    const words: Words[] = [...head, [54, 138, '科技'], [204, 132, first], [204, 146, second]]
    const rules = grid([50, 200, 300, 400], [100, 120, 150])
    expect((await gridsOf({ words, rules }))[0]?.[1]?.[1]).toBe(whole)
  })

  test('of too few places are one, where all others have more or no digit had room', async () => {
    const words: Words[] = [
      ...head,
      [54, 138, '科技'],
      [204, 132, '7,381.2'],
      [204, 146, '6'],
      [304, 138, '8,000.25'],
      [54, 164, '教育'],
      [204, 164, '77.10'],
      [304, 164, '78.20'],
    ]
    const rules = grid([50, 200, 300, 400], [100, 120, 150, 170])
    expect((await gridsOf({ words, rules }))[0]?.[1]).toEqual(['科技', '7,381.26', '8,000.25'])
    const narrow: Words[] = [
      [54, 138, '科技'],
      [204, 132, '23456'],
      [204, 146, '7'],
      [304, 138, '876543'],
    ]
    const tight = grid([50, 200, 234, 400], [100, 120, 150])
    expect((await gridsOf({ words: [...head, ...narrow], rules: tight }))[0]?.[1]).toEqual([
      '科技',
      '234567',
      '876543',
    ])
  })

  const narrow = grid([50, 200, 246, 400], [100, 120, 150, 170, 190])
  const under = (first: string, second: string, others: readonly string[]): Words[] => [
    ...head,
    [54, 138, '科技'],
    [204, 132, first],
    [204, 146, second],
    [304, 138, others[0] ?? ''],
    ...['教育', '卫生'].map((label, i): Words => [54, 164 + 20 * i, label]),
    ...others.slice(1).map((words, i): Words => [204, 164 + 20 * i, words]),
  ]

  test.each([
    ['the longest of all, whose places others have', '17,381.2', '6', ['9,381', '12.25', '8.4']],
    ['broken behind its first place', '17,381.2', '65', ['9,381', '12.255', '8.4']],
  ])('are one: %s', async (_, first, second, others) => {
    const document = await readDocument({
      name: 'a.pdf',
      bytes: buildPdf([{ words: under(first, second, others), rules: narrow }]),
    })
    expect(tablesOf(document).map(table => gridOf(table)[1]?.[1])).toEqual([first + second])
  })

  const told = async (printed: Printed) => {
    const outcome = await convert({ name: 'a.pdf', bytes: buildPdf([printed]) }, [])
    return [
      ...outcome.figures.map(({ text }) => text),
      ...outcome.diagnostics.flatMap(({ code, message }) =>
        code === 'number-torn' ? [`${code} ${message.slice(0, message.indexOf('”') + 1)}`] : [],
      ),
    ]
  }

  test.each([
    ['17,381.2', '6', ['9,381.5', '12.2', '8.4'], 'all others have as many places'],
    ['1738126', '62', ['381', '12', '8'], 'nothing else is as long'],
    ['1738126', '7381262', ['381', '12', '8'], 'both lines are full'],
  ])('%s over %s are left out where no digit had room and %s', async (first, second, others) => {
    expect(await told({ words: under(first, second, others), rules: narrow })).toEqual([
      ...others,
      `number-torn “${first}\n${second}”`,
    ])
  })

  test('are two where the cell has room, or a neighbour holds two that can not be one', async () => {
    const wide = grid([50, 200, 300, 400], [100, 120, 150, 170, 190])
    const words = under('17,381.2', '6', ['9,381.5', '12.2', '8.4'])
    expect(await told({ words, rules: wide })).toEqual(['17,381.2', '6', '9,381.5', '12.2', '8.4'])
    const stacks: Words[] = [...under('1738126', '62', ['', '12', '8']), [304, 132, '1,234']]
    const beside: Printed = { words: [...stacks, [304, 146, '5,678']], rules: narrow }
    expect(await told(beside)).toEqual(['1738126', '62', '1,234', '5,678', '12', '8'])
  })

  test('are not joined because a neighbour is broken that had no room', async () => {
    const words: Words[] = [
      ...head,
      [54, 138, '科技'],
      [204, 132, '66,020.'],
      [204, 146, '27'],
      [304, 132, '100'],
      [304, 146, '20'],
    ]
    const rules = grid([50, 200, 242, 400], [100, 120, 150])
    expect((await gridsOf({ words, rules }))[0]?.[1]).toEqual(['科技', '66,020.27', '100\n20'])
  })

  test('of a day and an hour keep their space', async () => {
    const words: Words[] = [...head, [54, 138, '时间'], [204, 132, '2025'], [204, 146, '04:41']]
    const rules = grid([50, 200, 300, 400], [100, 120, 150])
    expect((await gridsOf({ words, rules }))[0]?.[1]?.[1]).toBe('2025 04:41')
  })
})

test('a number that runs over a ruling is whole in the cell that holds most of it', async () => {
  const rules = grid([50, 100, 160, 220], [100, 120, 140])
  const words: Words[] = [
    [54, 112, '项目'],
    [104, 112, '预算数'],
    [164, 112, '决算数'],
    [54, 132, '教育'],
    [94, 132, '12,345,678.90'],
    [164, 132, '22'],
  ]
  expect((await gridsOf({ words, rules }))[0]?.[1]).toEqual(['教育', '12,345,678.90', '22'])
  const apart: Words[] = [...words.slice(0, 4), [139, 132, '12.5'], [164, 132, '22']]
  expect((await gridsOf({ words: apart, rules }))[0]?.[1]).toEqual(['教育', '12.5', '22'])
})
