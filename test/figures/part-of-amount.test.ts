import { expect, test } from 'vitest'
import { readFigures } from '../../src/figures/index.ts'
import { convert } from '../../src/index.ts'
import type { FigureContext } from '../../src/model/figure.ts'

const read = (text: string, context: FigureContext = { year: 2025 }) =>
  readFigures(text, context).figures
const last = (text: string) => read(text).at(-1)

test('the part of an amount is of what was measured before it, whatever stands between it and its whole', () => {
  for (const text of [
    '合同金额为4.5亿元，占公司2015年度营业收入26.13亿元的8.04%',
    '合同金额占公司2015年度营业收入26.13亿元的比例为8.04%',
    '合同金额占公司2015年度营业收入（26.13亿元）的比重约为8.04%',
  ]) {
    const { indicator, aspect, base } = last(text) ?? {}
    expect([indicator, aspect, base], text).toEqual(['合同金额', 'share', '公司2015年度营业收入'])
  }
  expect(last('税收收入为年初预算12亿元的98%')?.indicator).toBe('税收收入')
  expect(last('合同不含税金额占营业收入2亿元的9%')?.indicator).toBe('合同不含税金额')
})

test('a word of what a figure is measured by says not how sure it is', () => {
  const [, done, half, other] = read(
    '30个重点项目完成投资占年度计划投资109%，20个大中型项目完成投资占年度计划的98%',
  )
  expect([done?.modality, done?.base, done?.indicator]).toEqual([
    undefined,
    '年度计划投资',
    '重点项目投资',
  ])
  expect([half?.base, other?.base, other?.modality]).toEqual([undefined, '年度计划', undefined])
  expect(read('计划完成投资50亿元')[0]?.modality).toBe('plan')
})

test('what a sentence names as several years is of them, also where it is summed up or a yearly mean', () => {
  const spans = read(
    '“十四五”期间，民生支出累计投入900亿元，年均增长5%。2025年，卫生支出累计投入80亿元',
  ).map(({ period, indicator }) => [indicator, period && `${period.start}/${period.end}`])
  expect(spans).toEqual([
    ['民生支出', '2021-01-01/2025-12-31'],
    ['民生支出', '2021-01-01/2025-12-31'],
    ['卫生支出', '2025-01-01/2025-12-31'],
  ])
})

test('a name begins behind who brought it about, and behind the word of a count', () => {
  expect(last('“一口清”等新机制推动群众诉求办结率提高到93%')?.indicator).toBe('群众诉求办结率')
  expect(last('数字化改革带动政务服务网办率达到98%')?.indicator).toBe('政务服务网办率')
  expect(last('全区3百家规上企业，其中120家骨干企业完成产值50亿元')?.indicator).toBe('骨干企业产值')
  expect(last('就业困难人员实现再就业821人')?.indicator).toBe('就业困难人员再就业')
  expect(last('39个国、省控断面水质优良比例100%')?.indicator).toBe('国、省控断面水质优良比例')
})

test('the numbers of a line that is a row of a table are no part of its name', () => {
  const [done, grown] = read('企业所得税 29206 30150 28910 95.9% -1.0%')
  expect([done?.indicator, grown?.indicator]).toEqual(['企业所得税', '企业所得税'])
})

test('a level behind 安排 is one, and what goes on with the whole is of it', async () => {
  const { figures } = await convert(
    {
      name: 'a.md',
      bytes: Buffer.from(
        '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n## 二、2026年预算草案\n\n安排全市政府性基金预算支出7亿元，补助下级支出3亿元，支出总量为10亿元。安排市级政府性基金预算支出2亿元。\n\n民营企业利润位居全市第一，达到9亿元。\n\n全市一般公共预算收入20亿元。收支相抵，年终结余6亿元。\n',
      ),
    },
    [],
  )
  expect(figures.map(({ text, scope, account }) => [text, scope, account])).toEqual([
    ['7亿元', 'whole', '政府性基金'],
    ['3亿元', 'whole', '政府性基金'],
    ['10亿元', 'whole', '政府性基金'],
    ['2亿元', 'own_level', '政府性基金'],
    ['9亿元', null, null],
    ['20亿元', 'whole', '一般公共预算'],
    ['6亿元', 'whole', '一般公共预算'],
  ])
})
