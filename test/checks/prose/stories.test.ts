import { describe, expect, it } from 'vitest'
import { convert } from '../../../src/convert.ts'

/** The checks a text of paragraphs claims: finder, line. */
async function linesOf(...paragraphs: string[]): Promise<string[]> {
  const bytes = new TextEncoder().encode(`2025年某市预算执行报告\n\n${paragraphs.join('\n\n')}\n`)
  const { checks } = await convert({ name: 'a.txt', bytes }, [])
  return checks.map(({ finder, line }) => `${finder}: ${line}`)
}

describe('amounts added up by words', () => {
  it('are parts of the total that closes the sentence', async () => {
    const lines = await linesOf(
      '2025年全市一般公共预算收入120.40亿元，加上转移性收入60.35亿元、上年结转9.25亿元，收入合计190.00亿元。',
    )
    expect(lines).toContain('prose-totals: 120.40 + 60.35 + 9.25 = 190.00 亿元 (exact)')
  })

  it('name a total that is wrong', async () => {
    const lines = await linesOf(
      '2025年全市一般公共预算收入120.40亿元，加上转移性收入60.35亿元、上年结转9.25亿元，收入合计191.00亿元。',
    )
    expect(lines).toContain(
      'prose-totals: 120.40 + 60.35 + 9.25 = 190 ≠ 191.00 亿元 (inconsistent)',
    )
  })

  it('are no sum without a word that adds', async () => {
    const lines = await linesOf('2025年教育支出10亿元，卫生支出20亿元，收入合计50亿元。')
    expect(lines.filter(line => line.startsWith('prose-totals'))).toEqual([])
  })
})

describe('parts', () => {
  it('after 其中 are no more than the whole and never a sum', async () => {
    const lines = await linesOf('2025年全市税收收入80亿元，其中增值税30亿元、资源税90亿元。')
    expect(lines).toContain('prose-parts: 30 ≤ 80 亿元 (exact)')
    expect(lines).toContainEqual(
      expect.stringMatching(/^prose-parts: 90 . 80 亿元 \(inconsistent\)$/),
    )
    expect(lines.filter(line => line.startsWith('prose-totals'))).toEqual([])
  })
})

describe('shares', () => {
  it('are held against a whole of the same scope that is printed', async () => {
    const lines = await linesOf(
      '2025年全市一般公共预算支出200亿元。民生支出150亿元，占一般公共预算支出的75%。',
    )
    expect(lines.filter(line => line.startsWith('prose-shares'))).toEqual([])
    const together = await linesOf(
      '2025年全市一般公共预算支出200亿元，民生支出151亿元，占一般公共预算支出的75%。',
    )
    expect(together).toContain('prose-shares: 151 / 200 = 75.5 ≈ 75 % (within rounding)')
  })
})

describe('changes', () => {
  it('follow from the amount of the change', async () => {
    const lines = await linesOf('2025年全市进出口总额110亿元，比上年增加10亿元，增长10%。')
    expect(lines.join('\n')).toMatch(/prose-changes: .*10 %.*\(exact\)/)
  })

  it('on a comparable basis are not checkable', async () => {
    const lines = await linesOf(
      '2024年全市税收收入100亿元。2025年全市税收收入90亿元，同口径增长5%。',
    )
    const changes = lines.filter(line => line.startsWith('prose-changes'))
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.every(line => line.includes('another basis'))).toBe(true)
  })
})
