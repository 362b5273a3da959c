import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figuresBeside } from '../../src/run/figures.ts'
import { folder, yiyuan } from '../command.ts'

const reportOf = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))

/** So much that the figures are published in a thread of their own. */
const much = Buffer.alloc(2_100_000)

test('the figures that are published beside the rest are those that are published with it', async () => {
  const input = folder()
  const words =
    '# 报告\n\n全市收入完成12.3亿元，增长4.5%。\n\n| 项目 | 金额（万元） |\n|---|---|\n| 税收 | 70 |\n'
  for (const name of ['a.md', 'b.md']) writeFileSync(join(input, name), words)
  writeFileSync(join(input, 'c.md'), '没有数字。\n')
  writeFileSync(join(input, 'd.md'), '支出8.1亿元。\n')
  writeFileSync(join(input, 'much.bin'), much)
  const outs = ['1', '2'].map(jobs => ({ jobs, out: folder() }))
  for (const { jobs, out } of outs) {
    const formats = 'ndjson,json,csv,parquet'
    await yiyuan(['run', input, '-o', out, '--quiet', '--jobs', jobs, '--format', formats])
  }
  const [one, two] = outs.map(({ out }) => reportOf(out))
  expect(two.counts).toEqual(one.counts)
  expect(two.files).toEqual(one.files)
  const figures = readFileSync(join(outs[1]?.out ?? '', 'figures.ndjson'), 'utf8')
    .trim()
    .split('\n')
  expect(figures.map(line => JSON.parse(line).text)).toEqual(['12.3亿元', '4.5%', '70', '8.1亿元'])
})

test('a run without a figure has an empty table of figures', async () => {
  const [input, out] = [folder(), folder()]
  writeFileSync(join(input, 'c.md'), '没有数字。\n')
  writeFileSync(join(input, 'much.bin'), much)
  await yiyuan(['run', input, '-o', out, '--quiet', '--jobs', '2'])
  expect(readFileSync(join(out, 'figures.ndjson'), 'utf8')).toBe('')
})

const task = {
  folder: '',
  next: join(folder(), 'missing'),
  documents: [],
  formats: ['ndjson'],
  options: { chineseHeaders: false, byteOrderMark: false },
}

test('what stops the thread of the figures is told to who waits for them', async () => {
  await expect(figuresBeside(task, new AbortController().signal)).rejects.toThrow('ENOENT')
})

test('the thread of the figures ends with what it was started for', async () => {
  const stop = new AbortController()
  const published = figuresBeside(task, stop.signal)
  stop.abort()
  await expect(published).rejects.toThrow('ended')
})
