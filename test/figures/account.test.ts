import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

/** Figures of a document as text → of which account, what they measure, at which level. */
async function figuresOf(text: string) {
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return figures.map(({ text, account, indicator, scope }) => [text, account, indicator, scope])
}

const report = '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n## 一、2025年预算执行情况\n\n'

test('words that open a numbered paragraph name the account to the next number', async () => {
  expect(
    await figuresOf(
      `${report}3.国有资本经营预算。全市收入完成9亿元。支出完成8亿元。\n\n市级收入完成2亿元。\n\n4.其他。全市收入完成1亿元。\n`,
    ),
  ).toEqual([
    ['9亿元', '国有资本经营', '国有资本经营预算收入', 'whole'],
    ['8亿元', '国有资本经营', '国有资本经营预算支出', 'whole'],
    ['2亿元', '国有资本经营', '国有资本经营预算收入', 'own_level'],
    ['1亿元', null, '收入', 'whole'],
  ])
})

test('taxes and classes of expenditure are of one account by law, the items behind a named one of the same', async () => {
  expect(await figuresOf(`${report}契税3亿元。农林水支出4亿元。\n`)).toEqual([
    ['3亿元', '一般公共预算', '契税', null],
    ['4亿元', '一般公共预算', '农林水支出', null],
  ])
  expect(
    (await figuresOf(`${report}全市政府性基金预算收入5亿元。加上级补助收入1亿元。\n`)).at(-1)?.[1],
  ).toBe('政府性基金')
})

test('money allotted under a heading of the own level is of that level and named by what it is for', async () => {
  expect(
    await figuresOf(
      '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n## 二、2026年市级重点支出统筹安排情况\n\n——统筹安排3亿元，支持高标准农田建设。\n\n支持城市品质提升。统筹安排4亿元，支持规划编制、道路亮化、厕所改造、干线绿化。\n',
    ),
  ).toEqual([
    ['3亿元', null, '高标准农田建设', 'own_level'],
    ['4亿元', null, '城市品质提升', 'own_level'],
  ])
})

test('what was counted right before names the money put into it', async () => {
  expect(
    (await figuresOf('# 西河市2025年统计公报\n\n建成水利工程26处，投入资金5亿元。\n'))[1]?.[2],
  ).toBe('水利工程投入资金')
})
