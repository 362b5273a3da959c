import { describe, expect, it } from 'vitest'
import { convert } from '../../../src/convert.ts'

/** The lines of facts that a document states again. */
async function linesOf(name: string, text: string): Promise<string[]> {
  const { checks } = await convert({ name, bytes: new TextEncoder().encode(text) }, [])
  return checks.filter(({ finder }) => finder === 'facts-again').map(({ line }) => line)
}

const page = (sentences: string[], rows: [string, string][]) =>
  `<h1>关于清江市2025年预算执行情况的报告</h1>${sentences.map(words => `<p>${words}</p>`).join('')}
<p>2025年全市一般公共预算收入执行情况表</p><p>单位：万元</p><table>
<tr><th>项目</th><th>执行数</th></tr>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`

const rows: [string, string][] = [
  ['一、税收收入', '701,044'],
  ['二、非税收入', '337,928'],
  ['合计', '1,038,972'],
]

describe('a figure of a sentence and the table of the same document', () => {
  it('bear each other out within the rounding of the sentence', async () => {
    const text = page(['2025年全市一般公共预算收入完成103.9亿元，增长3.1%。'], rows)
    expect(await linesOf('a.html', text)).toEqual(['103.9 ≈ 103.8972 亿元 (within rounding)'])
  })

  it('contradict each other', async () => {
    const text = page(['2025年全市一般公共预算收入完成130.9亿元，增长3.1%。'], rows)
    expect(await linesOf('a.html', text)).toEqual(['130.9 ≠ 103.8972 亿元 (inconsistent)'])
  })

  it('are not the same when the sentence speaks of another level, year, stage or account', async () => {
    const others = [
      '2025年市本级一般公共预算收入完成50.1亿元。',
      '2024年全市一般公共预算收入完成100.7亿元。',
      '市人大批准2025年全市一般公共预算收入105亿元。',
      '2025年全市政府性基金预算收入完成40.2亿元。',
      '2025年全市一般公共预算收入完成110亿元，剔除新增因素后为103亿元。',
    ]
    const text = page(others.slice(0, 4), rows)
    expect(await linesOf('a.html', text)).toEqual([])
  })
})

describe('a fact that is said twice in sentences', () => {
  it('is one value', async () => {
    const text = page(
      [
        '2025年全市一般公共预算收入完成1748028万元。',
        '收入质量提高，2025年全市一般公共预算收入完成174.8亿元。',
      ],
      [],
    )
    expect(await linesOf('a.html', text)).toEqual(['1748028 ≈ 1748000 万元 (within rounding)'])
  })

  it('is named where it is not', async () => {
    const text = page(
      [
        '2025年市本级国有资本经营预算收入完成327万元。',
        '具体来看，2025年市本级国有资本经营预算收入完成399万元。',
      ],
      [],
    )
    expect(await linesOf('a.html', text)).toEqual(['327 ≠ 399 万元 (inconsistent)'])
  })
})

describe('two tables of one document', () => {
  const labels = ['教育支出', '卫生健康支出', '农林水支出', '住房保障支出']
  const table = (title: string, values: string[]) =>
    `<p>${title}</p><p>单位：万元</p><table><tr><th>项目</th><th>执行数</th></tr>${labels
      .map((label, i) => `<tr><td>${label}</td><td>${values[i]}</td></tr>`)
      .join('')}</table>`
  const first = table('2025年全市一般公共预算支出执行情况表', ['10', '20', '30', '40'])

  it('repeat what they have in common, and name the row that differs', async () => {
    const second = table('2025年全市一般公共预算支出功能分类明细执行情况表', [
      '10',
      '20',
      '30',
      '41',
    ])
    const again = table('2025年全市一般公共预算支出分科目执行情况表', ['10', '20', '30', '45'])
    expect(await linesOf('a.html', first + again)).toEqual([
      '10 = 10 万元 (exact)',
      '20 = 20 万元 (exact)',
      '30 = 30 万元 (exact)',
      '40 ≠ 45 万元 (inconsistent)',
    ])
    expect(await linesOf('a.html', first + second)).toEqual([])
  })

  it('that differ in most rows are of different things', async () => {
    const second = table('2025年全市一般公共预算支出重点投入表', ['8', '20', '25', '31'])
    const lines = await linesOf('a.html', first + second)
    expect(lines.filter(line => line.includes('inconsistent'))).toEqual([])
  })
})

describe('a completion in a sentence', () => {
  it('is of the budget that the table prints', async () => {
    const text = `<p>2025年全市一般公共预算收入完成103.9亿元，为预算的98.0%。</p>
<p>2025年全市一般公共预算收入执行情况表</p><p>单位：万元</p><table>
<tr><th>项目</th><th>预算数</th><th>执行数</th></tr>
<tr><td>税收收入</td><td>700,000</td><td>701,044</td></tr>
<tr><td>非税收入</td><td>360,000</td><td>337,928</td></tr>
<tr><td>合计</td><td>1,060,000</td><td>1,038,972</td></tr></table>`
    const { checks } = await convert({ name: 'a.html', bytes: new TextEncoder().encode(text) }, [])
    const found = checks.filter(({ finder }) => finder === 'prose-completion')
    // 103.85 … 103.95 of 105.99995 … 106.00005.
    expect(found.map(({ line }) => line)).toEqual([
      '103.9 / 106.0000 = 98.019 ≈ 98.0 % (within rounding)',
    ])
  })
})
