import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read.ts'

async function words(source: string): Promise<string> {
  const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
  return blocks
    .map(block =>
      block.kind === 'table' ? block.cells.map(cell => cell.text.text).join('|') : block.text.text,
    )
    .join('\n')
}

describe('formulas of one number, as converters from PDF write them', () => {
  it.each([
    ['投入$3.5$亿元。', '投入3.5亿元。'],
    ['增长$12.5\\%$，占$\\mathbf{85\\%}$。', '增长12.5%，占85%。'],
    ['小学$1{,}234$万元。', '小学1,234万元。'],
    ['下降$-2.1\\%$。', '下降-2.1%。'],
    ['不低于$\\geq 90\\%$。', '不低于≥ 90%。'],
    ['补助$3\\sim 5$亿元。', '补助3~ 5亿元。'],
    ['补助$$3.5$$亿元。', '补助3.5亿元。'],
    ['收入$1,234^{1}$万元，支出66$^{[2]}$万元。', '收入1,234万元，支出66万元。'],
    ['农业 $\\$200$ 。', '农业 $200 。'],
    ['| 项目 | 金额 |\n|---|---|\n| 教育 | $1,234$ |', '项目|金额|教育|1,234'],
  ])('%s', async (source, wanted) => {
    expect(await words(source)).toBe(wanted)
  })

  it.each([
    '价格$20，$300均可',
    '从$5 到 $6 不等',
    '公式$x^2+1$不变',
    '仅$200一项',
    '面积3km$^{2}$',
    '约$10^{4}$元',
  ])('leaves %s as it is', async source => {
    expect(await words(source)).toBe(source)
  })

  it('keeps the place of every character', async () => {
    const source = '投入$\\mathbf{3.5}$亿元'
    const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
    const [block] = blocks
    if (block === undefined || block.kind === 'table') throw new Error('no paragraph')
    const at = block.text.runs.flatMap(({ anchor }) =>
      anchor.kind === 'text' ? source.slice(anchor.start, anchor.end) : [],
    )
    expect(at.join('')).toBe('投入3.5亿元')
  })
})
