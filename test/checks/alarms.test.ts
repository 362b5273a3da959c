import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'

/** What a document claims: finder, line; no claim is lost by being checked. */
async function linesOf(name: string, text: string): Promise<string[]> {
  const { checks } = await convert({ name, bytes: new TextEncoder().encode(text) }, [])
  return checks.map(({ finder, line }) => `${finder}: ${line}`)
}

const table = (...rows: string[]) => `${rows.map(row => row.replaceAll('|', '\t')).join('\n')}\n`
const only = (lines: string[], finder: string) => lines.filter(line => line.startsWith(finder))
const wrong = (lines: string[]) => lines.filter(line => line.includes('(inconsistent)'))

describe('rows that a code stands over', () => {
  it('repeat it once a level: the total takes them in once', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '2025年支出预算表',
        '单位：万元',
        '科目编码|科目名称|预算数',
        '|合计|190',
        '201|一般公共服务支出|100',
        '20101|人大事务|70',
        '20103|政府办公厅事务|30',
        '227|预备费|50',
        '227|预备费|50',
        '227|预备费|50',
        '229|其他支出|40',
        '22902|年初预留|40',
      ),
    )
    expect(only(lines, 'table-totals')).toEqual(['table-totals: 100 + 50 + 40 = 190 万元 (exact)'])
  })

  it('may stand beside it: where the first alone make it, no number is wrong', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '2025年收支平衡表',
        '单位：万元',
        '科目编码|项目名称|执行数',
        '110|上级补助收入|6000',
        '11001|返还性收入|2000',
        '11002|一般性转移支付收入|4000',
        '11006|上解收入|700',
        '11008|上年结余收入|50',
      ),
    )
    expect(only(lines, 'table-levels')).toEqual([
      'table-levels: 2000 + 4000 + 700 + 50 = 6750 ≈ 6000 万元 (not checkable: the rest of the table does not show that these are its parts)',
    ])
  })
})

describe('a budget that is given for the whole only', () => {
  it('is no sum of the dashes and zeros under it', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '2025年支出决算表',
        '单位：万元',
        '科目编码|科目名称|预算数|决算数',
        '213|农林水支出|50|30',
        '21301|支持农村金融机构|-|20',
        '21308|其他支出|0|10',
      ),
    )
    expect(only(lines, 'table-levels')).toEqual(['table-levels: 20 + 10 = 30 万元 (exact)'])
  })
})

describe('其中', () => {
  it('is of the numbered row above it, whatever a column of formulas says', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '政府债券还本情况表',
        '单位：万元',
        '项目|公式|本地区',
        '一、2025年还本|A=B+C|90',
        '（一）一般债券|B|50',
        '其中：再融资|D|40',
        '（二）专项债券|C|40',
        '二、2026年还本|E=F+G|150',
        '（一）一般债券|F|80',
        '其中：再融资||70',
        '（二）专项债券|G|70',
      ),
    )
    expect(only(lines, 'table-parts')).toEqual([
      'table-parts: 40 ≤ 50 万元 (exact)',
      'table-parts: 70 ≤ 80 万元 (exact)',
    ])
  })

  it('is of no row where rows without depth stand between', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '转移支付表',
        '单位：万元',
        '项目|东区|西区',
        '农林水支出|5|1',
        '其中：村办公经费|2|1',
        '党员活动经费|3|',
        '其他支出|4|14',
        '其中：维护经费|4|14',
      ),
    )
    expect(only(lines, 'table-parts')).toEqual([
      'table-parts: 2 ≤ 5 万元 (exact)',
      'table-parts: 1 ≤ 1 万元 (exact)',
    ])
  })
})

describe('what the districts have together', () => {
  it('is a part where 其中 lists the levels, no total of the row above', async () => {
    const lines = await linesOf(
      'a.tsv',
      table(
        '政府债务余额表',
        '单位：万元',
        '项目|金额',
        '一、年初全市债务余额|90',
        '其中：市本级|20',
        '区市合计|70',
        '二、年末全市债务余额|100',
        '其中：市本级|30',
        '区市合计|70',
      ),
    )
    expect(only(lines, 'table-totals')).toEqual([])
  })
})

describe('a change', () => {
  it('that a mark sends to a note is not judged', async () => {
    const rows = (mark: string) =>
      table(
        '2025年收入执行表',
        '单位：万元',
        '项目|2024年执行数|2025年执行数|增长%',
        '一、税收收入|100|110|10.0%',
        '二、非税收入|50|60|20.0%',
        '三、其他收入|40|50|25.0%',
        `四、转移收入|200|220|${mark}12.0%`,
      )
    expect(wrong(await linesOf('a.tsv', rows('*')))).toEqual([])
    expect(wrong(await linesOf('a.tsv', rows('')))).toEqual([
      'table-comparisons: (220 − 200) / 200 = 10 ≠ 12.0 % (inconsistent)',
    ])
  })

  it('is none where a rate of cuts is of what was there before', async () => {
    const lines = await linesOf(
      'a.txt',
      '2025年清江市预算执行报告\n\n对123个项目共计24.5亿元，开展绩效评估，核减11.2亿元，核减率45.7%。\n',
    )
    expect(wrong(lines)).toEqual([])
  })
})

describe('a budget whose sentence names no account', () => {
  it('is not the budget of another account', async () => {
    const chapter = (income: string, budget: string) =>
      `2025年，市级${income}完成6.32亿元。2025年年初市级支出预算数${budget}亿元，实际支出5亿元。`
    const lines = await linesOf(
      'a.txt',
      `2025年清江市预算执行报告\n\n${chapter('政府性基金预算收入', '891.92')}\n\n${chapter('国有资本经营预算收入', '18.28')}\n`,
    )
    expect(only(lines, 'facts-again').filter(line => line.includes('891.92'))).toEqual([])
  })
})
