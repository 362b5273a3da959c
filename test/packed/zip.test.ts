import { describe, expect, test } from 'vitest'
import { openZip, zipLimits } from '../../src/packed/zip.ts'
import { writeZip } from './write-zip.ts'

const gb = Buffer.from([0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74])

describe('what a zip holds', () => {
  test('members are told in order and give their bytes', async () => {
    const zip = writeZip([{ name: '汇总/' }, { name: '汇总/一.txt', bytes: '收入1亿元' }])
    const [folder, file] = await openZip(zip)
    expect([folder?.name, folder?.kind, file?.name, file?.kind]).toEqual([
      '汇总/',
      'folder',
      '汇总/一.txt',
      'file',
    ])
    expect(Buffer.from((await file?.read()) ?? []).toString()).toBe('收入1亿元')
  })

  test('a name is UTF-8 by its flag or its bytes, else GB18030', async () => {
    const names = (
      await openZip(
        writeZip([{ name: gb }, { name: '表.txt' }, { name: '表.txt', flags: 1 << 11 }]),
      )
    ).map(({ name }) => name)
    expect(names).toEqual(['表.txt', '表.txt', '表.txt'])
  })

  test('a backslash parts folders', async () => {
    expect((await openZip(writeZip([{ name: 'a\\b.txt' }])))[0]?.name).toBe('a/b.txt')
  })

  test('a link is told', async () => {
    expect((await openZip(writeZip([{ name: 'a', mode: 0o120777 }])))[0]?.kind).toBe('link')
  })
})

describe('what is refused', () => {
  const refused = async (zip: Uint8Array, limits = zipLimits) =>
    (await openZip(zip, limits)).map(({ unsafe }) => unsafe)

  test.each(['../a', 'a/../b', '/etc/a', 'C:\\a', 'a//b', ''])('the name “%s”', async name => {
    const [why] = await refused(writeZip([{ name }]))
    expect(why).toMatch(/its name/)
  })

  test('members that share their bytes, and no other', async () => {
    const zip = writeZip([
      { name: 'a', bytes: 'words' },
      { name: 'b', bytes: 'words', says: { offset: 0 } },
      { name: 'c', bytes: 'words' },
    ])
    expect(await refused(zip)).toEqual([
      'its bytes are those of another member too',
      'its bytes are those of another member too',
      undefined,
    ])
  })

  test('a member that inflates far beyond its bytes', async () => {
    const [why] = await refused(writeZip([{ name: 'a', bytes: new Uint8Array(2e6) }]), {
      ...zipLimits,
      ratio: 100,
    })
    expect(why).toMatch(/would inflate to 2000000; at most 100 times/)
  })

  test('more members, and more bytes, than are read', async () => {
    const zip = writeZip([
      { name: 'a', bytes: '12345' },
      { name: 'b', bytes: '12345' },
    ])
    await expect(openZip(zip, { ...zipLimits, members: 1 })).rejects.toThrow(/more than 1 members/)
    await expect(openZip(zip, { ...zipLimits, totalBytes: 9 })).rejects.toThrow(/inflate to 10/)
  })

  test('a size or a checksum that lies costs its member alone', async () => {
    const members = await openZip(
      writeZip([
        { name: 'a', bytes: '12345', says: { size: 3 } },
        { name: 'b', bytes: '12345', says: { size: 8 } },
        { name: 'c', bytes: '12345', says: { crc: 1 } },
        { name: 'd', bytes: '12345' },
      ]),
    )
    for (const member of members.slice(0, 3))
      await expect(member.read()).rejects.toThrow(/cannot be unpacked|checksum/)
    expect(await members[3]?.read()).toHaveLength(5)
  })

  test('an encrypted member', async () => {
    const [member] = await openZip(writeZip([{ name: 'a', bytes: '1', flags: 1 }]))
    expect(member?.encrypted).toBe(true)
    await expect(member?.read()).rejects.toThrow(/encrypted/)
  })

  test('what is no zip, and a zip that ends in the middle', async () => {
    const zip = writeZip([{ name: 'a', bytes: '12345' }])
    for (const bytes of [new Uint8Array(0), Buffer.from('no zip at all'), zip.subarray(0, -30)])
      await expect(openZip(bytes)).rejects.toThrow(/the archive cannot be unpacked/)
  })
})
