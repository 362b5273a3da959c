import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, root, rowsOf } from '../command.ts'

/** A copy of the program with one more format: one folder of files and one line of the list. */
const home = folder()
const reports = join(home, 'reports')
const out = join(home, 'out')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const cells = [
  ['A1', '项目'],
  ['B1', '2023年预算数（万元）'],
  ['A2', '教育支出'],
  ['B2', '1200'],
  ['A3', '科技支出'],
  ['B3', '300'],
]
const ledger = `LEDGER 1\n${cells.map(([cell, words]) => `预算 ${cell} ${words}\n`).join('')}`

const pipeline = `name: lines
title: 支出
match: {headers: [项目, '{year}预算数']}
key: [name]
fields:
  name: {header: 项目, title: 项目, type: text}
  amount: {header: '{year}预算数', title: 预算数, type: money}
`

/** The command line of that copy, with all it says. */
function command(...words: string[]): string {
  const program = [join(home, 'dist/src/cli.js'), ...words]
  const { stdout, stderr } = spawnSync(process.execPath, program, { cwd: home, encoding: 'utf8' })
  return stdout + stderr
}

beforeAll(() => {
  for (const name of [
    'src',
    'schemas',
    'scripts',
    'docs',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    cpSync(join(root, name), join(home, name), { recursive: true })
  for (const name of ['node_modules', 'pipelines']) symlinkSync(join(root, name), join(home, name))
  cpSync(join(root, 'test/readers/planted/ledger'), join(home, 'src/readers/ledger'), {
    recursive: true,
  })
  const list = join(home, 'src/readers/list.ts')
  const lines = readFileSync(list, 'utf8')
  const longer = lines.replace('const readers = [', 'const readers = [ledger, ')
  expect(longer).not.toBe(lines)
  writeFileSync(list, `import { ledger } from './ledger/index.ts'\n${longer}`)
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: home })
  mkdirSync(join(reports, 'old.ldg'), { recursive: true })
  writeFileSync(join(reports, 'a.ldg'), ledger)
  writeFileSync(join(reports, 'b.txt'), ledger.replace('1200', '1300'))
  writeFileSync(join(reports, 'c.ledger'), 'no ledger')
  writeFileSync(join(home, 'lines.yaml'), pipeline)
  command('run', 'reports', '-p', 'lines.yaml', '-o', 'out', '--jobs', '1')
})

test('it is discovered by its name, and sniffed by its first bytes whatever its name', () => {
  const told = rowsOf(out, 'sources').map(({ path, format, status }) => [path, format, status])
  expect(told).toEqual([
    ['reports/a.ldg', 'ledger', 'converted'],
    ['reports/b.txt', 'ledger', 'converted'],
    ['reports/c.ledger', null, 'failed'],
    ['reports/old.ldg', null, 'failed'],
  ])
  const said = rowsOf(out, 'diagnostics').map(({ path, message }) => `${path}: ${message}`)
  expect(said).toContain(
    'reports/c.ledger: named as ledger, but there is no “LEDGER 1” in its first line',
  )
  expect(said.join('\n')).toContain('a folder with the name of a document')
})

test('its tables become records and figures that keep their cells', () => {
  const records = rowsOf(out, 'lines').map(({ name, amount }) => `${name} ${amount}`)
  expect(records).toEqual([
    '教育支出 12000000',
    '科技支出 3000000',
    '教育支出 13000000',
    '科技支出 3000000',
  ])
  const [first] = rowsOf(out, 'figures')
  expect(first).toMatchObject({
    text: '1200',
    value: '12000000',
    anchors: [{ kind: 'sheet', sheet: '预算', cell: 'B2' }],
  })
})

test('its places are said in words by every part that says places', () => {
  const said = rowsOf(out, 'diagnostics').map(({ message }) => String(message))
  expect(said.find(message => message.includes('科技支出'))).toContain('reports/b.txt, 预算!')
  const [first] = rowsOf(out, 'figures')
  expect(command('explain', String(first?.['figure_id']))).toContain('预算!B2')
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('预算!')
  writeFileSync(join(home, 'others.yaml'), pipeline.replace(/预算数'\]/, "决算数']"))
  const unread = command(
    'run',
    'reports/a.ldg',
    '-p',
    'others.yaml',
    '-o',
    'other',
    '--explain-match',
  )
  expect(unread).toContain('first in reports/a.ldg, 预算!A1')
})

test('it is an input format of the commands, a value of the schema and a line of the documentation', () => {
  expect(command('tables', '--help').replace(/\s+/g, ' ')).toMatch(/one of ledger,/)
  expect(readFileSync(join(out, 'schemas/sources.json'), 'utf8')).toContain('"ledger"')
  execFileSync(process.execPath, [join(home, 'scripts/readers-doc.mjs')])
  expect(readFileSync(join(home, 'docs/readers.md'), 'utf8')).toContain(
    '| ledger | one table a sheet, every cell with its name | formulas |',
  )
})
