import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { readDocument } from '../../../src/read.ts'
import { openOfd } from '../../../src/readers/ofd/open.ts'
import { frame, pageOf, part, readOfd, shown, textObject, writeOfd } from './read.ts'

const textsOf = ({ blocks }: Document) =>
  blocks.map(block => (block.kind === 'table' ? 'table' : block.text.text))
const codesOf = ({ diagnostics }: Document) => diagnostics.map(({ code }) => code)
const layers = (xml: string) => `<ofd:Content>${xml}</ofd:Content>`

describe('what a page is put together from', () => {
  const template = (id: string, words: string, order = '') => ({
    common: `<ofd:TemplatePage ID="${id}" BaseLoc="Tpls/${id}.xml"${order}/>`,
    parts: {
      [`Doc_0/Tpls/${id}.xml`]: part('Page', layers(`<ofd:Layer>${words}</ofd:Layer>`)),
    },
  })
  const white = '<ofd:FillColor Value="255 255 255"/>'
  const ground =
    '<ofd:PathObject Boundary="10 10 100 30" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 128"/><ofd:AbbreviatedData>M 0 0 L 100 0 L 100 30 L 0 30 C</ofd:AbbreviatedData></ofd:PathObject>'
  const words = textObject('第一页', 20, 30, 4, { inside: white })

  test('its templates: one under the page shows through, one over it covers', async () => {
    const under = template('7', ground)
    const page = (order: string) => ({
      xml: `<ofd:Template TemplateID="7"${order}/>${layers(`<ofd:Layer>${words}</ofd:Layer>`)}`,
    })
    const of = async (order: string, listed = '') => {
      const { common } = template('7', ground, listed)
      const { glyphs, omitted } = await pageOf({ ...under, common, pages: [page(order)] })
      return [glyphs.length, omitted]
    }
    expect(await of('')).toEqual([3, {}])
    expect(await of(' ZOrder="Foreground"')).toEqual([0, { covered: 3 }])
    expect(await of('', ' ZOrder="Foreground"')).toEqual([0, { covered: 3 }])
    expect(await of(' ZOrder="Background"', ' ZOrder="Foreground"')).toEqual([3, {}])
  })

  test('its layers: background, body, foreground, however they are written', async () => {
    const page = (type: string) => ({
      xml: layers(`<ofd:Layer>${words}</ofd:Layer><ofd:Layer Type="${type}">${ground}</ofd:Layer>`),
    })
    expect((await pageOf({ pages: [page('Background')] })).glyphs).toHaveLength(3)
    expect((await pageOf({ pages: [page('Foreground')] })).omitted).toEqual({ covered: 3 })
  })

  test('blocks in blocks, and composites with their own matrix', async () => {
    const unit = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="9" Width="50" Height="20"><ofd:Content>${textObject('合计', 10, 10)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    const drawn =
      '<ofd:PageBlock><ofd:PageBlock><ofd:CompositeObject Boundary="100 50 60 20" CTM="0.5 0 0 0.5 0 0" ResourceID="9"/></ofd:PageBlock></ofd:PageBlock>'
    const { glyphs } = await pageOf({ pages: [drawn], resources: unit })
    expect(glyphs.map(({ char }) => char)).toEqual(['合', '计'])
    expect(glyphs[0]?.x0).toBeCloseTo((105 * 72) / 25.4)
    expect(glyphs[0]?.size).toBeCloseTo((2 * 72) / 25.4)
    const faint = drawn.replace('ResourceID', 'Alpha="0" ResourceID')
    expect((await pageOf({ pages: [faint], resources: unit })).omitted).toEqual({ invisible: 2 })
  })

  test('drawing parameters: of the object, of the layer, and those they are relative to', async () => {
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="5" LineWidth="2"><ofd:FillColor Value="255 0 0"/><ofd:StrokeColor Value="0 0 255"/></ofd:DrawParam><ofd:DrawParam ID="6" Relative="5"><ofd:FillColor Value="#0 #80 #0"/></ofd:DrawParam></ofd:DrawParams>'
    const line = (attributes: string) =>
      `<ofd:PathObject Boundary="10 10 100 1"${attributes}><ofd:AbbreviatedData>M 0 0 L 100 0</ofd:AbbreviatedData></ofd:PathObject>`
    const own = await pageOf({
      pages: [
        textObject('字', 20, 30, 4, { attributes: 'DrawParam="6"' }) + line(' DrawParam="6"'),
      ],
      resources,
    })
    expect(own.glyphs[0]?.color).toBe('#008000')
    expect(own.segments[0]).toMatchObject({ color: '#0000ff', start: (10 * 72) / 25.4 })
    expect(own.segments[0]?.width).toBeCloseTo((2 * 72) / 25.4)
    const xml = layers(
      `<ofd:Layer DrawParam="6">${textObject('字', 20, 30)}${line(' LineWidth="1"')}</ofd:Layer>`,
    )
    const layered = await pageOf({ pages: [{ xml }], resources })
    expect(layered.glyphs[0]?.color).toBe('#008000')
    expect(layered.segments[0]?.width).toBeCloseTo(72 / 25.4)
  })

  test('colours: grey, inks, hexadecimal, sixteen bits, a palette', async () => {
    const resources =
      '<ofd:ColorSpaces><ofd:ColorSpace ID="3" Type="RGB" BitsPerComponent="16"/><ofd:ColorSpace ID="4" Type="RGB"><ofd:Palette><ofd:CV>0 0 0</ofd:CV><ofd:CV>0 128 0</ofd:CV></ofd:Palette></ofd:ColorSpace></ofd:ColorSpaces>'
    const words = [
      'Value="128"',
      'Value="0 255 255 0"',
      'Value="#ee #20 #25"',
      'Value="65535 0 0" ColorSpace="3"',
      'Index="1" ColorSpace="4"',
    ].map((color, i) =>
      textObject('字', 20, 30 + 10 * i, 4, { inside: `<ofd:FillColor ${color}/>` }),
    )
    const { glyphs } = await pageOf({ pages: [words.join('')], resources })
    expect(glyphs.map(({ color }) => color)).toEqual([
      '#808080',
      '#ff0000',
      '#ee2025',
      '#ff0000',
      '#008000',
    ])
  })

  const annotated = (annotation: string) => ({
    document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
    parts: {
      'Doc_0/Annots/Annotations.xml': part(
        'Annotations',
        '<ofd:Page PageID="1000"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>',
      ),
      'Doc_0/Annots/Page_0/Annotation.xml': part('PageAnnot', annotation),
    },
  })

  test('annotations: their words at their place, none of their lines, no watermarks', async () => {
    const looks = `<ofd:Appearance Boundary="100 100 60 20">${textObject('同意', 10, 10)}${frame(0, 0, 60, 20)}</ofd:Appearance>`
    const of = (attributes: string) =>
      pageOf({
        pages: [textObject('正文', 20, 30)],
        ...annotated(`<ofd:Annot ID="1" ${attributes}>${looks}</ofd:Annot>`),
      })
    const page = await of('Type="Stamp"')
    expect(page.glyphs.map(({ char }) => char).join('')).toBe('正文同意')
    expect(page.glyphs[2]?.x0).toBeCloseTo((110 * 72) / 25.4)
    expect(page.segments).toEqual([])
    expect((await of('Type="Watermark"')).omitted).toEqual({ watermark: 2 })
    expect((await of('Type="Stamp" Visible="false"')).omitted).toEqual({ invisible: 2 })
  })

  test('the size of the page: its own, that of its template, of the document, else A4', async () => {
    const box = (words: string) =>
      `<ofd:Area><ofd:PhysicalBox>${words}</ofd:PhysicalBox></ofd:Area>`
    const sizeOf = async (xml: string, size?: [number, number]) => {
      const { width, height } = await pageOf({ pages: [{ xml }], ...(size && { size }) })
      return [width, height].map(points => Math.round((points * 25.4) / 72))
    }
    expect(await sizeOf(box('0 0 420 297') + layers(''))).toEqual([420, 297])
    expect(await sizeOf(layers(''), [100, 200])).toEqual([100, 200])
    expect(await sizeOf(layers(''), [0, 0])).toEqual([210, 297])
  })
})

describe('paths in the package', () => {
  const page = part('Page', layers(`<ofd:Layer>${textObject('正文', 20, 30)}</ofd:Layer>`))
  const read = (loc: string, at: string) =>
    readOfd({
      pages: [],
      document: '',
      parts: {
        'Doc_0/Document.xml': part(
          'Document',
          `<ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="${loc}"/></ofd:Pages>`,
        ),
        [at]: page,
      },
    })
  test.each([
    ['Pages/P.xml', 'Doc_0/Pages/P.xml'],
    ['/Doc_0/Pages/P.xml', 'Doc_0/Pages/P.xml'],
    ['./Pages/../Pages/P.xml', 'Doc_0/Pages/P.xml'],
    ['../Shared/P.xml', 'Shared/P.xml'],
    ['Doc_0/Pages/P.xml', 'Doc_0/Pages/P.xml'],
    ['Pages\\P.XML', 'Doc_0/pages/p.xml'],
  ])('%s', async (loc, at) => {
    expect(textsOf(await read(loc, at))).toEqual(['正文'])
  })

  test.each(['../../P.xml', '/../P.xml', '/etc/passwd', 'Pages/none.xml'])(
    '%s leads to nothing in it',
    async loc => {
      const document = await read(loc, 'P.xml')
      expect(document.blocks).toEqual([])
      expect(codesOf(document)).toEqual(['page-damaged'])
    },
  )
})

describe('several documents', () => {
  const body = (folder: string) =>
    `<ofd:DocBody><ofd:DocRoot>${folder}/Document.xml</ofd:DocRoot></ofd:DocBody>`
  const document = (words: string) => (folder: string) => ({
    [`${folder}/Document.xml`]: part(
      'Document',
      '<ofd:CommonData/><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages>',
    ),
    [`${folder}/P.xml`]: part(
      'Page',
      layers(`<ofd:Layer>${textObject(words, 20, 30)}</ofd:Layer>`),
    ),
  })

  test('are read one after the other, their pages counted through; nothing goes on from one to the next', async () => {
    const read = await readOfd({
      pages: [],
      parts: {
        'OFD.xml': part('OFD', body('A') + body('B')),
        ...document('甲部分没有写完')('A'),
        ...document('乙部分另外开始')('B'),
      },
    })
    expect(textsOf(read)).toEqual(['甲部分没有写完', '乙部分另外开始'])
    expect(read.pages?.map(({ page }) => page)).toEqual([1, 2])
  })

  test('one that cannot be read costs itself', async () => {
    const read = await readOfd({
      pages: [],
      parts: { 'OFD.xml': part('OFD', body('A') + body('B')), ...document('乙部分')('B') },
    })
    expect(textsOf(read)).toEqual(['乙部分'])
    expect(read.diagnostics).toMatchObject([
      { code: 'text-damaged', message: expect.stringContaining('A/Document.xml') },
    ])
  })

  test('of the versions of one the current is read', async () => {
    const versions =
      '<ofd:Versions><ofd:Version ID="1" Index="1" BaseLoc="V1.xml"/><ofd:Version ID="2" Index="2" Current="true" BaseLoc="V2.xml"/></ofd:Versions>'
    const read = await readOfd({
      pages: [],
      parts: {
        'OFD.xml': part(
          'OFD',
          `<ofd:DocBody><ofd:DocRoot>A/Document.xml</ofd:DocRoot>${versions}</ofd:DocBody>`,
        ),
        'V2.xml': part('DocVersion', '<ofd:DocRoot>B/Document.xml</ofd:DocRoot>'),
        ...document('旧的')('A'),
        ...document('新的')('B'),
      },
    })
    expect(textsOf(read)).toEqual(['新的'])
  })
})

describe('what is told', () => {
  const words = textObject('正文', 20, 30)

  test('attachments, signatures and pictures are counted', async () => {
    const picture = '<ofd:ImageObject Boundary="9 9 9 9" CTM="9 0 0 9 0 0" ResourceID="3"/>'
    const { omitted, diagnostics } = await readOfd({
      pages: [words + picture],
      document: '<ofd:Attachments>Attachments.xml</ofd:Attachments>',
      body: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      parts: {
        'Doc_0/Attachments.xml': part('Attachments', '<ofd:Attachment/><ofd:Attachment/>'),
        'Doc_0/Signs/Signatures.xml': part(
          'Signatures',
          '<ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature/>',
        ),
      },
    })
    expect(omitted).toEqual({})
    expect(diagnostics).toMatchObject([
      { code: 'text-hidden', message: 'left out: 2 attachments, 1 signature, 1 picture' },
    ])
  })

  test('a page that is an image', async () => {
    const image = '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="3"/>'
    const document = await readOfd({ pages: [image, image + words.repeat(1), words] })
    expect(document.diagnostics.map(({ code, anchors: [at] }) => [code, at])).toEqual([
      ['page-is-image', expect.objectContaining({ kind: 'page', page: 1 })],
      ['page-is-image', expect.objectContaining({ kind: 'page', page: 2 })],
      ['text-hidden', undefined],
    ])
  })

  test('pages without a word', async () => {
    const document = await readOfd({ pages: [frame(20, 20, 50, 50)] })
    expect(codesOf(document)).toEqual(['text-missing'])
  })

  test('characters without Unicode', async () => {
    const document = await readOfd({ pages: [words + textObject('\ue001\ue002', 20, 60)] })
    expect(document.omitted).toEqual({ 'no-unicode': 2 })
  })

  test('a damaged page costs itself', async () => {
    const document = await readOfd({
      pages: [words, { xml: `${layers(words)}<ofd:Broken>` }, words],
    })
    expect(textsOf(document)).toEqual(['正文', '正文'])
    expect(document.diagnostics).toMatchObject([
      { code: 'page-damaged', message: expect.stringContaining('page 2 cannot be read whole') },
    ])
  })

  test('a page without its template or a unit it draws is not read in part', async () => {
    const lost = {
      xml: `<ofd:Template TemplateID="7"/>${layers(`<ofd:Layer>${words}</ofd:Layer>`)}`,
    }
    const unit = `${words}<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="77"/>`
    const document = await readOfd({ pages: [lost, unit, words] })
    expect(textsOf(document)).toEqual(['正文'])
    expect(codesOf(document)).toEqual(['page-damaged', 'page-damaged'])
  })

  test('resources and lists that cannot be read cost their own', async () => {
    const document = await readOfd({
      pages: [words],
      document:
        '<ofd:Attachments>none.xml</ofd:Attachments><ofd:Annotations>none.xml</ofd:Annotations>',
      body: '<ofd:Signatures>none.xml</ofd:Signatures>',
      parts: { 'Doc_0/PublicRes.xml': 'no XML' },
    })
    expect(textsOf(document)).toEqual(['正文'])
    expect(document.diagnostics).toMatchObject([
      { code: 'text-damaged', message: expect.stringContaining('list of annotations') },
    ])
  })

  test.each([
    ['encrypted', { body: '' }, { 'Encryptions.xml': part('Encryptions', '') }, 'source-encrypted'],
    ['no document', {}, { 'OFD.xml': part('OFD', '') }, 'source-unreadable'],
    [
      'no root',
      {},
      { 'OFD.xml': part('OFD', '<ofd:DocBody><ofd:DocRoot>no.xml</ofd:DocRoot></ofd:DocBody>') },
      'source-unreadable',
    ],
    ['broken root', {}, { 'OFD.xml': '<ofd' }, 'source-unreadable'],
  ])('%s', async (_, more, parts, code) => {
    await expect(readOfd({ pages: [words], ...more, parts })).rejects.toMatchObject({ code })
  })

  test('the bytes of one under any name are OFD, and what is named so and is none is told', async () => {
    const bytes = writeOfd({ pages: [words] })
    expect((await readDocument({ name: '公告.zip', bytes })).format).toBe('ofd')
    expect((await readDocument({ name: '公告.pdf', bytes })).format).toBe('ofd')
    const other = new TextEncoder().encode('plain words')
    await expect(readDocument({ name: 'a.ofd', bytes: other })).rejects.toMatchObject({
      code: 'format-mismatch',
    })
  })
})

test('a table with rules is read as one of a PDF is, over pages', async () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const [x, y] = [20, 40 + 8 * i]
      return [
        frame(x, y, 60, 8),
        frame(x + 60, y, 40, 8),
        textObject(from + i === 0 ? '项目' : `科目${from + i}`, x + 2, y + 6),
        textObject(from + i === 0 ? '预算数（万元）' : String(100 + from + i), x + 62, y + 6),
      ].join('')
    }).join('')
  const document = await readOfd({ pages: [rows(0, 20), rows(20, 5)] })
  expect(document.blocks).toHaveLength(1)
  const [table] = document.blocks
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.rows).toHaveLength(25)
  const last = table.cells.filter(({ row }) => row === 24)
  expect(last.map(({ text }) => text.text)).toEqual(['科目24', '124'])
  expect(last[1]?.anchors).toMatchObject([
    { kind: 'page', page: 2, box: { x0: expect.closeTo((80 * 72) / 25.4, 0) } },
  ])
})

test('a page is asked for by its number', async () => {
  const open = await openOfd(
    writeOfd({ pages: [textObject('甲', 20, 30), textObject('乙', 20, 30)] }),
  )
  expect(open.count).toBe(2)
  expect(await open.page(2)).toMatchObject({ page: 2, glyphs: [{ char: '乙' }] })
  expect(await open.page(3)).toMatchObject({ code: 'page-unreadable' })
  expect(await shown(textObject('甲', 20, 30))).toBe('甲')
})
