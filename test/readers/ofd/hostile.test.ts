import { expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { pageOf, part, pathObject, rawText, readOfd, textObject, writeOfd } from './read.ts'

const words = textObject('正文', 20, 30)
const composite = (id: string) => `<ofd:CompositeObject Boundary="0 0 200 200" ResourceID="${id}"/>`
const units = (list: Record<string, string>) =>
  `<ofd:CompositeGraphicUnits>${Object.entries(list)
    .map(
      ([id, content]) =>
        `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`,
    )
    .join('')}</ofd:CompositeGraphicUnits>`

/** Codes of the page that is attacked; the page after it is read. */
async function codes(written: Parameters<typeof readOfd>[0]): Promise<string[]> {
  const { blocks, diagnostics } = await readOfd(written)
  expect(blocks.map(block => block.kind !== 'table' && block.text.text)).toEqual(['正文'])
  return diagnostics.map(({ code }) => code)
}

test('a unit that draws itself, and two that draw each other', async () => {
  const own = units({ 1: composite('1'), 2: composite('3'), 3: composite('2') })
  expect(await codes({ pages: [composite('1'), composite('2'), words], resources: own })).toEqual([
    'page-damaged',
    'page-damaged',
  ])
})

test('units that draw the next ten times each, without end', async () => {
  const list = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [
      String(i),
      i === 13 ? textObject('一', 1, 5) : composite(String(i + 1)).repeat(10),
    ]),
  )
  expect(await codes({ pages: [words, composite('0')], resources: units(list) })).toEqual([
    'page-damaged',
  ])
})

test('drawing parameters relative to each other', async () => {
  const resources =
    '<ofd:DrawParams><ofd:DrawParam ID="5" Relative="6"/><ofd:DrawParam ID="6" Relative="5"><ofd:FillColor Value="1 2 3"/></ofd:DrawParam></ofd:DrawParams>'
  const page = await pageOf({
    pages: [textObject('字', 20, 30, 4, { attributes: 'DrawParam="5"' })],
    resources,
  })
  expect(page.glyphs).toMatchObject([{ color: '#010203' }])
})

test('blocks nested 5,000 deep', async () => {
  const deep = '<ofd:PageBlock>'.repeat(5000) + words + '</ofd:PageBlock>'.repeat(5000)
  expect(await codes({ pages: [deep, words] })).toEqual(['page-damaged'])
})

test('deltas of a milliard characters that are not there', async () => {
  const code =
    '<ofd:TextCode X="0" Y="4" DeltaX="g 1000000000 4" DeltaY="g 999999999999999999999 0">正文</ofd:TextCode>'
  expect(await codes({ pages: [rawText(code, 'Boundary="20 20 50 9" Size="4"')] })).toEqual([])
})

test('glyphs of a milliard, numbers beyond all numbers', async () => {
  const group =
    '<ofd:CGTransform CodePosition="0" CodeCount="1000000000" GlyphCount="1000000000000"/>'
  const code = '<ofd:TextCode X="0" Y="4" DeltaX="4">正文</ofd:TextCode>'
  const wild = rawText(code, 'Boundary="0 0 1e999 NaN" CTM="1e308 0 0 1e308 1e308 x" Size="1e300"')
  const lines = pathObject(`M 0 0 L 1e400 0 ${'L 1 1 '.repeat(1000)} A 1 1`, 0, 0, 9, 9)
  const own = rawText(group + code, 'Boundary="20 20 50 9" Size="4"')
  expect(await codes({ pages: [wild + lines + own] })).toEqual([])
})

test('a page that is listed over and over', async () => {
  const listed = '<ofd:Page ID="1" BaseLoc="P.xml"/>'.repeat(3000)
  const big = `<!--${'x'.repeat(1 << 20)}-->`
  const document = await readOfd({
    pages: [],
    parts: {
      'Doc_0/Document.xml': part('Document', `<ofd:CommonData/><ofd:Pages>${listed}</ofd:Pages>`),
      'Doc_0/P.xml': part('Page', big),
    },
  })
  const { diagnostics } = document
  expect(diagnostics.length).toBeGreaterThan(2900)
  expect(diagnostics[0]).toMatchObject({ code: 'page-damaged' })
})

test('a page that would inflate a thousandfold', async () => {
  const bomb = part('Page', `<ofd:Content>${' '.repeat(40 << 20)}</ofd:Content>`)
  expect(
    await codes({ pages: [{ xml: '' }, words], parts: { 'Doc_0/Pages/Page_0/Content.xml': bomb } }),
  ).toEqual(['page-damaged'])
})

test('entities that would grow', async () => {
  const xml =
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><ofd:Page xmlns:ofd="x">&b;</ofd:Page>'
  expect(
    await codes({ pages: [{ xml: '' }, words], parts: { 'Doc_0/Pages/Page_0/Content.xml': xml } }),
  ).toEqual(['page-damaged'])
})

test('a package whose end or middle is lost', async () => {
  const bytes = writeOfd({ pages: [words.repeat(50)] })
  const cut = bytes.subarray(0, bytes.length - 40)
  await expect(readDocument({ name: 'a.ofd', bytes: cut })).rejects.toMatchObject({
    name: 'SourceError',
  })
  for (let at = 40; at < bytes.length; at += 97) {
    const torn = Uint8Array.from(bytes)
    torn[at] = (torn[at] ?? 0) ^ 0xff
    const read = await readDocument({ name: 'a.ofd', bytes: torn }).catch((error: unknown) => error)
    if (read instanceof Error) expect(read.name).toBe('SourceError')
  }
})
