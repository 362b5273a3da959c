import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm'
import { expect, test } from 'vitest'
import { listedIn } from '../../src/archive/seven-zip/listing.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'
import { rarOf } from './rar.ts'

const SevenZip: SevenZipModuleFactory = createRequire(import.meta.url)('7z-wasm')

const report = (amount: number) => `# 报告\n\n收入 ${amount} 亿元。\n`

/** A 7z that 7-Zip makes of what is put into a folder of its own. */
async function sevenZipOf(
  put: (fs: SevenZipModule['FS']) => void,
  ...words: string[]
): Promise<Uint8Array> {
  const { FS, callMain } = await SevenZip({ print: () => {}, printErr: () => {} })
  FS.mkdir('/in')
  FS.chdir('/in')
  put(FS)
  callMain(['a', '-snl', ...words, '/a.7z', '.'])
  return FS.readFile('/a.7z')
}

test('files in a 7z and a rar are documents; what is locked, damaged or a link is told', async () => {
  const [home, out] = [folder(), folder()]
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(home, name), bytes)
  mkdirSync(join(home, 'locked'))
  const two = (fs: SevenZipModule['FS']) => {
    fs.mkdir('汇总表')
    fs.writeFile('汇总表/1.md', report(3))
    fs.writeFile('2.md', report(4))
    fs.symlink('/etc/passwd', 'link.md')
  }
  write('a.7z', await sevenZipOf(two))
  const one = (fs: SevenZipModule['FS']) => fs.writeFile('1.md', report(3))
  write('locked/files.7z', await sevenZipOf(one, '-psecret'))
  write('locked/whole.7z', await sevenZipOf(one, '-psecret', '-mhe=on'))
  write('cut.7z', (await sevenZipOf(one)).subarray(0, -9))
  write(
    'b.rar',
    rarOf([
      { name: '决算/1.md', bytes: report(5) },
      { name: '../out.md', bytes: report(6) },
      { name: 'sum.md', bytes: report(7), crc: 1 },
    ]),
  )
  expect((await yiyuan(['run', home, '-o', out, '--quiet'])).code).toBe(3)
  const told = rowsOf(out, 'sources').map(({ path, status }) => [
    String(path).slice(home.length + 1),
    status,
  ])
  expect(told).toEqual([
    ['a.7z!/2.md', 'converted'],
    ['a.7z!/link.md', 'failed'],
    ['a.7z!/汇总表/1.md', 'converted'],
    ['b.rar!/\\x2E\\x2E/out.md', 'failed'],
    ['b.rar!/sum.md', 'failed'],
    ['b.rar!/决算/1.md', 'converted'],
    ['cut.7z', 'failed'],
    ['locked/files.7z!/1.md', 'failed'],
    ['locked/whole.7z', 'failed'],
  ])
  expect(rowsOf(out, 'diagnostics').map(({ code }) => code)).toEqual([
    'source-not-regular',
    'archive-unsafe',
    'archive-damaged',
    'archive-damaged',
    'source-encrypted',
    'source-encrypted',
  ])
  expect(rowsOf(out, 'figures').map(({ value }) => value)).toEqual([
    '400000000',
    '300000000',
    '500000000',
  ])
})

test('what 7-Zip lists is read property by property', () => {
  const listed = [
    'Path = 表',
    'Attributes = D drwxr-xr-x',
    '',
    'Path = 表/a = b.md',
    'Size = 12',
    'CRC = 00DBF026',
    'Attributes = A -rw-r--r--',
    'Encrypted = +',
    '',
    'Path = link.md',
    'Size = 3',
    'CRC = ',
    'Attributes = A lrwxrwxrwx',
  ]
  const none = { isFolder: false, isLink: false, isEncrypted: false }
  expect(listedIn(listed)).toEqual([
    { path: '表', size: 0, crc: null, ...none, isFolder: true },
    { path: '表/a = b.md', size: 12, crc: 0xdbf026, ...none, isEncrypted: true },
    { path: 'link.md', size: 3, crc: null, ...none, isLink: true },
  ])
})
