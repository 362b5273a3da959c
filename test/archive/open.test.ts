import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ArchiveLimits, archiveLimits } from '../../src/archive/limits.ts'
import type { Listing } from '../../src/archive/member.ts'
import { openArchive } from '../../src/archive/open.ts'
import { readPart } from '../../src/archive/part.ts'
import { openSpool } from '../../src/archive/spool.ts'
import { disk } from '../../src/io/disk.ts'
import { DiskError } from '../../src/io/errors.ts'
import { folder } from '../command.ts'
import { type Tarred, tarOf } from './tar.ts'
import { type Zipped, zipOf } from './zip.ts'

/** What is found in an archive of these bytes: names, and the code of what is refused. */
async function opened(
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
  name = 'a.zip',
): Promise<{ listing: Listing | null; told: Record<string, string> }> {
  const home = folder()
  const file = join(home, name)
  writeFileSync(file, bytes)
  const spool = openSpool(disk, async () => home)
  const opening = { disk, spool, limits: { ...archiveLimits, ...limits } }
  const listing = await openArchive(opening, file, name)
  const told: Record<string, string> = {}
  for (const member of listing?.members ?? []) {
    const { part, problem } = member
    const words =
      part &&
      (await readPart(disk, part, 1 << 20).then(
        read => Buffer.from(read).toString('utf8'),
        (error: Error) => error.name,
      ))
    told[member.name] = problem?.code ?? words ?? ''
  }
  return { listing, told }
}

const zipped = (files: readonly Zipped[], limits?: Partial<ArchiveLimits>) =>
  opened(zipOf(files), limits).then(({ told }) => told)

/** 汇总表/通知.md in GB18030. */
const GBK = Buffer.from('bbe3d7dcb1ed2fcda8d6aa2e6d64', 'hex')

describe('names in a zip', () => {
  test('are UTF-8 by their flag, GB18030 without it, and plain UTF-8 for itself', async () => {
    expect(
      await zipped([
        { name: '汇总表/1.md', bytes: 'a', flags: 0x800 },
        { name: GBK, bytes: 'b' },
        { name: '决算/2.md', bytes: 'c' },
        { name: 'plain.md', bytes: 'd', method: 0 },
      ]),
    ).toEqual({ '汇总表/1.md': 'a', '汇总表/通知.md': 'b', '决算/2.md': 'c', 'plain.md': 'd' })
  })

  test('two letters of GB18030 that chance makes UTF-8 of are read as GB18030', async () => {
    expect(await zipped([{ name: Buffer.from('cda82e6d64', 'hex'), bytes: 'a' }])).toEqual({
      '通.md': 'a',
    })
  })

  test('stand in the field for Unicode, where that is for this very name', async () => {
    const field = (name: string) => {
      const words = Buffer.from('决算.md')
      const head = Buffer.alloc(9)
      head.writeUInt16LE(0x7075, 0)
      head.writeUInt16LE(5 + words.length, 2)
      head.writeUInt8(1, 4)
      head.writeUInt32LE(crc32(name), 5)
      return Buffer.concat([head, words])
    }
    expect(
      await zipped([
        { name: 'a.md', bytes: 'a', extra: field('a.md') },
        { name: 'b.md', bytes: 'b', extra: field('another') },
      ]),
    ).toEqual({ '决算.md': 'a', 'b.md': 'b' })
  })

  test('parted by backslashes are paths; folders, hidden files and those of other systems are passed by', async () => {
    expect(
      await zipped([
        { name: '表\\1.md', bytes: 'a' },
        { name: '表/' },
        { name: '.git/x.md', bytes: 'b' },
        { name: '__MACOSX/表/._1.md', bytes: 'c' },
        { name: './2.md', bytes: 'd' },
      ]),
    ).toEqual({ '表/1.md': 'a', '2.md': 'd' })
  })
})

describe('of a hostile zip, what is unsound is refused and the rest is read', () => {
  test('names that lead out, and names that several files have', async () => {
    expect(
      await zipped([
        { name: '../../etc/passwd.md', bytes: 'a' },
        { name: '/root/a.md', bytes: 'a' },
        { name: 'C:\\a.md', bytes: 'a' },
        { name: 'twice.md', bytes: 'a' },
        { name: 'twice.md', bytes: 'b' },
        { name: 'good.md', bytes: 'good' },
      ]),
    ).toEqual({
      '\\x2E\\x2E/\\x2E\\x2E/etc/passwd.md': 'archive-unsafe',
      'root/a.md': 'archive-unsafe',
      'C:/a.md': 'archive-unsafe',
      'twice.md': 'archive-unsafe',
      'good.md': 'good',
    })
  })

  test('links, passwords and methods that are not read', async () => {
    expect(
      await zipped([
        { name: 'link.md', bytes: '/etc/passwd', method: 0, mode: 0o120777 },
        { name: 'secret.md', bytes: 'a', flags: 1 },
        { name: 'lzma.md', bytes: 'a', method: 14 },
        { name: 'good.md', bytes: 'good' },
      ]),
    ).toEqual({
      'link.md': 'source-not-regular',
      'secret.md': 'source-encrypted',
      'lzma.md': 'format-unsupported',
      'good.md': 'good',
    })
  })

  test('files whose bytes are those of others', async () => {
    expect(
      await zipped([
        { name: '1.md', bytes: 'a' },
        { name: '2.md', bytes: 'a', at: 0 },
        { name: 'good.md', bytes: 'good' },
      ]),
    ).toEqual({ '1.md': 'archive-unsafe', '2.md': 'archive-unsafe', 'good.md': 'good' })
  })

  test('sizes and sums that lie', async () => {
    const long = 'long '.repeat(1000)
    expect(
      await zipped([
        { name: 'short.md', bytes: long, size: 10 },
        { name: 'long.md', bytes: 'short', size: 1000 },
        { name: 'sum.md', bytes: 'a', crc: 1 },
        { name: 'stored.md', bytes: 'ab', size: 1, method: 0 },
        { name: 'good.md', bytes: 'good' },
      ]),
    ).toEqual({
      'short.md': 'ArchiveDamaged',
      'long.md': 'ArchiveDamaged',
      'sum.md': 'ArchiveDamaged',
      'stored.md': 'archive-damaged',
      'good.md': 'good',
    })
  })

  test('a file that would go on behind the end of the archive', async () => {
    expect(await zipped([{ name: 'a.md', bytes: 'a', packed: 1 << 20 }])).toEqual({
      'a.md': 'archive-damaged',
    })
  })

  test('a file that unpacks to so many times its bytes as only bombs do', async () => {
    expect(
      await zipped([
        { name: 'bomb.md', bytes: Buffer.alloc(17 * 2 ** 20) },
        { name: 'claims.md', bytes: 'a', size: 2 ** 32 - 2 },
        { name: 'good.md', bytes: 'good' },
      ]),
    ).toEqual({ 'bomb.md': 'archive-limit', 'claims.md': 'archive-limit', 'good.md': 'good' })
  })

  test('too many files, and too many bytes of all of them, before any is unpacked', async () => {
    const files = ['1', '2', '3'].map(name => ({ name: `${name}.md`, bytes: name.repeat(100) }))
    const problem = async (limits: Partial<ArchiveLimits>) =>
      (await opened(zipOf(files), limits)).listing?.problem
    expect(await problem({ members: 2 })).toMatchObject({ code: 'archive-limit' })
    expect(await problem({ bytes: 299 })).toMatchObject({ code: 'archive-limit' })
    expect(await problem({ names: 11 })).toMatchObject({ code: 'archive-limit' })
    expect(await problem({ members: 3, bytes: 300 })).toBeUndefined()
  })

  test('one cut short has no directory, and an empty one no file', async () => {
    const whole = zipOf([{ name: 'a.md', bytes: 'a' }])
    expect((await opened(whole.subarray(0, -4))).listing?.problem?.code).toBe('archive-damaged')
    expect((await opened(zipOf([]))).listing?.problem?.code).toBe('source-empty')
  })
})

describe('archives in archives', () => {
  const nest = (depth: number): Buffer =>
    zipOf([{ name: depth === 1 ? 'c.md' : 'b.zip', bytes: depth === 1 ? 'c' : nest(depth - 1) }])

  test('are opened three deep, and the fourth is refused', async () => {
    expect((await opened(nest(3))).told).toEqual({ 'b.zip!/b.zip!/c.md': 'c' })
    expect((await opened(nest(4))).told).toEqual({ 'b.zip!/b.zip!/b.zip': 'archive-limit' })
  })

  test('share what an archive may take', async () => {
    const inner = zipOf([{ name: 'c.md', bytes: Buffer.alloc(1000) }])
    const outer = zipOf([
      { name: '1.zip', bytes: inner },
      { name: '2.zip', bytes: inner },
      { name: 'good.md', bytes: 'good' },
    ])
    const { told } = await opened(outer, { members: 4 })
    expect(told).toMatchObject({ '2.zip': 'archive-limit', 'good.md': 'good' })
    const { told: fewBytes } = await opened(outer, { bytes: 900 })
    expect(fewBytes).toMatchObject({ '1.zip': 'archive-limit', 'good.md': 'good' })
  })

  test('one that is damaged costs itself', async () => {
    const outer = zipOf([
      { name: 'b.zip', bytes: 'PK\x03\x04 and no more' },
      { name: 'good.md', bytes: 'good' },
    ])
    expect((await opened(outer)).told).toEqual({ 'b.zip': 'archive-damaged', 'good.md': 'good' })
  })
})

describe('packages of office programs are documents', () => {
  test.each([['[Content_Types].xml'], ['OFD.xml'], ['mimetype']])('by %s', async name => {
    expect((await opened(zipOf([{ name, bytes: 'a' }]))).listing).toBeNull()
  })

  test('also in an archive, under whatever name', async () => {
    const inner = zipOf([{ name: '[Content_Types].xml', bytes: '<a/>' }])
    const { listing } = await opened(zipOf([{ name: 'book.zip', bytes: inner, method: 0 }]))
    expect(listing?.members).toMatchObject([{ name: 'book.zip', size: inner.length }])
    expect(listing?.members[0]?.problem).toBeUndefined()
  })
})

describe('a tar', () => {
  const files = [
    { name: '表/1.md', bytes: 'a' },
    { name: GBK, bytes: 'b'.repeat(600) },
    { name: '../out.md', bytes: 'c' },
    { name: 'link.md', type: '2' },
    { name: '表/', type: '5' },
  ]
  const told = {
    '表/1.md': 'a',
    '汇总表/通知.md': 'b'.repeat(600),
    '\\x2E\\x2E/out.md': 'archive-unsafe',
    'link.md': 'source-not-regular',
  }

  test('is read where its files stand, packed by gzip or not', async () => {
    expect((await opened(tarOf(files), {}, 'a.tar')).told).toEqual(told)
    expect((await opened(gzipSync(tarOf(files)), {}, 'a.tar.gz')).told).toEqual(told)
    expect((await opened(zipOf([{ name: 'b.tgz', bytes: gzipSync(tarOf(files)) }]))).told).toEqual(
      Object.fromEntries(Object.entries(told).map(([name, value]) => [`b.tgz!/${name}`, value])),
    )
  })

  test('has long names in fields or files before its own', async () => {
    const long = `${'很长'.repeat(60)}.md`
    const field = ` path=${long}\n`
    const length = Buffer.byteLength(field) + 3
    const before = [
      { name: 'x', type: 'x', bytes: `${length}${field}` },
      { name: 'cut.md', bytes: 'a' },
      { name: '././@LongLink', type: 'L', bytes: `second${long}\0` },
      { name: 'cut.md', bytes: 'b' },
      { name: 'short.md', bytes: 'c' },
    ]
    const { told } = await opened(tarOf(before), {}, 'a.tar')
    expect(told).toEqual({ [long]: 'a', [`second${long}`]: 'b', 'short.md': 'c' })
  })

  test('with more names or headers than files may have is refused', async () => {
    const long = { name: 'x', type: 'L', bytes: 'long '.repeat(100) }
    const problem = async (files: readonly Tarred[], limits: Partial<ArchiveLimits>) =>
      (await opened(tarOf(files), limits, 'a.tar')).listing?.problem?.code
    const named = [long, { name: 'a.md', bytes: 'a' }]
    expect(await problem(named, { names: 499 })).toBe('archive-limit')
    expect(await problem(named, { names: 500, members: 1 })).toBeUndefined()
    expect(await problem(Array(5).fill(long), { members: 1 })).toBe('archive-limit')
  })

  test('cut short or with a wrong sum is damaged', async () => {
    const whole = tarOf([{ name: 'a.md', bytes: 'a'.repeat(600) }])
    const code = async (bytes: Uint8Array) =>
      (await opened(bytes, {}, 'a.tar')).listing?.problem?.code
    expect(await code(whole.subarray(0, 600))).toBe('archive-damaged')
    const wrong = Buffer.from(whole)
    wrong[0] = 0x62
    expect(await code(wrong)).toBe('archive-damaged')
  })
})

describe('what gzip holds', () => {
  test('is a document, named as the file without its ending', async () => {
    expect((await opened(gzipSync('收入'), {}, 'a.csv.gz')).told).toEqual({ 'a.csv': '收入' })
  })

  test('is refused where it is a bomb or damaged', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 2 ** 20))
    expect((await opened(bomb, {}, 'a.gz')).listing?.problem?.code).toBe('archive-limit')
    const cut = gzipSync('a'.repeat(1000)).subarray(0, 20)
    expect((await opened(cut, {}, 'a.gz')).listing?.problem?.code).toBe('archive-damaged')
  })
})

test('a disk that takes nothing more is no fault of the archive', async () => {
  const home = folder()
  const file = join(home, 'a.tgz')
  writeFileSync(file, gzipSync(tarOf([{ name: 'a.md', bytes: 'a' }])))
  const full = {
    ...disk,
    open: (path: string, flags: string | number) =>
      flags === 'wx' ? Promise.reject(new Error('ENOSPC: no space left')) : disk.open(path, flags),
  }
  const spool = openSpool(full, async () => home)
  const opening = { disk: full, spool, limits: archiveLimits }
  await expect(openArchive(opening, file, 'a.tgz')).rejects.toThrow(DiskError)
})

test('a file that is no archive is none', async () => {
  expect((await opened(Buffer.from('PK is how this text begins'))).listing).toBeNull()
  expect((await opened(new Uint8Array())).listing).toBeNull()
})
