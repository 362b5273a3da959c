import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compareRows } from '../../src/run/diff/rows.ts'
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
    ['changed', '西河市 教育支出 2024', 'value', '11000000000', '11100000000'],
    [
      'changed',
      '西河市 教育支出 2024',
      'sources',
      [`${join(input, 'prose.md')}: 110 亿元`],
      [`${join(input, 'prose.md')}: 111 亿元`],
    ],
    ['added', '西河市 政府债务余额 2024', null, null, '500000000'],
  ])
  const { stdout } = await yiyuan(['diff', before, out])
  expect(stdout).toContain('  changed  figures  教育支出  value: 11000000000 → 11100000000\n')
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

test('a document that moved gives the same values; one that went is told with what it held', async () => {
  const [here, there, a, b] = [folder(), folder(), folder(), folder()]
  writeFileSync(join(here, 'old.md'), '# 2024年报告\n\n教育支出 110 亿元。\n')
  writeFileSync(join(here, 'gone.md'), '# 2024年报告\n\n债务余额 5 亿元。\n')
  writeFileSync(join(there, 'new.md'), '# 2024年报告\n\n教育支出 110 亿元。\n')
  await yiyuan(['run', here, '-o', a, '--quiet'])
  await yiyuan(['run', there, '-o', b, '--quiet'])
  const { stdout, code } = await yiyuan(['diff', a, b, '--ndjson'])
  expect(code).toBe(0)
  const found = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(
    found.map(({ kind, table, field, before: old, after }) => [kind, table, field, old, after]),
  ).toEqual(
    expect.arrayContaining([
      ['changed', 'sources', 'path', join(here, 'old.md'), join(there, 'new.md')],
      ['removed', 'sources', null, 'converted', null],
      ['removed', 'figures', null, '5 亿元', null],
    ]),
  )
  expect(found).toHaveLength(3)
})

test('a row put before others about the same is one row added', () => {
  const row = (id: string, text: string) => ({ figure_id: id, text, metric: '支出', start: 0 })
  const before = [row('1', '1元'), row('2', '2元')]
  const after = [row('3', '9元'), row('4', '1元'), row('5', '2元')]
  expect(compareRows('figures', before, after, false)).toEqual([
    { kind: 'added', table: 'figures', subject: '支出', field: null, before: null, after: '9元' },
  ])
})

test('a sum that no longer comes out is told by its verdict', async () => {
  const [input_, a, b] = [folder(), folder(), folder()]
  const table = (total: string) =>
    `# 2024年某市支出表\n\n单位：万元\n\n| 项目 | 决算数 |\n| --- | --- |\n| 教育 | 10 |\n| 卫生 | 20 |\n| 合计 | ${total} |\n`
  writeFileSync(join(input_, 'a.md'), table('30'))
  await yiyuan(['run', input_, '-o', a, '--quiet'])
  writeFileSync(join(input_, 'a.md'), table('35'))
  await yiyuan(['run', input_, '-o', b, '--quiet'])
  const { stdout } = await yiyuan(['diff', a, b])
  expect(stdout).toMatch(/changed +checks .*verdict: exact → inconsistent\n/)
})
