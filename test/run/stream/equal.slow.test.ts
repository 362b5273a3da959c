import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lineOf } from '../../../src/decisions/decision.ts'
import { disk } from '../../../src/io/disk.ts'
import { decide } from '../../../src/review/decide.ts'
import { tarOf } from '../../archive/tar.ts'
import { zipOf } from '../../archive/zip.ts'
import { folder, root, rowsOf, yiyuan } from '../../command.ts'
import { type Asked, converted, type Tables, whole } from './engine.ts'

const PIPELINE = `name: projects
title: 项目
match: { headers: [项目名称, 预算数] }
fields:
  region: { from: meta.region, type: text }
  name: { header: 项目名称, type: text, required: true }
key: [name]
`
const projects = (...names: string[]) =>
  `\n单位：万元\n\n| 项目名称 | 预算数 |\n|---|---|\n${names.map(name => `| ${name} | 1 |\n`).join('')}`
const report = (year: number, city: string, amount: string) =>
  `# ${city}${year}年预算执行情况的报告\n\n${year}年，${city}一般公共预算收入完成${amount}亿元，增长5.2%。\n`

/** Documents that say things together: one fact in several, records with one key, equal bytes, archives, and some that fail. */
function documents(): string {
  const home = folder()
  mkdirSync(join(home, 'more'))
  const files: Record<string, string | Uint8Array> = {
    /** Bytes that stand twice are told once, under the first path. */
    'a.md': report(2023, '济南市', '1060.8'),
    'b.md': report(2023, '济南市', '1061'),
    'c.md': report(2023, '济南市', '1200'),
    'more/d.md': report(2022, '青岛市', '1273.3'),
    'more/again.md': report(2022, '青岛市', '1273.3'),
    'p.md': projects('修路', '架桥'),
    'q.md': projects('修路', '建校', '建校'),
    'empty.txt': '',
    'what.psd': '8BPS',
    'half.pdf': '%PDF-1.7\n',
    'z.zip': zipOf([
      { name: '汇总/1.md', bytes: report(2023, '济南市', '1060.8') },
      { name: '汇总/2.md', bytes: report(2023, '烟台市', '700.5') + projects('架桥') },
      { name: '../out.md', bytes: report(2023, '烟台市', '1') },
    ]),
    'notes.md.gz': gzipSync(projects('修路')),
    'n.tgz': gzipSync(tarOf([{ name: 'e.md', bytes: report(2023, '烟台市', '700.5') }])),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes)
  return home
}

const pathsIn = (home: string) =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter(name => name !== 'more')
    .map(name => join(home, name))

/** The rows of every table as words, sorted: whatever order they and their columns came in. */
const multisets = (tables: Tables) =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [name, rows.map(row => JSON.stringify(sorted(row))).toSorted()]),
  )

function sorted(row: object): object {
  return Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The tables of a dataset that a run wrote. */
async function ofRun(paths: readonly string[], ...options: string[]): Promise<Tables> {
  const out = folder()
  await yiyuan(['run', ...paths, '-o', out, '--quiet', ...options])
  const names = readdirSync(out).filter(name => name.endsWith('.ndjson'))
  return Object.fromEntries(
    names.map(name => [name.replace('.ndjson', ''), rowsOf(out, name.replace('.ndjson', ''))]),
  )
}

const shuffled = <T>(all: readonly T[]) =>
  all.toReversed().toSorted((_, b) => (b === all[3] ? 1 : 0))

test('rows of convert --stdin, merged, are those of a run', async () => {
  const [home, pipelines] = [documents(), join(folder(), 'projects.yaml')]
  writeFileSync(pipelines, PIPELINE)
  const options = ['-p', pipelines, '-p', 'targets', '-p', 'budget-lines', '--on-row-error', 'null']
  const paths = [...pathsIn(home), ...pathsIn(join(root, 'samples'))]
  const lines = await converted(
    shuffled(paths).map(path => ({ path, file: path })),
    ...options,
    '--jobs',
    '3',
  )
  const tables = await whole(lines)
  const expected = await ofRun(paths, ...options)
  expect(multisets(tables)).toEqual(multisets(expected))
  const codes = new Set(tables['diagnostics']?.map(({ code }) => code))
  expect([...codes].toSorted()).toEqual(
    expect.arrayContaining(['archive-unsafe', 'record-duplicate', 'source-empty']),
  )
  expect(tables['facts']?.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['agreed', 'conflict', 'single']),
  )
  expect(tables['sources']).toHaveLength(26)
})

test('decisions of review stand in the rows as in those of a run', async () => {
  const home = folder()
  const path = join(home, 'a.md')
  writeFileSync(path, report(2023, '济南市', '1060.8'))
  const out = folder()
  await yiyuan(['run', path, '-o', out, '--quiet'])
  const [figure] = rowsOf(out, 'figures')
  const targets = { table: 'figures' as const, ids: [String(figure?.['figure_id'])] }
  const file = join(home, 'decisions.ndjson')
  const said = { decided: { action: 'confirm' as const }, by: 'li', at: '2026-05-01T08:00:00.000Z' }
  const decisions = await decide(disk, out, { targets, ...said })
  writeFileSync(file, `${decisions.map(lineOf).join('')}nothing\n`)
  const asked = [{ path, file: path }]
  const tables = await whole(await converted(asked, '--decisions', file))
  expect(tables['reviews']).toHaveLength(1)
  expect(multisets(tables)).toEqual(multisets(await ofRun([path], '--decisions', file)))
})

test('what is said of documents is said as an index says it', async () => {
  const home = folder()
  const index = [
    'path,region,发布日期,来源备注',
    'a.md,济南市,2024-02-01,甲',
    'b.md,济南市,2024-03-01,乙',
    'c.md,青岛市,2024-02-01,丙',
  ]
  writeFileSync(join(home, 'index.csv'), `${index.join('\n')}\n`)
  const texts = { 'a.md': projects('修路'), 'b.md': projects('修路'), 'c.md': projects('架桥') }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(home, name), text)
  const pipeline = join(folder(), 'projects.yaml')
  writeFileSync(pipeline, PIPELINE)
  const [head = '', ...rows] = index
  const asked = rows.map((line): Asked => {
    const [name = '', ...cells] = line.split(',')
    const names = head.split(',').slice(1)
    const meta = Object.fromEntries(names.map((word, i) => [word, cells[i] ?? '']))
    const path = join(home, name)
    return {
      path,
      base64: Buffer.from(texts[name === 'c.md' ? name : 'a.md']).toString('base64'),
      meta,
    }
  })
  const tables = await whole(await converted(asked.toReversed(), '-p', pipeline))
  const paths = asked.map(({ path }) => path)
  const expected = await ofRun(paths, '-p', pipeline, '--meta', join(home, 'index.csv'))
  expect(multisets(tables)).toEqual(multisets(expected))
  expect(tables['projects']?.map(row => row['region']).toSorted()).toEqual(['济南市', '青岛市'])
  expect(tables['diagnostics']?.map(({ code }) => code)).toContain('meta-conflict')
})
