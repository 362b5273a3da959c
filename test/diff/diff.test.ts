import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folder, root, yiyuan } from '../command.ts'

const input = folder()
const before = folder()
const form = readFileSync(join(root, 'samples/2021-targets.md'), 'utf8')
const targets = readFileSync(join(root, 'pipelines/targets.yaml'), 'utf8')

const run = (out: string, ...more: string[]) =>
  yiyuan(['run', input, '-o', out, '--quiet', ...more])
const changes = async (out: string) => {
  const { stdout } = await yiyuan(['diff', before, out, '--ndjson'])
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

beforeAll(async () => {
  writeFileSync(join(input, 'form.md'), form)
  writeFileSync(
    join(input, 'prose.md'),
    '# 西河市2024年报告\n\n教育支出 110 亿元，卫生支出 8.8 亿元。\n',
  )
  await run(before)
})

test('a dataset does not differ from itself', async () => {
  expect((await yiyuan(['diff', before, before])).stdout).toBe('no differences\n')
})

test('an edited figure, a new one and a removed document, because the source changed', async () => {
  const out = folder()
  writeFileSync(
    join(input, 'prose.md'),
    '# 西河市2024年报告\n\n教育支出 111 亿元，卫生支出 8.8 亿元，债务余额 5 亿元。\n',
  )
  await run(out)
  const found = await changes(out)
  expect(found.every(({ cause, path }) => cause === 'source' && path.endsWith('prose.md'))).toBe(
    true,
  )
  expect(
    found.map(({ kind, subject, field, before: old, after }) => [kind, subject, field, old, after]),
  ).toEqual([
    ['changed', '教育支出', 'text', '110 亿元', '111 亿元'],
    ['changed', '教育支出', 'value', '11000000000', '11100000000'],
    ['added', '债务余额', null, null, '5 亿元'],
  ])
  const { stdout } = await yiyuan(['diff', before, out])
  expect(stdout).toContain('教育支出  value: 11000000000 → 11100000000  (source changed)')
})

test('an edited pipeline is named as the cause', async () => {
  const out = folder()
  const file = join(folder(), 'targets.yaml')
  const fields = targets.replace(/\n {2}has_issue:.*\n/, '\n')
  expect(fields).not.toBe(targets)
  writeFileSync(file, fields)
  writeFileSync(
    join(input, 'prose.md'),
    '# 西河市2024年报告\n\n教育支出 110 亿元，卫生支出 8.8 亿元。\n',
  )
  await run(out, '-p', file)
  const found = (await changes(out)).filter(({ table }) => table === 'targets')
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map(({ field, cause }) => `${field} ${cause}`))).toEqual(
    new Set(['has_issue pipeline']),
  )
})

test('a folder that is no dataset, or one that was edited, is refused', async () => {
  const none = await yiyuan(['diff', before, folder()])
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('is no dataset')])
  const torn = folder()
  for (const name of ['run.json', 'sources.ndjson', 'figures.ndjson', 'targets.ndjson'])
    copyFileSync(join(before, name), join(torn, name))
  appendFileSync(join(torn, 'figures.ndjson'), '{}\n')
  const edited = await yiyuan(['diff', before, torn])
  expect(edited.code).toBe(2)
  expect(edited.stderr).toContain('is not the file run.json lists')
})
