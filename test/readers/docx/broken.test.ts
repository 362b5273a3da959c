import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { openParts } from '../../../src/readers/docx/parts.ts'
import { writeZip } from '../../packed/write-zip.ts'
import { docx, paragraph } from './write.ts'

const read = (bytes: Uint8Array, name = 'a.docx') => readDocument({ name, bytes })
const part = (xml: string, more: { name: string; bytes: string }[] = []) =>
  writeZip([{ name: 'word/document.xml', bytes: xml }, ...more])
const whole =
  '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>收入。</w:t></w:r></w:p></w:body></w:document>'

describe('a broken document costs itself, with a code', () => {
  test.each([
    ['no XML', '<w:document><w:body>', 'source-unreadable'],
    ['a tag that is never closed', '<a><b></a>', 'source-unreadable'],
    ['entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'source-unreadable'],
    [
      'nesting without end',
      `<w:document xmlns:w="w">${'<w:tbl>'.repeat(100_000)}`,
      'source-unreadable',
    ],
  ])('%s', async (_, xml, code) => {
    await expect(read(part(xml))).rejects.toMatchObject({ code })
  })

  test('a text that inflates a thousandfold', async () => {
    const bomb = part(`<a>${'0'.repeat(20_000_000)}</a>`)
    await expect(read(bomb)).rejects.toMatchObject({ code: 'source-unreadable' })
  })

  test('a file that is cut off', async () => {
    const bytes = docx(paragraph('收入。'))
    await expect(read(bytes.subarray(0, bytes.length - 200))).rejects.toMatchObject({
      code: 'source-truncated',
    })
  })

  test('another kind of document under its name', async () => {
    await expect(read(Buffer.from('{\\rtf1\\ansi 收入}'), 'a.doc')).rejects.toMatchObject({
      code: 'format-mismatch',
      message: 'named as doc, but the bytes are a RTF document',
    })
  })

  test('a password', async () => {
    const bytes = Buffer.alloc(1536, 0xff)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
    bytes.writeUInt16LE(9, 30)
    bytes.writeUInt32LE(1, 48)
    bytes.fill(0, 1024)
    const name = Buffer.from('EncryptedPackage\0', 'utf16le')
    name.copy(bytes, 1024)
    bytes.writeUInt16LE(name.length, 1024 + 64)
    await expect(read(bytes)).rejects.toMatchObject({ code: 'source-encrypted' })
  })
})

test('a document is read without any part but its text, whatever it is named', async () => {
  const { format, blocks } = await read(part(whole), 'a.zip')
  expect(format).toBe('docx')
  expect(blocks).toHaveLength(1)
})

test('a broken part beside the text costs itself', async () => {
  const relation =
    '<Relationships><Relationship Type="x/styles" Target="styles.xml"/></Relationships>'
  const { blocks, diagnostics } = await read(
    part(whole, [
      { name: 'word/_rels/document.xml.rels', bytes: relation },
      { name: 'word/styles.xml', bytes: '<w:styles>' },
    ]),
  )
  expect(blocks).toHaveLength(1)
  expect(diagnostics.map(({ code }) => code)).toEqual(['text-damaged'])
})

test('embedded documents are counted, for their words are not read', async () => {
  const { diagnostics } = await read(docx(`${paragraph('收入。')}<w:altChunk/>`))
  expect(diagnostics.map(({ message }) => message)).toEqual(['left out: 1 embedded document'])
})

test('a list that prints without end prints no long numbers', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'长'.repeat(100_000)}"/></w:lvl><w:lvl w:ilvl="99"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const listed = paragraph('收入', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  const { blocks } = await read(docx(listed, { numbering }))
  expect(blocks.map(block => block.kind !== 'table' && block.text.text.length)).toEqual([67])
})

test('tables in tables are read as deep as XML is', async () => {
  const nested = (depth: number): string =>
    depth === 0
      ? paragraph('底')
      : `<w:tbl><w:tr><w:tc>${nested(depth - 1)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`
  const { blocks } = await read(docx(nested(60)))
  expect(JSON.stringify(blocks)).toContain('底')
  await expect(read(docx(nested(100)))).rejects.toMatchObject({ code: 'source-unreadable' })
})

test('parts that are too large together are left out, and the text is read', async () => {
  const header = paragraph('内'.repeat(500))
  const bytes = docx(paragraph('收入。'), { header, footer: header, comments: header })
  const parts = await openParts(bytes, 4_000)
  expect(parts.main.name).toBe('word/document.xml')
  expect(parts.elements('comments', 'comments')).toHaveLength(1)
  expect(parts.elements('header', 'hdr')).toHaveLength(0)
  expect(parts.diagnostics.map(({ code, message }) => [code, message])).toEqual(
    ['header', 'footer'].map(name => [
      'text-damaged',
      `word/${name}.xml is left out: the parts beside the text are larger than 4000 bytes together`,
    ]),
  )
})
