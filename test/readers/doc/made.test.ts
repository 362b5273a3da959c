import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import { readDocument, tryRead } from '../../../src/read.ts'
import { cell, docOf, oleOf, rowEnd, type Stories, sprm, streamsOf } from './write.ts'

const read = (stories: Stories) => readDocument({ name: 'a.doc', bytes: docOf(stories) })
const wordsOf = ({ blocks }: Document) =>
  blocks.map(block =>
    block.kind === 'table'
      ? block.cells.map(
          ({ row, column, rowSpan, columnSpan, text }) =>
            `${row},${column} ${rowSpan}×${columnSpan} ${text.text}`,
        )
      : block.text.text,
  )

/** Letters set apart by an odd width: its number ends like that of a deletion, and whoever mixes them up loses words. */
const SPACED = sprm(0x8840, 5, 0)

test('words set apart are read, those deleted and hidden are not', async () => {
  const document = await read({
    body: [
      { words: '收入 3 亿元。\r', runs: [{ from: 0, to: 8, set: [SPACED] }] },
      { words: '删去 4 亿元留下 5 亿元。\r', runs: [{ from: 0, to: 7, set: [sprm(0x0800, 1)] }] },
      { words: '隐藏 6 亿元支出 7 亿元。\r', runs: [{ from: 0, to: 7, set: [sprm(0x083c, 1)] }] },
    ],
  })
  expect(wordsOf(document)).toEqual(['收入 3 亿元。', '留下 5 亿元。', '支出 7 亿元。'])
})

test('instructions of fields are no words, and one that nothing ends hides none', async () => {
  const document = await read({
    body: [
      { words: '\x13 REF a \x14收入\x15 3 亿元。\r' },
      { words: '\x13支出 4 亿元。\r' },
      { words: '\x13 REF b \x14结余\x15 \x135 亿元。\r' },
    ],
  })
  expect(wordsOf(document)).toEqual(['收入 3 亿元。', '支出 4 亿元。', '结余 5 亿元。'])
})

describe('cells that are one by their flags', () => {
  test.each([
    ['1 then 2', 1, 2],
    ['2 then 1', 2, 1],
  ])('%s', async (_, first, second) => {
    const document = await read({
      body: [
        ...['甲', '', '乙', ''].map(cell),
        rowEnd([0, 1000, 2000, 3000, 4000], [first, second, first, second]),
        ...['1', '2', '3', '4'].map(cell),
        rowEnd([0, 1000, 2000, 3000, 4000]),
        { words: '完\r' },
      ],
    })
    expect(wordsOf(document)).toEqual([
      ['0,0 1×2 甲', '0,2 1×2 乙', '1,0 1×1 1', '1,1 1×1 2', '1,2 1×1 3', '1,3 1×1 4'],
      '完',
    ])
  })
})

test('a document of which any bytes are others is read or refused, and never by a bug', async () => {
  const bytes = docOf({
    body: [{ words: '表\r' }, ...['甲', '1'].map(cell), rowEnd([0, 1000, 2000]), { words: '完\r' }],
  })
  const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
      const other = Uint8Array.from(bytes)
      for (const { at, byte } of changes) other[at] = byte
      const found = await tryRead({ name: 'a.doc', bytes: other })
      expect('code' in found ? found.code : 'read').not.toBe('crashed')
    }),
    { numRuns: 300, seed: 20261129 },
  )
})

test('a document that is locked is told', async () => {
  const streams = streamsOf({ body: [{ words: '收入 3 亿元。\r' }] })
  streams.document.writeUInt16LE(0x100, 0xa)
  expect(await tryRead({ name: 'a.doc', bytes: oleOf(streams) })).toMatchObject({
    code: 'source-encrypted',
  })
})
