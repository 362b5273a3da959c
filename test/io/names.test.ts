import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, onDisk, published } from '../../src/io/names.ts'
import { built } from '../built.ts'
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

/** A document under the name 收入.md in GBK; null where the file system takes no such name (macOS). */
function named(input: string): Buffer | null {
  const gbk = Buffer.from([0xca, 0xd5, 0xc8, 0xeb])
  const path = Buffer.concat([Buffer.from(`${input}/`), gbk, Buffer.from('.md')])
  try {
    writeFileSync(path, readFileSync(join(root, 'samples', '2021-targets.md')))
    return path
  } catch {
    return null
  }
}

test('a document under a name that is no UTF-8 is converted, and known again', async () => {
  const [input, out] = [folder(), folder()]
  if (named(input) === null) return
  execFileSync('mkdir', [join(input, 'more')])
  const run = () => yiyuan(['run', input, '-o', out, '--quiet'])
  expect((await run()).code).toBe(0)
  expect(rowsOf(out, 'sources')).toMatchObject([
    { path: `${input}/\\xCA\\xD5\\xC8\\xEB.md`, status: 'converted' },
  ])
  expect((await run()).stdout).toContain('0 new, 0 changed, 1 unchanged')
})

test('such a name is understood as a given path, in a list of paths and for the dataset', async () => {
  const input = folder()
  const path = named(input)
  if (path === null) return
  const list = join(input, 'paths.txt')
  writeFileSync(list, Buffer.concat([path, Buffer.from('\n')]))
  /** A shell takes the bytes as they are; Node would not. */
  const said = (words: string, more = '') => {
    const asked = `"${process.execPath}" "${built('src/cli.js')}" ${words} "$(printf '${input}/\\312\\325\\310\\353${more}')"`
    const { status, stdout, stderr } = spawnSync('sh', ['-c', asked], { encoding: 'utf8' })
    return `${status} ${stdout}${stderr}`
  }
  expect(said('figures --ndjson', '.md')).toMatch(/^0 \{/)
  expect(said('plan -o nowhere', '.md')).toContain('\\xCA\\xD5\\xC8\\xEB.md')
  expect(said('plan -o nowhere', '.pdf')).toMatch(/^2 .*there is nothing at/)
  expect(said(`run --files-from '${list}' --quiet -o`)).toContain('1 new')
  expect(said(`run --files-from '${list}' --quiet -o`)).toContain('1 unchanged')
})
