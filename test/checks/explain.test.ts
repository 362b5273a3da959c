import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, rowsOf, yiyuan } from '../command.ts'

const text = [
  '2024年清江市一般公共预算收入执行情况表',
  '单位：万元',
  '项目\t预算数\t执行数',
  '税收收入\t100\t90',
  '非税收入\t50\t60',
  '合计\t150\t160',
  '',
].join('\n')

describe('explain', () => {
  const out = folder()
  const place = folder()
  const file = join(place, 'revenue.tsv')

  beforeAll(async () => {
    writeFileSync(file, text)
    await yiyuan(['run', file, '-o', out, '--quiet'])
  })

  it('leads a figure from its bytes to its checks', async () => {
    const row = rowsOf(out, 'figures').find(({ text: words }) => words === '160')
    const { stdout, code } = await yiyuan(['explain', String(row?.['figure_id']), '-d', out])
    expect(code).toBe(0)
    // 合计 is on the sixth line; its second number begins after “合计\t150\t”.
    expect(stdout).toContain('line 6, column 8')
    expect(stdout).toContain('160 × 10^4 × CNY — unit by unit: “万元”')
    expect(stdout).toContain('1600000 CNY (eq, to the nearest 10000)')
    expect(stdout).toContain('contradicted')
    expect(stdout).toContain('90 + 60 = 150 ≠ 160 万元 (inconsistent)')
  })

  it('shows a check with both intervals and the place of every member', async () => {
    const row = rowsOf(out, 'checks').find(({ verdict }) => verdict === 'inconsistent')
    const { stdout } = await yiyuan(['explain', String(row?.['check_id']), '-d', out])
    expect(stdout).toContain('stated      [1595000, 1605000]')
    expect(stdout).toContain('computed    [1490000, 1510000]')
    expect(stdout).toContain('gap         -10 units of the last digit')
    expect(stdout).toMatch(/part {8}“90” 税收收入 — line 4, column 10/)
  })

  it.each([
    ['sources', 'source_id', 'source'],
    ['cells', 'table_id', 'table'],
    ['cells', 'cell_id', 'cell'],
    ['figures', 'figure_id', 'figure'],
    ['checks', 'check_id', 'check'],
  ])('knows the ids of %s.%s by their beginning', async (table, column, kind) => {
    const id = String(rowsOf(out, table)[0]?.[column])
    const { stdout, code } = await yiyuan(['explain', id.slice(0, 10), '-d', out, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kind, id })
  })

  it.each([
    ['0000000000', 'names nothing'],
    ['abc', 'is no id'],
    ['no-such-id', 'is no id'],
  ])('says what is wrong with %s', async (id, message) => {
    const { stderr, code } = await yiyuan(['explain', id, '-d', out])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('says that a folder is no dataset', async () => {
    const { stderr, code } = await yiyuan(['explain', '0123456789', '-d', place])
    expect(code).toBe(2)
    expect(stderr).toContain('no dataset is there')
  })

  it('leaves 4 as the code of a strict run that found an inconsistency, 3 going before it', async () => {
    const strict = await yiyuan(['run', file, '-o', folder(), '--quiet', '--strict'])
    expect(strict.code).toBe(4)
    const empty = join(place, 'empty.md')
    writeFileSync(empty, '')
    const both = await yiyuan(['run', place, '-o', folder(), '--quiet', '--strict'])
    expect(both.code).toBe(3)
    expect((await yiyuan(['run', file, '-o', folder(), '--quiet'])).code).toBe(0)
  })
})
