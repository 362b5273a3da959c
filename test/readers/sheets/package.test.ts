import { describe, expect, test } from 'vitest'
import { SourceError } from '../../../src/model/errors.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { readSheets, relations, writeWorkbook, zip } from './read.ts'

const sheets = [
  {
    name: '收入',
    rows: [
      ['项目', '预算数'],
      ['税收', 12],
    ],
  },
]
const grid = [
  ['项目', '预算数'],
  ['税收', '12'],
]
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

async function gridOfBytes(bytes: Uint8Array, name = 'a.xlsx') {
  return tablesOf(await readDocument({ name, bytes })).map(gridOf)
}

/** The code a source is refused with. */
async function refusal(bytes: Uint8Array, name = 'a.xlsx'): Promise<string> {
  try {
    await readDocument({ name, bytes })
  } catch (error) {
    if (error instanceof SourceError) return error.code
    throw error
  }
  return 'read'
}

const sheetOf = (data: string, root = `<worksheet ${MAIN}>`) =>
  writeWorkbook({ sheets, parts: { 'xl/worksheets/sheet1.xml': `${root}${data}</worksheet>` } })

describe('what programs write', () => {
  test('shared strings of several runs, without readings and escapes', async () => {
    const parts = {
      'xl/sharedStrings.xml': `<sst ${MAIN}><si><r><t>预</t></r><r><rPr><strike/></rPr><t>决</t></r><r><t>算_x000D_数</t></r><rPh><t>yu</t></rPh></si><si><t>项目</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row><row><c t="inlineStr"><is><t>税收</t></is></c><c><v>12</v></c></row></sheetData></worksheet>`,
    }
    const document = await readSheets(sheets, { parts })
    expect(tablesOf(document).map(gridOf)).toEqual([grid])
    expect(document.omitted).toEqual({ struck: 1 })
  })

  test('elements with a prefix, rows and cells without names, parts named from the root', async () => {
    const data =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="str"><x:v>项目</x:v></x:c><x:c t="str"><x:v>预算数</x:v></x:c></x:row><x:row><x:c t="str"><x:v>税收</x:v></x:c><x:c><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const parts = {
      'xl/_rels/workbook.xml.rels': relations([['worksheet', '/XL/Worksheets/Sheet1.xml']]),
      'xl/worksheets/sheet1.xml': data,
    }
    expect(await gridOfBytes(writeWorkbook({ sheets, parts }))).toEqual([grid])
  })

  test('true, an error, a date as ISO writes it, a formula without a result', async () => {
    const document = await readDocument({
      name: 'a.xlsx',
      bytes: writeWorkbook({
        sheets: [
          {
            name: '收入',
            rows: [
              ['项目', '数'],
              ['是否', { value: 1, kind: 'b' }],
              ['比率', { value: '#DIV/0!', kind: 'e', formula: 'B2/0' }],
              ['日期', { value: '2024-08-26', kind: 'd', format: 14 }],
              ['合计', { formula: 'SUM(B2)' }],
              ['小计', { formula: 'SUM(B2)', value: 5 }],
            ],
          },
        ],
      }),
    })
    expect(tablesOf(document).map(gridOf)).toEqual([
      [
        ['项目', '数'],
        ['是否', 'TRUE'],
        ['比率', '#DIV/0!'],
        ['日期', '2024/8/26'],
        ['合计', ''],
        ['小计', '5'],
      ],
    ])
    expect(document.diagnostics.map(({ code, anchors }) => [code, anchors])).toEqual([
      ['formula-unstored', [{ kind: 'sheet', sheet: '收入', cell: 'B5' }]],
      ['cell-error', [{ kind: 'sheet', sheet: '收入', cell: 'B3' }]],
    ])
  })

  test('comments, pictures, charts and boxes are counted', async () => {
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['comments', '../comments1.xml'],
        ['drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/comments1.xml': `<comments ${MAIN}><commentList><comment ref="A1"><text><t>待核</t></text></comment></commentList></comments>`,
      'xl/drawings/drawing1.xml':
        '<wsDr><pic/><pic/><graphicFrame/><sp><txBody><p>印章</p></txBody></sp></wsDr>',
    }
    const { omitted, diagnostics } = await readSheets(sheets, { parts })
    expect(omitted).toEqual({ comment: 2, 'text-box': 2 })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'left out: 1 comment, 2 pictures, 1 chart, 1 sheet with text boxes',
    ])
  })
})

describe('what attackers write', () => {
  test('a sheet that says it has every cell is as long as its cells', async () => {
    const data =
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>预算数</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>税收</v></c><c r="B1048576"><v>12</v></c></row></sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>'
    expect(await gridOfBytes(sheetOf(data))).toEqual([grid])
  })

  test('cells far apart are lines, told as such', async () => {
    const cells = Array.from(
      { length: 2_000 },
      (_, i) => `<row r="${i + 1}"><c r="${name(i)}${i + 1}"><v>${i}</v></c></row>`,
    )
    const document = await readDocument({
      name: 'a.xlsx',
      bytes: sheetOf(`<sheetData>${cells.join('')}</sheetData>`),
    })
    expect(tablesOf(document)).toEqual([])
    expect(document.diagnostics.map(({ code }) => code)).toContain('table-confidence-low')
  })

  test('a sheet of one column takes time in proportion to its rows', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [i === 0 ? 1 : `第${i}行`])
    const { blocks } = await readSheets([{ name: 'Sheet1', rows }])
    expect(blocks.length).toBeGreaterThan(0)
  })

  test('strings and styles that are not there leave the cell empty or plain', async () => {
    const data =
      '<sheetData><row><c t="s"><v>99</v></c><c t="str"><v>项目</v></c><c t="str"><v>数</v></c></row><row><c/><c t="str"><v>税收</v></c><c s="77"><v>1e400</v></c></row><row><c/><c t="str"><v>非税</v></c><c s="77"><v>12.50</v></c></row></sheetData>'
    expect(await gridOfBytes(sheetOf(data))).toEqual([
      [
        ['项目', '数'],
        ['税收', ''],
        ['非税', '12.5'],
      ],
    ])
  })

  test('entities are not followed', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet ${MAIN}>`
    expect(
      await refusal(sheetOf('<sheetData><row><c t="str"><v>&b;</v></c></row></sheetData>', laughs)),
    ).toBe('source-unreadable')
  })

  test.each([
    ['broken XML', sheetOf('<sheetData><row></sheetData>')],
    ['a cut file', writeWorkbook({ sheets }).subarray(0, 900)],
    [
      'a part that is missing',
      writeWorkbook({
        sheets,
        parts: { 'xl/_rels/workbook.xml.rels': relations([['worksheet', 'none.xml']]) },
      }),
    ],
    ['no sheet', writeWorkbook({ sheets, parts: { 'xl/_rels/workbook.xml.rels': relations([]) } })],
  ])('%s costs the document alone', async (_, bytes) => {
    expect(['source-unreadable', 'source-truncated']).toContain(await refusal(bytes))
  })

  test('a bomb is refused before it is inflated', async () => {
    const bytes = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/a.xml': Buffer.alloc(64 << 20) })
    expect(await refusal(bytes)).toBe('source-unreadable')
  })
})

describe('formats are told by content before names', () => {
  test.each([
    ['a.xls', writeWorkbook({ sheets }), 'xlsx'],
    [
      'a.xls',
      Buffer.from('<html><body><table><tr><td>项目<td>预算数<tr><td>税收<td>12</table>'),
      'html',
    ],
    ['a.xlsx', Buffer.from('项目,预算数\n税收,12\n'), 'csv'],
    ['a.xls', Buffer.from('项目\t预算数\n税收\t12\n'), 'tsv'],
  ])('%s', async (name, bytes, format) => {
    const document = await readDocument({ name, bytes })
    expect(document.format).toBe(format)
    expect(tablesOf(document).map(gridOf)).toEqual([grid])
    expect(document.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['format-mismatch', 'info'],
    ])
  })

  test('xlsm is read as a workbook is', async () => {
    const document = await readDocument({ name: 'a.xlsm', bytes: writeWorkbook({ sheets }) })
    expect([document.format, document.diagnostics]).toEqual(['xlsx', []])
  })

  test('words under the name of a workbook are none', async () => {
    expect(await refusal(Buffer.from('2024年收入12万元。'), 'a.xls')).toBe('format-mismatch')
  })
})

function name(column: number): string {
  const before = Math.floor(column / 26) - 1
  return (before < 0 ? '' : name(before)) + String.fromCharCode(65 + (column % 26))
}
