import { expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import { readDocument } from '../../src/read.ts'

async function read(name: string, source: string | Uint8Array): Promise<string[]> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const { figures } = collectFigures(await readDocument({ name, bytes }))
  return figures.map(({ figure: { metric, value, unit, comparator } }) =>
    [metric ?? '-', value, unit ?? '-', ...(comparator === 'eq' ? [] : [comparator])].join(' '),
  )
}

it('a CSV with a title and unit line over each of its tables has two', async () => {
  const source =
    '表一 收入\n单位：万元\n项目,金额\n税收,110\n\n表二 支出\n单位：亿元\n项目,金额\n教育,1.6\n'
  expect(await read('a.csv', source)).toEqual(['税收 1100000 CNY', '教育 160000000 CNY'])
  expect(await read('a.csv', source.replace('\n\n', '\n'))).toEqual([
    '税收 1100000 CNY',
    '教育 160000000 CNY',
  ])
})

it('units that a comma or semicolon parts are all declared', async () => {
  for (const unit of ['（单位：万元，%）', '单位：万元；%', '单位：万元,%'])
    expect(
      await read(
        'a.md',
        `${unit}\n\n| 指标 | 2024年 | 同比增长 |\n|---|---|---|\n| 税收 | 1,305 | 4.2 |\n`,
      ),
    ).toEqual(['税收 13050000 CNY', '税收 4.2 %'])
})

it('a line of the date and the unit over the headings is none of them', async () => {
  const rows = (words: string[], cells = words.map(text => `<td>${text}</td>`)) =>
    `<tr>${cells.join('')}</tr>`
  const source = `<table>${rows([], ['<td colspan=2>填报日期：2024年1月10日</td><td>单位：亿元</td>'])}${rows(['项目', '预算数', '决算数'])}${rows(['税收', '1', '2'])}</table>`
  expect(await read('a.html', source)).toEqual(['税收 100000000 CNY', '税收 200000000 CNY'])
})

it('numbers with words of comparison are the values of a column', async () => {
  const source =
    '| 指标 | 目标值（万元） |\n|---|---|\n| 甲 | 不低于200 |\n| 乙 | 100以上 |\n| 丙 | 约70 |\n'
  expect(await read('a.md', source)).toEqual([
    '甲 2000000 CNY at_least',
    '乙 1000000 CNY at_least',
    '丙 700000 CNY approx',
  ])
})

it('a heading may have its unit behind it without a bracket', async () => {
  const source = '| 项目 | 预算数 万元 | 执行率 % |\n|---|---|---|\n| 甲 | 20 | 98.5 |\n'
  expect(await read('a.md', source)).toEqual(['甲 200000 CNY', '甲 98.5 %'])
})

it('a note mark that a style raises joins no number', async () => {
  const source =
    '<table><tr><th>项目</th><th>金额（万元）</th></tr><tr><td>甲</td><td>45<span style="vertical-align: super">4</span></td></tr></table>'
  expect(await read('a.html', source)).toEqual(['甲 450000 CNY'])
})

it('text that a spreadsheet wrote has quotes around numbers with commas', async () => {
  const source = '项目\t决算数（万元）\r\n教育\t"1,234"\r\n卫生\t55\r\n'
  const utf16 = Buffer.from(`\ufeff${source}`, 'utf16le')
  expect(await read('a.txt', utf16)).toEqual(['教育 12340000 CNY', '卫生 550000 CNY'])
})

it('formulas around numbers are no dollars in plain text either', async () => {
  expect(await read('a.txt', '完成投资$8.6$亿元，占$\\mathbf{85\\%}$。')).toEqual([
    '投资 860000000 CNY',
    '投资 85 %',
  ])
})

it('a numeral broken over two lines is one, or it is told', async () => {
  expect(await read('a.txt', '税收收入达到4,817,\n305万元，比上年多。')).toEqual([
    '税收收入 48173050000 CNY',
  ])
  expect(await read('a.txt', '税收增速为6.\n1%，比上年高。')).toEqual(['税收 6.1 %'])
  expect(await read('a.txt', '税收51\n2.6亿元，比上年多。')).toEqual([])
  expect(await read('a.txt', '附件1\n300万元的项目')).toHaveLength(1)
})

it('characters nobody sees part no number', async () => {
  expect(await read('a.txt', '税收4,8\u200b17万元，非税收入1,\u00ad234万元。')).toEqual([
    '税收 48170000 CNY',
    '非税收入 12340000 CNY',
  ])
  const table = '| 项目 | 金额（万元） |\n|---|---|\n| 税收 | 1\u200b2 |\n'
  expect(await read('a.md', table)).toEqual(['税收 120000 CNY'])
})

it('a line that declares 十万元 is no amount', async () => {
  expect(await read('a.md', '单位：十万元\n\n| 项目 | 金额 |\n|---|---|\n| 税收 | 12 |\n')).toEqual(
    ['税收 1200000 CNY'],
  )
})
