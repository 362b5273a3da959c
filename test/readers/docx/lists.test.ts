import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { counted } from '../../../src/readers/docx/numbering.ts'
import { cell, docx, paragraph, table } from './write.ts'

interface Level {
  counted?: string
  printed: string
  more?: string
}

const abstract = (id: number, levels: readonly Level[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ counted: as = 'decimal', printed, more = '' }, i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${as}"/><w:lvlText w:val="${printed}"/>${more}</w:lvl>`,
    )
    .join('')}</w:abstractNum>`
const number = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const listed = (text: string, level: number, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

async function words(body: string, numbering: string, styles = ''): Promise<string[]> {
  const { blocks } = await readDocument({
    name: 'a.docx',
    bytes: docx(body, { numbering, styles }),
  })
  return blocks.flatMap(block =>
    block.kind === 'table' ? block.cells.map(({ text }) => text.text) : [block.text.text],
  )
}

const official = abstract(0, [
  { counted: 'chineseCountingThousand', printed: '%1、' },
  { counted: 'chineseCounting', printed: '（%2）' },
  { printed: '%3.' },
])

describe('printed numbers', () => {
  test('are read before the words, each level anew under the one above', async () => {
    const body =
      listed('收入', 0) +
      listed('税收', 1) +
      listed('非税', 1) +
      listed('支出', 0) +
      listed('教育', 1) +
      listed('2023年', 2)
    expect(await words(body, official + number(1, 0))).toEqual([
      '一、收入',
      '（一）税收',
      '（二）非税',
      '二、支出',
      '（一）教育',
      '1. 2023年',
    ])
  })

  test('make headings as printed ones do', async () => {
    const { blocks } = await readDocument({
      name: 'a.docx',
      bytes: docx(listed('收入情况', 0) + paragraph('收入3亿元。'), {
        numbering: official + number(1, 0),
      }),
    })
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 2, text: { text: '一、收入情况' } })
  })

  test('stand at the place of their paragraph, without a character of their own', async () => {
    const { blocks } = await readDocument({
      name: 'a.docx',
      bytes: docx(paragraph('甲。') + listed('收入', 0), { numbering: official + number(1, 0) }),
    })
    const heading = blocks[1]
    expect(heading?.kind === 'heading' && heading.text.runs.map(({ anchor }) => anchor)).toEqual([
      { kind: 'part', part: 'word/document.xml', start: 2, end: 2 },
      { kind: 'part', part: 'word/document.xml', start: 2, end: 4 },
    ])
  })

  test('of lists of one kind count on; one that begins anew does so once', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = listed('甲', 0, 1) + listed('乙', 0, 2) + listed('丙', 0, 3) + listed('丁', 0, 3)
    expect(await words(body, official + number(1, 0) + number(2, 0) + number(3, 0, again))).toEqual(
      ['一、甲', '二、乙', '一、丙', '二、丁'],
    )
  })

  test('name the levels above them, in digits where the list says so', async () => {
    const levels = abstract(0, [
      { counted: 'chineseCounting', printed: '第%1章', more: '<w:suff w:val="space"/>' },
      { printed: '%1.%2', more: '<w:isLgl/>' },
    ])
    expect(await words(listed('总则', 0) + listed('范围', 1), levels + number(1, 0))).toEqual([
      '第一章 总则',
      '1.1 范围',
    ])
  })

  test('come from the style of a paragraph, at the level that is its own', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>'
    const levels = abstract(0, [
      { counted: 'chineseCounting', printed: '%1、', more: '<w:pStyle w:val="1"/>' },
      { counted: 'chineseCounting', printed: '（%2）', more: '<w:pStyle w:val="2"/>' },
    ])
    const body =
      paragraph('收入', '<w:pStyle w:val="1"/>') +
      paragraph('税收', '<w:pStyle w:val="2"/>') +
      paragraph('无', '<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await words(body, levels + number(1, 0), styles)).toEqual([
      '一、收入',
      '（一）税收',
      '无',
    ])
  })

  test('fill the cells that have no other words; bullets are none', async () => {
    const dots = abstract(1, [{ counted: 'bullet', printed: '●' }])
    const numbered = (list: number) => cell(listed('', 0, list))
    const body = table(
      ['序号', '项目', '数'],
      [numbered(1), '教育', '10'],
      [numbered(1), '科技', '20'],
      [numbered(2), '其他', '30'],
    )
    const rows = abstract(0, [{ printed: '%1' }])
    expect(await words(body, rows + dots + number(1, 0) + number(2, 1))).toEqual([
      '序号',
      '项目',
      '数',
      '1',
      '教育',
      '10',
      '2',
      '科技',
      '20',
      '',
      '其他',
      '30',
    ])
  })

  test('of no list that is defined are none', async () => {
    expect(await words(listed('收入', 0, 9), '')).toEqual(['收入'])
    expect(await words(listed('收入', 8), official + number(1, 0))).toEqual(['收入'])
  })
})

test.each([
  ['decimal', '1 10 21 105'],
  ['decimalZero', '01 10 21 105'],
  ['chineseCounting', '一 十 二十一 一百〇五'],
  ['chineseCountingThousand', '一 十 二十一 一百〇五'],
  ['taiwaneseCountingThousand', '一 十 二十一 一百〇五'],
  ['ideographDigital', '一 一〇 二一 一〇五'],
  ['chineseLegalSimplified', '壹 壹拾 贰拾壹 壹佰零伍'],
  ['ideographTraditional', '甲 癸 甲 戊'],
  ['ideographZodiac', '子 酉 申 申'],
  ['decimalEnclosedCircle', '① ⑩ ㉑ 105'],
  ['decimalEnclosedCircleChinese', '① ⑩ ㉑ 105'],
  ['decimalEnclosedParen', '⑴ ⑽ 21 105'],
  ['decimalEnclosedFullstop', '⒈ ⒑ 21 105'],
  ['decimalFullWidth', '１ １０ ２１ １０５'],
  ['upperRoman', 'I X XXI CV'],
  ['lowerLetter', 'a j u aaaaa'],
  ['numberInDash', '-1- -10- -21- -105-'],
  ['unknownCounting', '1 10 21 105'],
])('%s counts %s', (as, printed) => {
  expect([1, 10, 21, 105].map(number => counted(as, number)).join(' ')).toBe(printed)
})

test('a style that names a level alone counts in the list of the style it is based on', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="二级"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
  const body =
    paragraph('收入', '<w:pStyle w:val="1"/>') + paragraph('税收', '<w:pStyle w:val="2"/>')
  expect(await words(body, official + number(1, 0), styles)).toEqual(['一、收入', '（一）税收'])
})
