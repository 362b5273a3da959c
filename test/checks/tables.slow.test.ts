import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import { costOf } from '../cost.ts'

describe('checks of tables take time in proportion to the rows', () => {
  it.each([
    ['loose rows', (i: number) => `项目${i}|${i}`],
    ['totals', (i: number) => `${i % 2 === 0 ? '合计' : '小计'}|${i}`],
    ['codes', (i: number) => `${201 + i}|${i}`],
    ['parts', (i: number) => `其中：项目${i}|${i}`],
  ])('of %s', async (_, rowOf) => {
    const cost = (rows: number) => {
      const lines = Array.from({ length: rows }, (_none, i) => rowOf(i))
      const text = ['单位：万元', '项目|金额', '合计|1', ...lines, '合计|1'].join('\n')
      const bytes = Buffer.from(`${text.replaceAll('|', '\t')}\n`)
      return costOf(() => convert({ name: 'a.tsv', bytes }, []))
    }
    await cost(500)
    const [few, many] = [await cost(1_500), await cost(6_000)]
    expect(many / Math.max(few, 20)).toBeLessThan(10)
  })
})
