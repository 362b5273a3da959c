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
  expect(await read('a.txt', '税收完成12.5\n亿元收入目标')).toEqual(['税收 1250000000 CNY'])
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

it('a number and its share in one cell are two figures, and a number with a bracket is told', async () => {
  const rows = (cells: string[]) =>
    `单位：万元\n\n| 项目 | 金额 |\n|---|---|\n${cells.map(cell => `| 税收 | ${cell} |\n`).join('')}`
  for (const cell of ['1,234（5.6%）', '1,234 5.6%', '1,234<br>(5.6%)', '１，２３４（５.６％）'])
    expect(await read('a.md', rows([cell]))).toEqual(['税收 12340000 CNY', '税收 5.6 %'])
  const bytes = Buffer.from(rows(['12（其中：3万元）', '7', '12（其中：3）']))
  const { figures, diagnostics } = collectFigures(await readDocument({ name: 'a.md', bytes }))
  expect(figures.map(({ figure: { value } }) => value)).toEqual(['30000', '70000'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['number-torn', 'number-torn'])
})

it('numbers of full width are numbers, in cells and in tables drawn with spaces', async () => {
  const wanted = ['税收 12000000 CNY', '非税 -5600000 CNY', '合计 6400000 CNY']
  const table =
    '| 项目 | 金额 |\n|---|---|\n| 税收 | １２００ |\n| 非税 | －５６０ |\n| 合计 | ６４０ |\n'
  expect(await read('a.md', `单位：万元\n\n${table}`)).toEqual(wanted)
})

it('tables drawn as boxes, with bars or with rules of + and - are tables', async () => {
  const wanted = ['税收 120000 CNY', '非税 130000 CNY']
  const [head, first, second] = ['项目', '税收', '非税'].map((label, i) => [
    label,
    ['金额', '12', '13'][i],
  ])
  const lines = [head, first, second].map(cells => cells?.join(' │ ') ?? '')
  const boxed = lines.map(line => `│ ${line} │`)
  const rule = '├────┼────┤'
  expect(
    await read('a.txt', `单位：万元\n┌────┬────┐\n${boxed.join(`\n${rule}\n`)}\n└────┴────┘\n`),
  ).toEqual(wanted)
  expect(await read('a.txt', `单位：万元\n${lines.join('\n')}\n`)).toEqual(wanted)
  const barred = lines.map(line => `| ${line.replace('│', '|')} |`)
  const drawn = `+----+----+\n${barred.join('\n+----+----+\n')}\n+----+----+\n`
  expect(await read('a.txt', `单位：万元\n${drawn}`)).toEqual(wanted)
  expect(await read('a.md', '前文。\n\n+--+--+\n+--+--+\n\n税收3亿元。\n')).toHaveLength(1)
})

it('lines that look like a table and stay lines are told once', async () => {
  const codes = async (text: string) => {
    const { diagnostics } = await readDocument({ name: 'a.txt', bytes: Buffer.from(text) })
    return diagnostics.map(({ code }) => code)
  }
  expect(await codes('项目      金额\n教育      12\n卫生      13\n')).toEqual([
    'table-confidence-low',
  ])
  expect(await codes('目录\n一、概况      3\n二、收入      5\n三、支出      9\n')).toEqual([])
})

it('columns and rows a page does not show are left out, and tfoot stands last', async () => {
  const row = (cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const body = `${row(['项目', '旧（万元）', '新（万元）'])}${row(['税收', '12', '13'])}`
  const collapsed = '<col style="visibility: collapse">'
  const wanted = ['税收 130000 CNY']
  for (const columns of [
    `<col>${collapsed}`,
    `<colgroup><col>${collapsed}<col></colgroup>`,
    '<colgroup></colgroup><colgroup style="visibility:collapse" span=1></colgroup>',
  ])
    expect(await read('a.html', `<table>${columns}${body}</table>`)).toEqual(wanted)
  const merged = `<table><col>${collapsed}<tr><td>项目</td><td colspan=2>金额（万元）</td></tr>${row(['税收', '12', '13'])}</table>`
  expect(await read('a.html', merged)).toEqual(wanted)
  const foot = `<table><tfoot>${row(['合计', '25'])}</tfoot><thead>${row(['项目', '金额（万元）'])}</thead><tbody>${row(['税收', '25'])}</tbody></table>`
  expect(await read('a.html', foot)).toEqual(['税收 250000 CNY', '合计 250000 CNY'])
  const clear = `<table>${row(['项目', '金额（万元）'])}<tr style="opacity:0"><td>非税</td><td>1</td></tr>${row(['税收', '13'])}</table>`
  expect(await read('a.html', clear)).toEqual(wanted)
})
