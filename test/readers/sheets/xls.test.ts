import { readFileSync } from 'node:fs'
import { CFB, set_cptable, utils, type WorkSheet, write } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel'
import { describe, expect, test, vi } from 'vitest'
import { SourceError } from '../../../src/model/errors.ts'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'
import { hasShared, shared } from '../../shared.ts'

set_cptable(codepages)

/** A workbook of BIFF with these sheets. */
function biff(
  sheets: Record<string, WorkSheet>,
  bookType: 'biff8' | 'biff5',
  hidden: string[] = [],
) {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = {
    Sheets: book.SheetNames.map(name => ({ Hidden: hidden.includes(name) ? 1 : 0 })),
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType, codepage: 936 })
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes')
  return new Uint8Array(bytes)
}

function sheetOf(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['2024年收支表'],
    ['项目', '预算数', '占比', '日期'],
    ['税收', 12.345, 0.18825, 45530],
    ['合计', 12.345, 1, 45530],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }]
  for (const row of [3, 4]) {
    sheet[`B${row}`].z = '0.0'
    sheet[`C${row}`].z = '0.0%'
    sheet[`D${row}`].z = 'yyyy"年"m"月"'
  }
  return sheet
}

const grid = [
  ['项目', '预算数', '占比', '日期'],
  ['税收', '12.3', '18.8%', '2024年8月'],
  ['合计', '12.3', '100.0%', '2024年8月'],
]

describe('biff8', () => {
  test('cells show their words, keep their numbers and have their names', async () => {
    const bytes = biff({ 收入: sheetOf(), 底稿: sheetOf() }, 'biff8', ['底稿'])
    const document = await readDocument({ name: 'a.xls', bytes })
    expect(document.format).toBe('xls')
    const [table, ...others] = tablesOf(document)
    expect([table && gridOf(table), others]).toEqual([grid, []])
    expect(table?.title?.text).toBe('2024年收支表')
    expect(table?.cells[5]).toMatchObject({
      text: { text: '12.3' },
      stored: '12.345',
      anchors: [{ kind: 'sheet', sheet: '收入', cell: 'B3' }],
    })
    expect(table?.cells[6]?.stored).toBe('18.825')
    expect(document.diagnostics.map(({ message }) => message)).toEqual([
      'left out: 1 hidden sheet (“底稿”)',
    ])
  })
})

test('biff5, whose words are in the code page of its machine', async () => {
  const sheet = utils.aoa_to_sheet([
    ['QQQQ', 'WWWWWW'],
    ['ZZZZ', 12.5],
  ])
  const bytes = Buffer.from(biff({ Budget: sheet }, 'biff5'))
  // The library writes no Han in BIFF 5: code page 936, and GB codes of 项目, 预算数 and 税收 in the place of as many letters.
  bytes.set([0xa8, 0x03], bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4)
  for (const [letters, codes] of [
    ['QQQQ', 'cfeec4bf'],
    ['WWWWWW', 'd4a4cbe3cafd'],
    ['ZZZZ', 'cbb0cad5'],
  ] as const)
    bytes.set(Buffer.from(codes, 'hex'), bytes.indexOf(letters))
  const [table] = tablesOf(await readDocument({ name: 'a.xls', bytes }))
  expect(table && gridOf(table)).toEqual([
    ['项目', '预算数'],
    ['税收', '12.5'],
  ])
})

test('et of WPS is such a workbook, and so is one named xlsx', async () => {
  for (const name of ['a.et', 'a.xlsx']) {
    const document = await readDocument({ name, bytes: biff({ 收入: sheetOf() }, 'biff8') })
    expect(document.format).toBe('xls')
  }
})

test('formats of one workbook are forgotten before the next', async () => {
  const own = utils.aoa_to_sheet([
    ['项目', '数'],
    ['税收', 0.5],
  ])
  own['B2'].z = '0.00%'
  await readDocument({ name: 'a.xls', bytes: biff({ 甲: own }, 'biff8') })
  const bytes = biff({ 收入: sheetOf() }, 'biff8')
  const [first] = tablesOf(await readDocument({ name: 'a.xls', bytes }))
  expect(first && gridOf(first)).toEqual(grid)
})

test('a damaged one costs itself', async () => {
  const bytes = biff({ 收入: sheetOf() }, 'biff8').slice()
  bytes.fill(0xff, 600, 1400)
  const found = await readDocument({ name: 'a.xls', bytes }).catch((error: unknown) => error)
  if (found instanceof Error) expect(found).toBeInstanceOf(SourceError)
})

test('a workbook with a password says so, whatever it is named', async () => {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(64))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000))
  const bytes: unknown = CFB.write(file, { type: 'buffer' })
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes')
  for (const name of ['a.xlsx', 'a.xls'])
    await expect(readDocument({ name, bytes })).rejects.toMatchObject({ code: 'source-encrypted' })
})

test.runIf(hasShared)(
  'packed colours that are damaged cost nothing: the tables are those of the sound workbook',
  async () => {
    const sound = readFileSync(shared('corpus', 'xls', 'changdu_2024.xls'))
    const packed = sound.indexOf('PK\x03\x04')
    expect(packed).toBeGreaterThan(0)
    const damaged = Buffer.from(sound).fill(0, packed + 300, packed + 340)
    const tables = async (bytes: Uint8Array) =>
      tablesOf(await readDocument({ name: 'a.xls', bytes })).map(gridOf)
    expect(await tables(damaged)).toEqual(await tables(sound))
  },
)

test('the console is as it was, and nothing was said on it', async () => {
  const said = vi.spyOn(console, 'error')
  const { error } = console
  const bytes = biff({ 收支: sheetOf() }, 'biff8')
  await readDocument({ name: 'a.xls', bytes })
  expect(said).not.toHaveBeenCalled()
  expect(console.error).toBe(error)
  said.mockRestore()
})
