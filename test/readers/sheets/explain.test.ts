import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, rowsOf, yiyuan } from '../../command.ts'
import { writeWorkbook } from './read.ts'

test('commands and report say the cell of a figure as formulas write it, and what is stored there', async () => {
  const home = folder()
  const out = join(home, 'out')
  mkdirSync(join(home, 'in'))
  const rows = [
    ['2024年西河县政府债务限额表'],
    [null, '单位：万元'],
    ['地区', '政府债务限额'],
    ['全县', { value: 12.345678, format: '0.0' }],
    ['本级', 7],
  ]
  const bytes = writeWorkbook({
    sheets: [
      { name: '限额', rows },
      { name: '表 2', rows },
    ],
  })
  writeFileSync(join(home, 'in/a.xlsx'), bytes)
  await yiyuan(['run', join(home, 'in'), '-o', out, '--quiet'])
  const figures = rowsOf(out, 'figures')
  expect(figures.map(({ text, value, precision }) => [text, value, precision])).toEqual([
    ['12.3', '123456.78', '1000'],
    ['7', '70000', '10000'],
    ['12.3', '123456.78', '1000'],
    ['7', '70000', '10000'],
  ])
  const { stdout } = await yiyuan(['explain', String(figures[0]?.['figure_id']), '-d', out])
  expect(stdout).toContain('place       限额!B4')
  expect(stdout).toContain('stored      12.345678 in the workbook')
  const other = await yiyuan(['explain', String(figures[3]?.['figure_id']), '-d', out])
  expect(other.stdout).toContain("place       '表 2'!B5")
  expect(other.stdout).not.toContain('stored')
  expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('undefined')
})
