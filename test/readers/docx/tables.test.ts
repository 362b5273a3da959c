import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { gridOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { cell, docx, type Parts, paragraph, run, table } from './write.ts'

const read = (body: string, parts?: Parts) =>
  readDocument({ name: 'a.docx', bytes: docx(body, parts) })
const tablesOf = ({ blocks }: Document) =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
const grids = async (body: string) => tablesOf(await read(body)).map(gridOf)
const spansOf = async (body: string) =>
  tablesOf(await read(body)).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join()),
  )

const wide = (span: number) => `<w:gridSpan w:val="${span}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'
const row = (properties: string, ...cells: string[]) =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(each => (each.startsWith('<') ? each : cell(each))).join('')}</w:tr>`
const of = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

describe('tables', () => {
  test('have spans over columns and rows', async () => {
    const body = table(
      [cell('项目', begins), cell('决算数', wide(2))],
      [cell('', goesOn), '2022年', '2023年'],
      ['教育', '10', '12'],
    )
    expect(await spansOf(body)).toEqual([
      ['0,0,2,1', '0,1,1,2', '1,1,1,1', '1,2,1,1', '2,0,1,1', '2,1,1,1', '2,2,1,1'],
    ])
  })

  test('keep a cell that goes on with none above, and one of another width', async () => {
    const body = table(
      [cell('甲', goesOn), '1', '2'],
      [cell('乙', begins + wide(2)), '3'],
      [cell('丙', goesOn), '4', '5'],
    )
    expect(await grids(body)).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '', '3'],
        ['丙', '4', '5'],
      ],
    ])
  })

  test('have empty cells where a row begins later or ends sooner', async () => {
    const body = of(
      row('', '项目', '数', '注'),
      row('<w:gridBefore w:val="1"/>', '10', '无'),
      row('<w:gridAfter w:val="1"/>', '教育', '20'),
    )
    expect(await grids(body)).toEqual([
      [
        ['项目', '数', '注'],
        ['', '10', '无'],
        ['教育', '20', ''],
      ],
    ])
  })

  test('have no column where no cell begins, and one line where two stand almost in one place', async () => {
    const grid = (...widths: number[]) =>
      `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
    const body = `<w:tbl>${grid(1000, 1000, 40, 2000)}${row('', cell('项目', wide(2)), cell('数', wide(2)))}${row('', cell('教育', wide(3)), '10')}</w:tbl>`
    expect(await grids(body)).toEqual([
      [
        ['项目', '数'],
        ['教育', '10'],
      ],
    ])
  })

  test('stand inside cells', async () => {
    const inner = table(['教育', '10'], ['科技', '20'])
    const [outer] = tablesOf(
      await read(
        table(
          ['某某单位收支总表', '数'],
          [`${cell(`${inner}${paragraph('小计如上所示共三十万元整')}`)}`, '30'],
        ),
      ),
    )
    const held = outer?.cells.find(({ tables }) => tables)
    expect(held?.text.text).toBe('小计如上所示共三十万元整')
    expect(held?.tables?.map(gridOf)).toEqual([
      [
        ['教育', '10'],
        ['科技', '20'],
      ],
    ])
  })

  test('lose the rows and cells that were deleted or hidden, and keep inserted ones', async () => {
    const body = of(
      row('', '项目', '数'),
      row('<w:del/>', '教育', '10'),
      row('<w:ins/>', '科技', '20'),
      row('<w:hidden/>', '密', '9'),
      row('', '文化', cell('5', '<w:cellDel/>'), '30'),
    )
    const document = await read(body)
    expect(tablesOf(document).map(gridOf)).toEqual([
      [
        ['项目', '数'],
        ['科技', '20'],
        ['文化', '30'],
      ],
    ])
    expect(document.omitted).toEqual({ deleted: 5, hidden: 2 })
  })

  test('are their rows and cells through whatever wraps them', async () => {
    const wrapped = (content: string) =>
      `<w:sdt><w:sdtContent><w:customXml>${content}</w:customXml></w:sdtContent></w:sdt>`
    const body = wrapped(of(row('', '项目', '数'), wrapped(row('', wrapped(cell('教育')), '10'))))
    expect(await grids(body)).toEqual([
      [
        ['项目', '数'],
        ['教育', '10'],
      ],
    ])
  })

  test('white words on the ground of a cell are read', async () => {
    const shade = '<w:shd w:val="clear" w:fill="4472C4"/>'
    const head = (text: string) => cell(paragraph(run(text, '<w:color w:val="FFFFFF"/>')), shade)
    expect(await grids(table([head('项目'), head('数')], ['教育', '10']))).toEqual([
      [
        ['项目', '数'],
        ['教育', '10'],
      ],
    ])
  })

  test('of one column or one row of words lay out the page', async () => {
    const { blocks } = await read(
      table(['一、收入情况'], [cell(paragraph('收入3亿元。'))]) + table(['青江市财政局', '2023年']),
    )
    expect(blocks.map(block => (block.kind === 'table' ? '▦' : block.text.text))).toEqual([
      '一、收入情况',
      '收入3亿元。',
      '青江市财政局',
      '2023年',
    ])
  })

  test('have a place for every cell, also for an empty one', async () => {
    const [found] = tablesOf(await read(paragraph('表一') + table(['项目', '数'], ['教育', ''])))
    expect(found?.cells.map(({ anchors }) => anchors)).toEqual(
      [
        [2, 4],
        [4, 5],
        [5, 7],
        [7, 7],
      ].map(([start, end]) => [{ kind: 'part', part: 'word/document.xml', start, end }]),
    )
  })
})

describe('headings', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
  const styles =
    style('t', 'Title') +
    style('1', 'heading 1') +
    style('2', '节标题', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('3', '子', '<w:basedOn w:val="2"/>')
  const set = (id: string) => `<w:pStyle w:val="${id}"/>`
  const told = async (body: string) =>
    (await read(body, { styles })).blocks.map(block =>
      block.kind === 'heading' ? `${block.level} ${block.text.text}` : block.kind,
    )

  test('are told by their style, by one it is based on, and by themselves', async () => {
    const body =
      paragraph('收支概况', set('1')) +
      paragraph('收入', set('2')) +
      paragraph('税收', set('3')) +
      paragraph('增值税', '<w:outlineLvl w:val="2"/>') +
      paragraph('正文', `${set('1')}<w:outlineLvl w:val="9"/>`)
    expect(await told(body)).toEqual(['1 收支概况', '2 收入', '2 税收', '3 增值税', 'paragraph'])
  })

  test('stand under the title where there is one', async () => {
    expect(await told(paragraph('2023年决算', set('t')) + paragraph('收入', set('1')))).toEqual([
      '1 2023年决算',
      '2 收入',
    ])
  })

  test('are no sentences, whatever their style', async () => {
    expect(await told(paragraph('收入3亿元。支出4亿元。', set('1')))).toEqual(['paragraph'])
  })
})

test('a note of a cell stands below the table, and in its place where the table lays out the page', async () => {
  const footnotes = `<w:footnote w:id="1">${paragraph('不含税。')}</w:footnote>`
  const marked = paragraph(`${run('教育。')}<w:r><w:footnoteReference w:id="1"/></w:r>`)
  const grid = await read(table(['项目', '数'], [cell(marked), '10']), { footnotes })
  expect(tablesOf(grid).map(gridOf)).toEqual([
    [
      ['项目', '数'],
      ['教育。', '10'],
    ],
  ])
  expect(grid.blocks.map(({ kind }) => kind)).toEqual(['table', 'note'])
  const page = await read(table([cell(marked + paragraph('科技。'))]), { footnotes })
  expect(page.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note', 'paragraph'])
})
