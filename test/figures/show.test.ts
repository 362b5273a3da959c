import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import { figureTable } from '../../src/show/figures.ts'
import { columnsOf } from '../../src/show/terminal.ts'

const text = '2025年全市教育支出超过110.5亿元，比上年下降4.2%；新增就业1352万人。'
const found = findFigures(text)

describe('the table of figures', () => {
  it('says text, value, unit, what, when, of what and how', () => {
    const [, , money = '', fall = ''] = figureTable(found).split('\n')
    expect(money.split(/ {2,}/)).toEqual([
      '110.5亿元',
      '> 11,050,000,000',
      'CNY',
      '全市教育支出',
      '2025',
      'whole',
    ])
    expect(fall).toContain('上年')
    expect(fall).toContain('↓')
  })

  it('aligns columns by terminal width and keeps to the width given', () => {
    for (const width of [160, 100, 80]) {
      const [head = '', , ...rows] = figureTable(found, { width }).trimEnd().split('\n')
      const unit = head.indexOf('unit')
      for (const row of rows) {
        expect(columnsOf(row)).toBeLessThanOrEqual(width)
        expect(columnsOf(row.slice(0, row.search(/CNY|% {2}|人 /)))).toBeLessThanOrEqual(unit)
      }
      expect(columnsOf((rows[0] ?? '').split('CNY')[0] ?? '')).toBe(unit)
    }
  })

  it('shows with why the rule and the words of every attribute', () => {
    const table = figureTable(found, { why: true })
    expect(table).toContain('comparator  more_than ← before “超过”')
    expect(table).toContain('base        上年 ← than “上年”')
    expect(table).toContain('period      2025 ← period “2025年”')
  })

  it('is plain unless color is asked for', () => {
    expect(figureTable(found)).not.toContain('\u001b')
    expect(figureTable(found, { color: true })).toContain('\u001b[1m')
  })
})
