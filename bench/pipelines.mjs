// What the shipped pipelines catch of the shared corpus, held against counts made by hand (test/pipelines/counts):
// `npm run bench -- pipelines <shared corpus> [dataset folder to keep] [--list]`; with `--there` the dataset stands already and only what it holds is counted.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inShared } from './shared/corpus.mjs'

const here = name => fileURLToPath(new URL(`../${name}`, import.meta.url))
const options = process.argv.slice(2).filter(word => word.startsWith('--'))
const [folder = inShared('corpus'), kept] = process.argv
  .slice(2)
  .filter(word => !word.startsWith('--'))
const corpus = resolve(folder)
const out = kept ?? mkdtempSync(join(tmpdir(), 'yiyuan-pipelines-'))
const kinds = readdirSync(corpus).filter(
  name =>
    /^(?:(?:pdf|html|csv|txt)_|xlsx?$|pairs$)/.test(name) && !/announcement|negative/.test(name),
)
if (!options.includes('--there')) {
  const run = spawnSync(
    process.execPath,
    [here('dist/src/cli.js'), 'run', ...kinds.map(name => join(corpus, name)), '-o', out],
    { stdio: ['ignore', 'ignore', options.includes('--quiet') ? 'ignore' : 'inherit'] },
  )
  if (![0, 3].includes(run.status ?? -1)) throw new Error(`run ended with ${run.status}`)
}

const rows = name =>
  existsSync(join(out, name))
    ? readFileSync(join(out, name), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line))
    : []
const files = new Map()
for (const { source_id: id, path } of rows('sources.ndjson')) {
  if (id !== null) files.set(id, [...(files.get(id) ?? []), relative(corpus, resolve(path))])
}
const sheetOf = anchors => anchors.find(anchor => anchor.kind === 'sheet')?.sheet
const there = new Set([...files.values()].flat())
const pageOf = anchors => anchors.find(anchor => anchor.kind === 'page')?.page ?? 0
/** The row of the page or sheet that a record stands in. */
const lineOf = ({ table_id: table, anchors: [anchor] }) =>
  `${table} ${anchor?.kind === 'page' ? `${anchor.page} ${anchor.box.top}` : /\d+$/.exec(anchor?.cell ?? '')?.[0]}`
const titles = new Map()
for (const line of readFileSync(join(out, 'cells.ndjson'), 'utf8').split('\n')) {
  const id = /"table_id":"(\w+)"/.exec(line)?.[1]
  if (id !== undefined && !titles.has(id)) titles.set(id, JSON.parse(line).table_title)
}
const places = (list, pipeline) =>
  list.map(row => ({
    pipeline,
    files: files.get(row.source_id) ?? [],
    page: pageOf(row.anchors),
    sheet: sheetOf(row.anchors),
    table: row.table_id,
    total: row.is_total === true,
    line: lineOf(row),
  }))
const built = readdirSync(here('pipelines')).map(name => name.replace(/\.yaml$/, ''))
const records = built.flatMap(name => places(rows(`${name}.ndjson`), name))
// A row of a page that adds up others is no row of the counts; a column that does, in a row of other amounts, was counted, and so was all of a sheet.
const linesOfParts = new Set(records.filter(({ total }) => !total).map(({ line }) => line))
const isTotal = ({ total, line }) => total && !linesOfParts.has(line)
const setAside = rows('set-aside.ndjson').flatMap(row => places([row], row.pipeline))

const counted = readdirSync(here('test/pipelines/counts'))
  .filter(name => name.endsWith('.csv'))
  .flatMap(name => {
    const [head = '', ...lines] = readFileSync(here(`test/pipelines/counts/${name}`), 'utf8')
      .trim()
      .split('\n')
    const columns = head.split(',')
    return lines.map(line => {
      const values = line.split(',')
      const at = column => values[columns.indexOf(column)]
      return {
        file: at('file') ?? '',
        page: Number(at('page')),
        to: Number(at('to')),
        sheet: at('sheet'),
        form: at('form') ?? '',
        rows: Number(at('amounts') ?? at('rows')),
      }
    })
  })

const inside = (place, { file, page, to, sheet }) =>
  place.files.includes(file) &&
  (sheet === undefined ? place.page >= page && place.page <= to : place.sheet === sheet)
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
for (const form of [...new Set(counted.map(({ form }) => form))]) {
  const own = counted.filter(
    count => count.form === form && (!options.includes('--there') || there.has(count.file)),
  )
  let wanted = 0
  let caught = 0
  let extra = 0
  let aside = 0
  let totals = 0
  for (const count of own) {
    const of = records.filter(place => place.pipeline === form && inside(place, count))
    const found = of.filter(place => count.sheet !== undefined || !isTotal(place)).length
    totals += of.length - found
    const apart = setAside.filter(place => place.pipeline === form && inside(place, count)).length
    wanted += count.rows
    caught += Math.min(found, count.rows)
    extra += Math.max(0, found - count.rows)
    aside += apart
    if (found !== count.rows || apart > 0)
      console.log(
        `  ${form}: ${count.file} ${count.sheet ?? `p. ${count.page}–${count.to}`}: ${found} of ${count.rows}, ${apart} set aside`,
      )
  }
  const elsewhere = new Map()
  for (const place of records) {
    if (place.pipeline !== form || own.some(count => inside(place, count))) continue
    const known = elsewhere.get(place.table)
    if (known === undefined) elsewhere.set(place.table, { ...place, rows: 1 })
    else known.rows++
  }
  console.log(
    `${form}: ${own.length} counted, ${wanted} rows, caught ${caught} (${percent(caught, wanted)}), ` +
      `too many ${extra}, totals beside them ${totals}, set aside ${aside} (${percent(aside, wanted)}); elsewhere ${elsewhere.size} tables`,
  )
  if (options.includes('--list'))
    for (const {
      files: [file],
      page,
      table,
      rows: count,
    } of elsewhere.values())
      console.log(`    ${file} p. ${page}: ${count} records, “${titles.get(table) ?? ''}”`)
}
console.log(
  `whole: ${built.map(name => `${name} ${records.filter(({ pipeline }) => pipeline === name).length}`).join(' · ')}; set aside ${setAside.length}`,
)
if (kept === undefined) rmSync(out, { recursive: true, force: true })
