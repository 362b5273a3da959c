import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, onDisk, published } from '../../src/io/names.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

test('any bytes come back from the name they are read as', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), bytes => {
      const back = onDisk(nameOf(bytes))
      expect(Buffer.from(back)).toEqual(Buffer.from(bytes))
    }),
  )
})

test('a sound name stays as it is, another shows its bytes', () => {
  expect(published(nameOf(Buffer.from('好 文件 📄.md')))).toBe('好 文件 📄.md')
  expect(published('a\\b.md')).toBe('a\\b.md')
  expect(published(nameOf(Buffer.from('b\\\xe9\xff.md', 'latin1')))).toBe('b\\x5C\\xE9\\xFF.md')
  const half = Buffer.concat([Buffer.from('好').subarray(0, 2), Buffer.from('a')])
  expect(published(nameOf(half))).toBe('\\xE5\\xA5a')
})

test('a document under a name that is no UTF-8 is converted, and known again', async () => {
  const [input, out] = [folder(), folder()]
  const gbk = Buffer.from([0xca, 0xd5, 0xc8, 0xeb])
  const path = Buffer.concat([Buffer.from(`${input}/`), gbk, Buffer.from('.md')])
  try {
    writeFileSync(path, readFileSync(join(root, 'samples', '2021-targets.md')))
  } catch {
    // A file system that takes no such name (macOS) has none to read.
    return
  }
  execFileSync('mkdir', [join(input, 'more')])
  const run = () => yiyuan(['run', input, '-o', out, '--quiet'])
  expect((await run()).code).toBe(0)
  expect(rowsOf(out, 'sources')).toMatchObject([
    { path: `${input}/\\xCA\\xD5\\xC8\\xEB.md`, status: 'converted' },
  ])
  expect((await run()).stdout).toContain('0 new, 0 changed, 1 unchanged')
})
