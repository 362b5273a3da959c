import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import { tablesOf } from '../../src/model/tables.ts'
import { readDocument } from '../../src/read.ts'
import { drawTable } from '../../src/show/draw.ts'
import { figureTable } from '../../src/show/figures.ts'
import { clip, columnsOf, pad, wrap } from '../../src/show/terminal.ts'

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\n')

async function drawn(rows: readonly (readonly string[])[], width: number): Promise<string[]> {
  const bytes = Buffer.from(csv(rows))
  const [table] = tablesOf(await readDocument({ name: 'a.csv', bytes }))
  return table ? drawTable(table, width) : []
}

/** Numbers of 3 to 13 digits, grouped, signed, with a fraction or a percent sign. */
const number = fc
  .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.constantFrom('', '.5', '%'))
  .map(([whole, tail]) => `${whole.toLocaleString('en')}${tail}`)
const label = fc.constantFrom(
  '教育',
  '一般公共预算收入合计',
  'Education and culture',
  '其中：社会保障和就业支出',
)

describe('a table in a terminal of any width', () => {
  test('has every number whole and, where its numbers fit, no line that is wider', async () => {
    const table = fc.array(fc.tuple(label, number, number, label, number), {
      minLength: 2,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 20, max: 160 }), async (rows, width) => {
        const head = ['项目', '2023年决算数', '2024年预算数', '备注', '增长']
        const lines = await drawn([head, ...rows], width)
        const words = lines.join('\n')
        for (const [, a, b, , c] of rows)
          for (const each of [a, b, c]) expect(words).toContain(each)
        if (width >= 44)
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
      }),
      { numRuns: 60 },
    )
  })

  test('says every heading whole, over several lines or in blocks', async () => {
    const rows = [
      ['项目', '2023年一般公共预算执行数'],
      ['教育', '1,158'],
    ]
    const wide = (await drawn(rows, 100)).join('\n')
    expect(wide).toContain('2023年一般公共预算执行数')
    const narrow = (
      await drawn(
        [
          ['甲', ...Array(4).fill('2023年执行数')],
          ['乙', '1,158', '2', '3', '4'],
        ],
        60,
      )
    ).join('\n')
    expect(narrow.match(/2023年/g)).toHaveLength(4)
    expect(narrow.match(/执行数|行数/g)?.length).toBeGreaterThanOrEqual(4)
    const blocks = await drawn(
      [
        ['甲', ...Array(4).fill('2023年执行数')],
        ['乙', '1,158', '2', '3', '4'],
      ],
      30,
    )
    expect(blocks.slice(1)).toEqual([
      '── row 1',
      '  甲            乙',
      ...['1,158', '2', '3', '4'].map(value => `  2023年执行数  ${value}`),
    ])
  })
})

test('figures keep text, value, unit and date at every width', () => {
  const found = findFigures(
    '2020年1-9月全市一般公共预算用于民生支出 1158 亿元，占一般公共预算支出 77.25%，比2019年1-9月增长 5.6 个百分点。',
  )
  expect(found.length).toBeGreaterThan(2)
  for (let width = 20; width <= 170; width += 10) {
    const shown = figureTable(found, { width })
    for (const { text, value } of found) {
      expect(shown).toContain(text)
      if (value) expect(shown.replaceAll(',', '')).toContain(value)
    }
    expect(shown).toContain('2020-01 – 2020-09')
    expect(/^ {4}when/m.test(shown)).toBe(width < 80)
  }
})

describe('words that are cut', () => {
  test('end before a number, never in it', () => {
    const words = '比上年增长 12.75%，其中教育 1,158.3 亿元'
    for (let width = 1; width < columnsOf(words); width++) {
      const cut = clip(words, width)
      expect(columnsOf(cut)).toBeLessThanOrEqual(width)
      const kept = cut.slice(0, -1)
      expect(words.startsWith(kept)).toBe(true)
      const [, left = ''] = /([\d.,]*)$/.exec(kept) ?? []
      expect(['', '12.75', '1,158.3']).toContain(left)
      if (left === '12.75') expect(kept).toContain('12.75%')
    }
  })

  test('are measured as a terminal shows them', () => {
    expect(columnsOf('é')).toBe(1)
    expect(columnsOf('👨‍👩‍👧亿')).toBeLessThanOrEqual(20)
    expect(columnsOf('亿元A')).toBe(5)
    expect(pad('亿元', 5, true)).toBe(' 亿元')
    expect(clip('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…')
  })

  test('are wrapped whole', () => {
    const words = '一般公共预算收入 1,158.3 亿元 and words between blanks'
    for (let width = 8; width < 60; width++) {
      const lines = wrap(words, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
    }
  })
})
