import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { readDocument } from '../../../src/read.ts'
import { docx, type Parts, paragraph, run } from './write.ts'

const read = (body: string, parts?: Parts) =>
  readDocument({ name: 'a.docx', bytes: docx(body, parts) })
const wordsOf = ({ blocks }: Document) =>
  blocks.map(block => (block.kind === 'table' ? '▦' : block.text.text))
const words = async (body: string, parts?: Parts) => wordsOf(await read(body, parts))

const white = '<w:color w:val="FFFFFF"/>'
const box = (name: string) => `<w:txbxContent>${paragraph(name)}</w:txbxContent>`

describe('words of a document', () => {
  test('runs are one text, breaks are lines, tabs are spaces', async () => {
    const body = paragraph(
      `${run('收入')}<w:r><w:tab/></w:r>${run('3.5')}<w:r><w:noBreakHyphen/></w:r>${run('4亿元')}<w:r><w:br/></w:r>${run('支出')}`,
    )
    expect(await words(body)).toEqual(['收入 3.5-4亿元\n支出'])
  })

  test('white space at the ends of words counts where they say so', async () => {
    const loose = '<w:r><w:t> 收入 </w:t></w:r>'
    const kept = '<w:r><w:t xml:space="preserve">ab </w:t></w:r>'
    expect(await words(paragraph(`${loose}${run('3亿元')}`))).toEqual(['收入3亿元'])
    expect(await words(paragraph(`${kept}${run('cd')}`))).toEqual(['ab cd'])
  })

  test('inserted words are read, deleted ones are counted', async () => {
    const body = paragraph(
      `${run('收入')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>${run('5')}</w:ins><w:moveFrom>${run('移')}</w:moveFrom><w:moveTo>${run('动')}</w:moveTo>`,
    )
    const document = await read(body)
    expect(wordsOf(document)).toEqual(['收入5动'])
    expect(document.omitted).toEqual({ deleted: 2 })
  })

  test('a paragraph whose mark was deleted goes on in the next', async () => {
    const body =
      paragraph('收入3', '<w:rPr><w:del/></w:rPr>') + paragraph('亿元。') + paragraph('支出。')
    expect(await words(body)).toEqual(['收入3亿元。', '支出。'])
  })

  test.each([
    ['hidden', '<w:vanish/>'],
    ['struck', '<w:strike/>'],
    ['struck', '<w:dstrike w:val="true"/>'],
    ['white-on-white', white],
  ])('%s words are left out and counted: %s', async (reason, properties) => {
    const document = await read(paragraph(`${run('收入')}${run('密', properties)}`))
    expect(wordsOf(document)).toEqual(['收入'])
    expect(document.omitted).toEqual({ [reason]: 1 })
  })

  test.each([
    ['a switch that is off', '<w:vanish w:val="0"/><w:strike w:val="false"/>'],
    ['white on a ground', `${white}<w:shd w:val="clear" w:fill="1F4E79"/>`],
  ])('words with %s are read', async (_, properties) => {
    expect(await words(paragraph(run('收入', properties)))).toEqual(['收入'])
  })

  test('a style hides the words that have it, and what is based on it does', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:name w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>'
    const body = paragraph(`${run('收')}${run('密', '<w:rStyle w:val="b"/>')}${run('入')}`)
    expect(await words(body, { styles })).toEqual(['收入'])
  })

  test('fields are their results, nested ones as well', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const inner = `${mark('begin')}${code('DATE')}${mark('separate')}${run('2023')}${mark('end')}`
    const body = `${mark('begin')}${code('IF ')}${inner}${mark('separate')}${run('是')}${mark('end')}`
    const simple = `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`
    expect(await words(paragraph(`${run('值')}${body}${simple}`))).toEqual(['值是7'])
  })

  test('a field that nothing ends costs its own paragraph at most', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(await words(paragraph(`${run('甲')}${open}${run('乙')}`) + paragraph('丙'))).toEqual([
      '甲',
      '丙',
    ])
  })

  test('of two ways to say the same the first is read, and once', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await words(paragraph(`${run('甲')}<w:r>${both}</w:r>${run('乙')}`))).toEqual([
      '甲乙',
      '框',
    ])
  })

  test('signs set by the place of a glyph are what is seen; others are counted', async () => {
    const sign = (font: string, char: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const body = paragraph(
      `${sign('Wingdings', 'F0FE')}${sign('Wingdings 2', 'F0A3')}${sign('Symbol', 'F0B3')}${sign('SimSun', '2460')}${sign('Webdings', 'F041')}${run('是')}`,
    )
    const document = await read(body)
    expect(wordsOf(document)).toEqual(['☑□≥①是'])
    expect(document.omitted).toEqual({ 'no-unicode': 1 })
  })

  test('a raised 2 behind a length is its power, any other is the mark of a note', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const lowered = '<w:vertAlign w:val="subscript"/>'
    const body = paragraph(
      `${run('5km')}${run('2', raised)}${run('、3.5')}${run('[1]', raised)}${run('亿元、PM')}${run('2.5', lowered)}`,
    )
    expect(await words(body)).toEqual(['5km²、3.5亿元、PM2.5'])
  })

  test('the prompt of a control is no content', async () => {
    const control = (prompt: string, text: string) =>
      `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const document = await read(
      paragraph(`${run('年：')}${control('', '2023')}${control('<w:showingPlcHdr/>', '点击输入')}`),
    )
    expect(wordsOf(document)).toEqual(['年：2023'])
    expect(document.omitted).toEqual({ placeholder: 4 })
  })

  test('a formula is read as it is set', async () => {
    const part = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const formula = `<m:oMath><m:f><m:num>${part('3')}</m:num><m:den>${part('4')}</m:den></m:f></m:oMath>`
    expect(await words(paragraph(`${run('占')}${formula}`))).toEqual(['占3/4'])
  })
})

describe('what stands beside the text', () => {
  const note = (id: number, text: string, type = '') =>
    `<w:footnote w:id="${id}"${type}>${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  test('notes are notes behind what they explain, their marks are left out', async () => {
    const document = await read(
      paragraph(`${run('收入3')}${mark(2)}${run('亿元。')}`) + paragraph('支出4亿元。'),
      { footnotes: note(0, '', ' w:type="separator"') + note(2, '同口径。') + note(3, '无人。') },
    )
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note', 'paragraph'])
    expect(wordsOf(document)).toEqual(['收入3亿元。', '同口径。', '支出4亿元。'])
    const [, told] = document.blocks
    expect(told?.kind === 'note' && told.text.runs[0]?.anchor).toMatchObject({
      kind: 'part',
      part: 'word/footnotes.xml',
    })
  })

  test('headers, footers and comments are counted', async () => {
    const document = await read(paragraph('收入。'), {
      header: paragraph('内部资料'),
      footer: paragraph('第1页'),
      comments: `<w:comment>${paragraph('对吗')}</w:comment>`,
    })
    expect(wordsOf(document)).toEqual(['收入。'])
    expect(document.omitted).toEqual({ 'page-furniture': 7, comment: 2 })
    expect(document.diagnostics.map(({ message }) => message)).toEqual(['left out: 1 comment'])
  })

  test('pictures are counted, and a document of nothing else says so', async () => {
    const document = await read(paragraph('<w:r><w:drawing/></w:r><w:r><w:pict/></w:r>'))
    expect(document.diagnostics.map(({ code, message }) => [code, message.slice(0, 30)])).toEqual([
      ['text-hidden', 'left out: 2 pictures'],
      ['text-missing', 'the document has no words: the'],
    ])
  })

  test('its contents are left out: they are the headings said again', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>'
    const document = await read(
      paragraph('一、收入 1', '<w:pStyle w:val="10"/>') + paragraph('一、收入'),
      { styles },
    )
    expect(wordsOf(document)).toEqual(['一、收入'])
    expect(document.omitted).toEqual({ contents: 5 })
  })
})
