import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS } from '../../src/dataset/stored.ts'
import { disk } from '../../src/io/disk.ts'
import { diagnostic } from '../../src/model/diagnostic.ts'
import { findDuplicates } from '../../src/run/duplicates/index.ts'
import { openStore } from '../../src/run/store.ts'
import { unreadable } from '../../src/unreadable.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'

const PIPELINE = `name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  name: { header: 项目名称, type: text, required: true }
key: [name]
`
const table = (...names: string[]) =>
  `\n| 项目名称 | 预算数 |\n|---|---|\n${names.map(name => `| ${name} | 1 |\n`).join('')}`

test('a key met again is reported at every place, with the other one, however the run was made', async () => {
  const [input, home] = [folder(), folder()]
  const pipeline = join(home, 'projects.yaml')
  writeFileSync(pipeline, PIPELINE)
  const texts = {
    'a.md': table('修路', '架桥'),
    'b.md': table('建校', '修路', '建校'),
    'c.md': table('修路'),
    'd.md': table('修路', '架桥'),
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(input, name), text)
  const run = async (...more: string[]) => {
    const out = folder()
    const words = ['run', input, '-p', pipeline, '-o', out, '--quiet']
    if (more[0] === 'shards')
      for (const shard of ['2/2', '1/2']) await yiyuan([...words, '--shard', shard])
    await yiyuan(more[0] === 'shards' ? words : [...words, ...more])
    return out
  }
  const out = await run()
  const at = (name: keyof typeof texts, words: string, nth = 0) => {
    const row = `| ${words} | 1 |`
    const start = nth === 0 ? texts[name].indexOf(row) : texts[name].lastIndexOf(row)
    return { start, words: texts[name].slice(start, start + row.length) }
  }
  const found = rowsOf(out, 'diagnostics').filter(row => row['code'] === 'record-duplicate')
  const short = found.map(
    ({ path, message }) =>
      `${String(path).slice(-4)}: ${String(message)
        .replaceAll(`${input}/`, '')
        .replace(/characters \d+–\d+/, 'there')}`,
  )
  expect(short).toEqual([
    'a.md: the key “修路” of projects stands here and in b.md, there, 3 times in all',
    'b.md: the key “建校” of projects stands here and in b.md, there',
    'b.md: the key “修路” of projects stands here and in a.md, there, 3 times in all',
    'b.md: the key “建校” of projects stands here and in b.md, there',
    'c.md: the key “修路” of projects stands here and in a.md, there, 3 times in all',
  ])
  const [first] = found
  expect(at('a.md', '修路').words).toContain('修路')
  expect(JSON.stringify(first?.['anchors'])).toContain('"kind":"text"')
  const hash = (of: string) => JSON.parse(readFileSync(join(of, 'run.json'), 'utf8')).dataset_hash
  expect(hash(await run('--jobs', '3'))).toBe(hash(out))
  expect(hash(await run('shards'))).toBe(hash(out))
})

test('what does not fit in memory is written down and found all the same', async () => {
  const home = folder()
  const store = openStore(disk, home)
  const documents = Array.from({ length: 150 }, (_, i) => ({ path: `${i}.md`, key: `k${i}` }))
  for (const [i, { key }] of documents.entries()) {
    const keys = Array.from({ length: 20 }, (_, j) => ({
      record_key: `${(i * 20 + j) % 2990}`,
      pipeline: 'p',
      anchors: [{ kind: 'text', start: j, end: j + 1 }],
    }))
    const { status, source } = unreadable(key, diagnostic('crashed', ''))
    await store.put('outcome', key, { status, source, [KEYS]: keys })
  }
  const told = async (most?: number) => {
    const found = await findDuplicates(disk, join(home, `spill-${most}`), store, documents, most)
    const rows: string[] = []
    for (let i = 0; i < documents.length; i++)
      for (const { message } of await found(i)) rows.push(`${i} ${message}`)
    return rows
  }
  const inMemory = await told()
  expect(inMemory).toHaveLength(20)
  expect(inMemory.filter(row => row.startsWith('0 '))).toHaveLength(10)
  expect(inMemory.filter(row => row.startsWith('149 '))).toHaveLength(10)
  expect(inMemory).toContain('149 the key “0” of p stands here and in 0.md, characters 0–1')
  expect(await told(100)).toEqual(inMemory)
})
