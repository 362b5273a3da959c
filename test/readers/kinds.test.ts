import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import type { Document } from '../../src/model/document.ts'
import { gridOf } from '../../src/model/tables.ts'
import { readDocument } from '../../src/read.ts'

const read = (name: string, text: string | Uint8Array) =>
  readDocument({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text })

const tablesOf = ({ blocks }: Document) =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
const grids = (document: Document) => tablesOf(document).map(gridOf)

async function figures(name: string, text: string) {
  const { figures: found } = await convert({ name, bytes: Buffer.from(text) }, [])
  return found.map(({ metric, value, unit, period_start: start }) =>
    [metric, value, unit, start?.slice(0, 4)].map(part => part ?? '').join(' '),
  )
}

describe('what a page does not show or takes back', () => {
  const table = (rows: string) =>
    `<h1>2023年决算</h1><table><tr><th>项目<th>决算数</tr>${rows}</table>`

  it.each([
    '<tr style="display:none">',
    '<tr hidden>',
    '<tr style="visibility: collapse">',
    '<tbody style="display: none"><tr>',
  ])('leaves out %s and counts it', async row => {
    const document = await read(
      'a.html',
      table(`<tr><td>教育<td>10</tr>${row}<td>秘密<td>9</tr></tbody><tr><td>科技<td>20</tr>`),
    )
    expect(grids(document)).toEqual([
      [
        ['项目', '决算数'],
        ['教育', '10'],
        ['科技', '20'],
      ],
    ])
    expect(document.omitted['hidden']).toBe(3)
  })

  it.each([
    '<del>10</del>',
    '<s>10</s>',
    '<strike>10</strike>',
    '<span style="text-decoration: line-through">10</span>',
  ])('leaves out %s and counts it', async struck => {
    const document = await read(
      'a.html',
      `${table(`<tr><td>教育<td>${struck}12</tr>`)}<p>安排${struck}12亿元。</p>`,
    )
    expect(grids(document)).toEqual([
      [
        ['项目', '决算数'],
        ['教育', '12'],
      ],
    ])
    expect(document.omitted['struck']).toBe(4)
    expect(JSON.stringify(document.blocks)).toContain('安排12亿元')
  })

  it('leaves a struck cell its place', async () => {
    const document = await read(
      'a.html',
      table('<tr><td style="text-decoration:line-through">教育<td>10</tr><tr><td>科技<td>20</tr>'),
    )
    expect(grids(document)).toEqual([
      [
        ['项目', '决算数'],
        ['', '10'],
        ['科技', '20'],
      ],
    ])
  })

  it('leaves out what Markdown strikes through', async () => {
    const document = await read(
      'a.md',
      '| 项目 | 金额 |\n|---|---|\n| 教育 | ~~10~~12 |\n\n安排~~10~~12亿元。\n',
    )
    expect(grids(document)).toEqual([
      [
        ['项目', '金额'],
        ['教育', '12'],
      ],
    ])
    expect(JSON.stringify(document.blocks)).toContain('安排12亿元')
  })
})

describe('tables', () => {
  it('end a rowspan with its thead or tbody', async () => {
    const document = await read(
      'a.html',
      '<table><thead><tr><th rowspan=3>项目<th>数</tr></thead><tbody><tr><td rowspan=9>甲<td>1</tr><tr><td>2</tr></tbody><tbody><tr><td>乙<td>3</tr></tbody></table>',
    )
    expect(grids(document)).toEqual([
      [
        ['项目', '数'],
        ['甲', '1'],
        ['', '2'],
        ['乙', '3'],
      ],
    ])
  })

  it('have a row for each of the lines that stand in one', async () => {
    const rows = [
      ['项目', '决算数'],
      ['卫生', '20'],
      ['教育', '1,500'],
      ['其他', '-'],
    ]
    const lines = (words: string) => words.split(' ').join('<br>')
    const page = `<table><tr><th>项目<th>决算数</tr><tr><td>${lines('卫生 教育 其他')}<td>${lines('20 1,500 -')}</tr></table>`
    const markdown = `| 项目 | 决算数 |\n|---|---|\n| ${lines('卫生 教育 其他')} | ${lines('20 1,500 -')} |\n`
    expect(grids(await read('a.html', page))).toEqual([rows])
    expect(grids(await read('a.md', markdown))).toEqual([rows])
  })

  it('keep a label of two lines beside one amount', async () => {
    const page =
      '<table><tr><th>项目<th>数</tr><tr><td>一般公共<br>服务支出<td>20</tr><tr><td>教育<td>10</tr></table>'
    expect(grids(await read('a.html', page))[0]).toHaveLength(3)
  })

  it('without marks of Markdown in their cells', async () => {
    const document = await read(
      'a.md',
      '| **项目** | __决算数__ |\n|---|---|\n| [教育](http://a.b) | `10` |\n| *科技*[^1] | **20** |\n| 3*4 | 5_6 |\n\n[^1]: 注\n',
    )
    expect(grids(document)[0]?.slice(0, 4)).toEqual([
      ['项目', '决算数'],
      ['教育', '10'],
      ['科技', '20'],
      ['3*4', '5_6'],
    ])
  })

  it('are two where a blank line parts them, each with its unit', async () => {
    const pipes =
      '# 2023年决算\n\n| 项目 | 数（万元） |\n|---|---|\n| 税收 | 110 |\n\n| 项目 | 数（亿元） |\n|---|---|\n| 教育 | 1.6 |\n'
    expect(await figures('a.md', pipes)).toEqual([
      '税收 1100000 CNY 2023',
      '教育 160000000 CNY 2023',
    ])
    const csv = '项目,数（万元）\n税收,110\n\n项目,数（亿元）\n教育,1.6\n'
    expect((await figures('a.csv', csv)).map(words => words.trim())).toEqual([
      '税收 1100000 CNY',
      '教育 160000000 CNY',
    ])
    expect(await figures('a.csv', '项目,数（万元）\n税收,110\n,\n\n非税,20\n')).toHaveLength(2)
  })

  it.each([
    ['a.csv', '2023年收支表,,\n,,单位：万元\n项目,2022年决算数,2023年决算数\n教育,10,12\n'],
    ['a.csv', '编制单位：西河市财政局,,单位：万元\n项目,2022年决算数,2023年决算数\n教育,10,12\n'],
    [
      'a.md',
      '|  |  | 单位：万元 |\n|---|---|---|\n| 项目 | 2022年决算数 | 2023年决算数 |\n| 教育 | 10 | 12 |\n',
    ],
    [
      'a.html',
      '<table><tr><td><td><td>单位：万元</tr><tr><td>项目<td>2022年决算数<td>2023年决算数</tr><tr><td>教育<td>10<td>12</tr></table>',
    ],
    [
      'a.html',
      '<h3>（一）支出</h3><table><caption>单位：万元</caption><tr><th>项目<th>2022年决算数<th>2023年决算数</tr><tr><td>教育<td>10<td>12</tr></table>',
    ],
  ])('have the unit that stands in any cell above their headings, in %s', async (name, text) => {
    expect(await figures(name, text)).toEqual(['教育 100000 CNY 2022', '教育 120000 CNY 2023'])
  })

  it('have the year of the line right above them', async () => {
    const title = '青江市投资公司2025年跟踪评级报告'
    const rows = '| 地区 | GDP |\n|---|---|\n| 甲市 | 5,995 |\n'
    for (const caption of [
      '表1 2024年城市经济指标（单位：亿元）',
      '2024 年城市经济指标情况（单位：亿元）',
    ])
      expect(await figures('a.md', `# ${title}\n\n${caption}\n\n${rows}`)).toEqual([
        'GDP 599500000000 CNY 2024',
      ])
  })
})

describe('titles', () => {
  it.each(['[1]', '①', '*', '（注1）'])(
    'give the year with a note mark %s behind them, before the date below',
    async mark => {
      const page = `<p style="text-align:center">青江市2025年国民经济和社会发展统计公报${mark}</p><p>青江市统计局</p><h3>（2026年4月27日）</h3><h2>一、综合</h2><p>全年地区生产总值3077.2亿元。</p>`
      expect((await read('a.html', page)).facts.year?.value).toBe(2025)
    },
  )

  it('of two lines keep both', async () => {
    const page =
      '<h1>关于2023年清江省省级一般公共预算</h1><h1>收入预算的说明</h1><p>收入预算数为381.2亿元。</p>'
    const { facts } = await read('a.html', page)
    expect(facts.title?.value).toBe('关于2023年清江省省级一般公共预算收入预算的说明')
    expect(facts.year?.value).toBe(2023)
  })
})

describe('delimited files', () => {
  it.each([';', '|', '\t'])(
    'are read where “%s” parts their cells, whatever they are called',
    async delimiter => {
      const text = [
        ['项目', '金额（万元）'],
        ['教育', '1,234'],
        ['科技', '55'],
      ]
        .map(row => row.join(delimiter))
        .join('\r\n')
      expect(grids(await read('a.csv', text))).toEqual([
        [
          ['项目', '金额（万元）'],
          ['教育', '1,234'],
          ['科技', '55'],
        ],
      ])
      const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
      expect(grids(await read('a.csv', wide))).toEqual([
        [
          ['项目', '金额（万元）'],
          ['教育', '1,234'],
          ['科技', '55'],
        ],
      ])
    },
  )

  it('report a quote that nothing ends, and read the rest', async () => {
    const document = await read('a.csv', '项目,说明,金额\n教育,"未完,10\n科技,x,20\n')
    expect(grids(document)).toEqual([
      [
        ['项目', '说明', '金额'],
        ['教育', '未完', '10'],
        ['科技', 'x', '20'],
      ],
    ])
    expect(document.diagnostics.map(({ code }) => code)).toEqual(['table-ragged'])
  })
})

describe('what a row measures', () => {
  it('is its label where that is an item of expenditure and no office, also in traditional characters', async () => {
    expect(
      await figures('a.csv', '項目,決算數（萬元）\n其中：医院,15\n公立医院,20\n教育,10\n'),
    ).toEqual(['医院 150000 CNY ', '公立医院 200000 CNY ', '教育 100000 CNY '])
  })
})
