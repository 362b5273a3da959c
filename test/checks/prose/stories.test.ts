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
    const other = await linesOf(
      '2025年全市一般公共预算支出200亿元。市级民生支出90亿元，占市级一般公共预算支出的75%。',
    )
    expect(other.filter(line => line.includes('200'))).toEqual([])
    const goesOn = await linesOf(
      '2025年全市一般公共预算支出200亿元。民生支出150亿元，占一般公共预算支出的75%。',
    )
    expect(goesOn).toContain('prose-shares: 150 / 200 = 75 % (exact)')
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

  it('that fall are written with their sign', async () => {
    const lines = await linesOf('2025年全市公务接待费477万元，比上年减少629万元，下降56.7%。')
    expect(lines).toContain('prose-changes: -629 / (477 + 629) = -56.872 ≠ -56.7 % (inconsistent)')
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

describe('completion', () => {
  const only = (lines: string[]) => lines.filter(line => line.startsWith('prose-completion'))

  it('is of the budget that stands beside it', async () => {
    const lines = await linesOf(
      '市人大批准的2025年全市一般公共预算收入为53.03亿元，实际完成53.68亿元，为年初预算的101.2%。',
      '2025年全市“三保”支出完成1429711万元，为年初预算1479724万元的96.62%。',
      '2025年全市政府性基金支出预算566668万元，实际完成675419万元，为预算的119.1%。',
    )
    expect(only(lines)).toEqual([
      'prose-completion: 53.68 / 53.03 = 101.226 ≈ 101.2 % (within rounding)',
      'prose-completion: 1429711 / 1479724 = 96.6201 ≈ 96.62 % (within rounding)',
      'prose-completion: 675419 / 566668 = 119.191 ≈ 119.1 % (truncation only)',
    ])
  })

  it('is of the adjusted budget where both are printed', async () => {
    const lines = await linesOf(
      '2025年全市一般公共预算支出年初预算100亿元，支出预算调整为120亿元，实际完成114亿元，为预算的95%。',
      '2025年全市政府性基金支出年初预算100亿元，支出预算调整为120亿元，实际完成114亿元，为年初预算的95%。',
    )
    expect(only(lines)).toEqual([
      'prose-completion: 114 / 120 = 95 % (exact)',
      'prose-completion: 114 / 100 = 114 ≠ 95 % (inconsistent)',
    ])
  })

  it('of a budget that nobody printed is derived', async () => {
    const lines = await linesOf('2025年全市一般公共预算收入77.2亿元，为调整预算的105.4%。')
    expect(only(lines)).toEqual([
      'prose-completion: 77.2 / 105.4 % = 73.2…73.3 亿元 (not checkable: the base is not stated)',
    ])
  })

  it('of a budget of zero is not checkable', async () => {
    const lines = await linesOf(
      '2025年教育支出年初预算为0万元，支出决算为307.82万元，完成年初预算的95.89%。',
    )
    expect(only(lines)).toEqual([expect.stringContaining('the denominator is not above zero')])
  })
})

describe('lists with shares', () => {
  const only = (lines: string[]) => lines.filter(line => line.startsWith('prose-lists'))

  it('are shares of the whole, make 100, and their parts make the whole', async () => {
    const lines = await linesOf(
      '2025年本年收入合计754.75万元，其中：财政拨款收入700.00万元，占92.75%；其他收入54.75万元，占7.25%。',
    )
    expect(only(lines)).toEqual([
      'prose-lists: 700.00 / 754.75 = 92.7459 ≈ 92.75 % (within rounding)',
      'prose-lists: 54.75 / 754.75 = 7.2541 ≈ 7.25 % (within rounding)',
      'prose-lists: 92.75 + 7.25 = 100 % (exact)',
      'prose-lists: 700.00 + 54.75 = 754.75 万元 (exact)',
    ])
  })

  it('name a share that is wrong, and the hundred it breaks', async () => {
    const lines = await linesOf(
      '2025年本年支出合计1000万元，其中：基本支出700万元，占71%；项目支出300万元，占30%。',
    )
    expect(only(lines)).toContain('prose-lists: 700 / 1000 = 70 ≠ 71 % (inconsistent)')
    const far = await linesOf(
      '2025年本年支出合计1000万元，其中：基本支出700万元，占70.0%；项目支出300万元，占38.0%。',
    )
    expect(only(far)).toContain('prose-lists: 70.0 + 38.0 = 108 ≠ 100 % (inconsistent)')
  })

  it('name a part that is wrong where the shares make 100', async () => {
    const lines = await linesOf(
      '2025年本年支出合计1000万元，其中：基本支出600万元，占70.0%；项目支出300万元，占30.0%。',
    )
    expect(only(lines)).toContain('prose-lists: 600 + 300 = 900 ≠ 1000 万元 (inconsistent)')
  })

  it('are not taken for all parts where neither makes its whole', async () => {
    const lines = await linesOf(
      '2025年全市出口总额1000亿元，其中：机电产品688亿元，占68.8%；高新技术产品221亿元，占22.1%。',
    )
    expect(only(lines).filter(line => /=\s100 %|1000 亿元|≠/.test(line))).toEqual([])
  })
})

describe('percentage points', () => {
  it('are the difference of the levels they lead from and to', async () => {
    const lines = await linesOf(
      '2025年产业投资占比从43.1%提高到45.2%，提高2.1个百分点。',
      '2025年财政供养率由12.5%下降到11.0%，下降2.5个百分点。',
    )
    expect(lines.filter(line => line.startsWith('prose-points'))).toEqual([
      'prose-points: 45.2 − 43.1 = 2.1 个百分点 (exact)',
      'prose-points: 11.0 − 12.5 = -1.5 ≠ -2.5 个百分点 (inconsistent)',
    ])
  })
})

describe('what was paid', () => {
  it('is no more than what was arranged', async () => {
    const lines = await linesOf(
      '2025年安排稳岗补贴资金5亿元，已拨付3.2亿元。',
      '2025年安排产业扶持资金5亿元，已拨付6.2亿元。',
      '2025年安排教育资金5亿元，卫生资金6亿元，已拨付项目3个。',
    )
    expect(lines.filter(line => line.startsWith('prose-paid'))).toEqual([
      'prose-paid: 3.2 ≤ 5 亿元 (exact)',
      'prose-paid: 6.2 > 5 亿元 (inconsistent)',
    ])
  })
})
