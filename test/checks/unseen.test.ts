import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'

/** The checks of a document: finder, line. */
async function linesOf(name: string, text: string): Promise<string[]> {
  const { checks } = await convert({ name, bytes: new TextEncoder().encode(text) }, [])
  return checks.map(({ finder, line }) => `${finder}: ${line}`)
}

const prose = (...paragraphs: string[]) =>
  linesOf('a.txt', `2025年某市预算执行报告\n\n${paragraphs.join('\n\n')}\n`)
const table = (...rows: string[]) =>
  linesOf('a.tsv', `${rows.map(row => row.replaceAll('|', '\t')).join('\n')}\n`)
const wrong = (lines: string[]) => lines.filter(line => line.includes('(inconsistent)'))

describe('a base named between an amount and its change', () => {
  it.each([
    '2025年全市进出口总额达到130亿元，较“十三五”末的100亿元增加30亿元，增长30%。',
    '2025年全市进出口总额130亿元，比上年同期的100亿元增加30亿元，增长30%。',
    '2025年全市进出口总额为130亿元，与上年的100亿元相比，增加30亿元，增长30%。',
    '2025年全市进出口总额130亿元，较2020年（100亿元）增加30亿元，增长30%。',
  ])('is the amount before: %s', async text => {
    const lines = await prose(text)
    expect(lines).toEqual([
      'prose-changes: 130 − 100 = 30 亿元 (exact)',
      'prose-changes: (130 − 100) / 100 = 30 % (exact)',
    ])
  })

  it('bears out or contradicts both the amount and the rate', async () => {
    const amount = await prose('2025年全市进出口总额130亿元，较上年的100亿元增加20亿元，增长30%。')
    expect(wrong(amount)).toEqual(['prose-changes: 130 − 100 = 30 ≠ 20 亿元 (inconsistent)'])
    const rate = await prose('2025年全市进出口总额130亿元，较上年的100亿元增加30亿元，增长23%。')
    expect(wrong(rate)).toEqual(['prose-changes: (130 − 100) / 100 = 30 ≠ 23 % (inconsistent)'])
  })

  it('is no change since a day (较年初新增), and no share (占比)', async () => {
    const lines = await prose(
      '2025年末全市贷款余额500亿元，较年初新增50亿元，增长11.1%。',
      '2025年全市教育支出30亿元，占比较上年提高，增加3亿元，增长11.1%。',
    )
    expect(wrong(lines)).toEqual([])
  })
})

describe('a total in one sentence and its change in the next', () => {
  it.each([
    '2025年度收入支出总计7240.60万元。与2024年度相比，收入支出总计增加640.60万元，增长9.71%。',
    '2025年度收入支出总计7240.60万元。与2024年度相比，增加640.60万元，增长9.71%。',
    '2025年度收入总计7240.60万元。比上年增加640.60万元，增长9.71%，主要原因是人员增加。',
  ])('are held against one another: %s', async text => {
    const lines = await prose(text)
    expect(lines).toContain(
      'prose-changes: 640.60 / (7240.60 − 640.60) = 9.7061 ≈ 9.71 % (within rounding)',
    )
  })

  it('name a rate that is wrong', async () => {
    const lines = await prose(
      '2025年度收入支出总计7240.60万元。与2024年度相比，增加640.60万元，增长8.85%。',
    )
    expect(wrong(lines)).toHaveLength(1)
  })

  it('are of one thing: another one’s change, or a sentence between, claims nothing', async () => {
    const other = await prose(
      '2025年度收入总计7240.60万元。与2024年度相比，财政拨款收入增加640.60万元，增长50%。',
    )
    expect(other).toEqual([])
    const apart = await prose(
      '2025年度收入总计7240.60万元。上级补助收入12万元。增加640.60万元，增长50%。',
    )
    expect(wrong(apart)).toEqual([])
  })
})

describe('a list of parts', () => {
  it('ends where the words begin anew', async () => {
    const lines = await prose(
      '新增铁路里程639公里，其中高铁370公里，新增公路2600公里、农村公路3000公里。',
      '2025年全市税收收入100亿元，其中增值税40亿元，下降4.3%，全年征收税费收入300亿元。',
      '2025年全市基金收入13亿元，其中土地出让收入9亿元，加上上级补助收入92亿元，收入总计105亿元。',
    )
    expect(lines.filter(line => line.startsWith('prose-parts'))).toEqual([
      'prose-parts: 370 ≤ 639 公里 (exact)',
      'prose-parts: 40 ≤ 100 亿元 (exact)',
      'prose-parts: 9 ≤ 13 亿元 (exact)',
    ])
  })

  it('goes on behind changes, and still tells a part above its whole', async () => {
    const lines = await prose(
      '2025年全市税收收入100亿元，其中增值税40亿元，增长5%，企业所得税310亿元，增长6%。',
    )
    expect(wrong(lines)).toEqual(['prose-parts: 310 > 100 亿元 (inconsistent)'])
  })

  it('with a part below zero, or of amounts dealt out, tells no bounds', async () => {
    const lines = await prose(
      '2025年市本级基金收入总计45万元，其中：基金收入56万元，上级补助收入-26万元，上年结余收入15万元。',
      '近三年财务费用分别为29万元、64万元和47万元，其中利息费用54万元。',
    )
    expect(lines.filter(line => line.startsWith('prose-parts'))).toEqual([])
  })
})

describe('totals of a budget', () => {
  const form = (surplus: string, label = '年终结余') =>
    table(
      '2025年收支决算总表',
      '单位：万元',
      '收入|决算数|支出|决算数',
      '一、本级收入|900|一、本级支出|1000',
      '二、补助收入|310|二、上解支出|60',
      '收入总计|1210|支出总计|1060',
      `||${label}|${surplus}`,
    )

  it.each(['年终结余', '结转下年支出', '收支差额'])(
    'leave %s, which stands under them',
    async label => {
      const lines = await form('150', label)
      expect(lines).toContain('table-balance: 1060 + 150 = 1210 万元 (exact)')
      expect(wrong(lines)).toEqual([])
    },
  )

  it('are contradicted by a surplus that is wrong', async () => {
    expect(wrong(await form('140'))).toEqual([
      'table-balance: 1060 + 140 = 1200 ≠ 1210 万元 (inconsistent)',
    ])
  })

  it('are equal where nothing is left', async () => {
    const lines = await form('—')
    expect(wrong(lines)).toEqual(['table-balance: 1210 ≠ 1060 万元 (inconsistent)'])
  })
})

describe('parts and their own parts in one column', () => {
  const rows = (total: string) => [
    '2025年基金收入表',
    '单位：万元',
    '项目|合计|当年收入|上年结转',
    `收入合计|500|${total}|200`,
    '养老基金收入|300|180|120',
    '保险费收入||100|',
    '财政补贴收入||80|',
    '医疗基金收入|200|120|80',
    '缴费收入||90|',
    '利息收入||30|',
  ]

  it('do not make a total wrong that the parts make', async () => {
    const lines = await table(...rows('300'))
    expect(wrong(lines)).toEqual([])
    expect(lines).toContain('table-totals: 300 + 200 = 500 万元 (exact)')
  })

  it('still show one that neither makes', async () => {
    expect(wrong(await table(...rows('310'))).length).toBeGreaterThan(0)
  })
})

describe('shares of the largest', () => {
  const form = (title: string, share: string) =>
    table(
      title,
      '单位：万元',
      '客户|金额|占比（%）',
      '甲公司|1797.00|17.97',
      '乙公司|1240.00|12.40',
      '丙公司|831.00|8.31',
      `合计|3868.00|${share}`,
    )

  it('make the share of their total, not 100', async () => {
    const lines = await form('前三名客户', '38.68')
    expect(wrong(lines)).toEqual([])
    expect(lines).toContain('table-shares: 17.97 + 12.40 + 8.31 = 38.68 % (exact)')
    expect(wrong(await form('前三名客户', '39.68'))).toHaveLength(1)
  })

  it.each(['主要供应商', '前五大客户', '最大三家客户'])('of %s need not make 100', async title => {
    expect(wrong(await form(title, ''))).toEqual([])
  })
})

describe('one name of several things', () => {
  it('is no fact of all of them', async () => {
    const lines = await prose(
      '甲中心建设项目总预算50万元，2025年完成支出。',
      '2025年项目总预算80万元，2025年项目总预算已批复。',
      '“一般公共服务支出（类）财政事务（款）一般行政管理事务（项）”科目2025年决算42.29万元。',
      '“公共安全支出（类）公安（款）一般行政管理事务（项）”科目2025年决算110.60万元。',
    )
    expect(lines.filter(line => line.startsWith('facts-again'))).toEqual([])
  })
})
