import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { gridOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'

// Written with LibreOffice from a document of Word with these traits; its text was read in LibreOffice.
const bytes = readFileSync(new URL('./traits.doc', import.meta.url))
const read = (name = 'a.doc', of: Uint8Array = bytes) => readDocument({ name, bytes: of })
const tableOf = ({ blocks }: Document) =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : []))[0]

describe('a document of Word 97', () => {
  test('is read with its numbers, revisions accepted, spaced words too, fields as their results', async () => {
    const { blocks } = await read()
    const words = blocks.map(block =>
      block.kind === 'table' ? '▦' : `${block.kind} ${block.text.text}`,
    )
    expect(words).toEqual([
      'heading 收支概况',
      'heading 一、收入',
      'heading （一）税收',
      'paragraph 增值税三点五亿元、7亿元新，长5km²，值2023年。',
      'note 同口径。',
      'heading （二）非税',
      'heading 二、支出',
      '▦',
      'paragraph 后。',
    ])
  })

  test('counts what it leaves out', async () => {
    const { omitted, diagnostics } = await read()
    expect(omitted).toEqual({ 'page-furniture': 4, hidden: 1, struck: 1, deleted: 1 })
    expect(diagnostics).toEqual([])
  })

  test('has tables with their merges', async () => {
    const table = tableOf(await read())
    expect(table && gridOf(table)).toEqual([
      ['项目\n（类）', '决算 数', ''],
      ['', '2022年', '2023年'],
      ['教育\n其中：高校', '10', '12'],
    ])
    expect(
      table?.cells.map(({ row, column, rowSpan, columnSpan }) =>
        [row, column, rowSpan, columnSpan].join(),
      ),
    ).toEqual(['0,0,2,1', '0,1,1,2', '1,1,1,1', '1,2,1,1', '2,0,1,1', '2,1,1,1', '2,2,1,1'])
    expect(table?.headerRows).toBe(2)
    expect(table?.confidence).toBe(1)
  })

  test('has places that are positions of its characters', async () => {
    const { blocks } = await read()
    const heading = blocks[0]
    expect(heading?.kind === 'heading' && heading.text.runs).toEqual([
      { start: 0, end: 4, anchor: { kind: 'part', part: 'WordDocument', start: 0, end: 4 } },
    ])
    const cell = tableOf(await read())?.cells.at(-1)
    const [place] = cell?.anchors ?? []
    expect(place?.kind === 'part' && place.end - place.start).toBe(2)
  })

  test('is told by what is in it, whatever its name', async () => {
    for (const name of ['a.wps', 'a.docx', 'a']) expect((await read(name)).format).toBe('doc')
    const page = await read('a.doc', Buffer.from('<html><body><p>收入3亿元。</p></body></html>'))
    expect(page.format).toBe('html')
    expect(page.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['format-mismatch', 'info'],
    ])
  })
})

describe('a damaged document of Word 97 costs itself, with a code', () => {
  const changed = (change: (copy: Buffer) => void) => {
    const copy = Buffer.from(bytes)
    change(copy)
    return copy
  }
  const header = bytes.indexOf(Buffer.from('eca5', 'hex'))

  test.each([
    ['a password', (copy: Buffer) => copy.writeUInt16LE(0x0100, header + 0x0a), 'source-encrypted'],
    [
      'a version before 97',
      (copy: Buffer) => copy.writeUInt16LE(0x68, header + 2),
      'format-unsupported',
    ],
    [
      'no table of pieces',
      (copy: Buffer) => copy.writeUInt32LE(0, header + 0x1a6),
      'source-unreadable',
    ],
    [
      'pieces that are not there',
      (copy: Buffer) => copy.writeUInt32LE(0xffffff, header + 0x1a2),
      'source-unreadable',
    ],
  ])('%s', async (_, change, code) => {
    await expect(read('a.doc', changed(change))).rejects.toMatchObject({ code })
  })

  test('whatever byte is changed, it is read or refused', async () => {
    for (let at = 0; at < bytes.length; at += 97)
      for (const value of [0x00, 0xff]) {
        const copy = changed(each => each.fill(value, at, at + 3))
        const outcome = await read('a.doc', copy).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'SourceError' })
      }
  })
})
