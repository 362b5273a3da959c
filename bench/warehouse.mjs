// How long PostgreSQL takes to have a dataset, beside psql's \copy of the same rows into the same tables:
//   npm run bench -- warehouse postgres://user@host/database [--rows 200000] [--rounds 3]
// Rows are those of samples/, again and again under ids of their own. Schemas bench_load and bench_copy of the database are made anew.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import streams from 'pg-copy-streams'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
  },
})
const [address] = positionals
if (address === undefined) throw new Error('name a database: postgres://user@host/database')
const { run } = await import('../dist/src/run/library.js')
const { loadDataset } = await import('../dist/src/run/load/index.js')
const { targetOf } = await import('../dist/src/run/load/target.js')
const { disk } = await import('../dist/src/io/disk.js')

const home = mkdtempSync(join(tmpdir(), 'yiyuan-bench-'))
const client = new pg.Client(address)
await client.connect()
try {
  const out = await dataset(Number(values.rows))
  const url = new URL(address)
  url.searchParams.set('schema', 'bench_load')
  const load = () =>
    loadDataset({
      disk,
      folder: out,
      target: targetOf(url.href),
      dataset: 'bench',
      evolve: false,
      version: 'bench',
      waiting() {},
    })
  const loads = []
  const copies = []
  let extracted = []
  let rows = 0
  for (let round = 0; round < Number(values.rounds); round++) {
    await client.query('DROP SCHEMA IF EXISTS bench_load CASCADE')
    const [took, { did }, used] = await timed(load)
    rows = did.rows
    const processor = used.toFixed(2)
    loads.push(took)
    if (round === 0) extracted = await extract()
    copies.push(await copied(extracted))
    console.log(
      `load ${took.toFixed(2)} s (client ${processor} s of a processor), psql \\copy ${copies.at(-1)?.toFixed(2) ?? '-'} s`,
    )
  }
  const replays = []
  for (let i = 0; i < 9; i++) replays.push((await timed(load))[0] * 1000)
  const some = median(loads)
  console.log(`${rows} rows: load ${some.toFixed(2)} s, ${Math.round(rows / some)} rows a second`)
  const copy = median(copies.filter(took => took !== undefined))
  if (copy)
    console.log(
      `psql \\copy of the same rows into the same tables: ${copy.toFixed(2)} s; the load takes ${(some / copy).toFixed(2)} times that`,
    )
  else console.log('psql is not here: no ratio')
  console.log(
    `the same again: ${median(replays).toFixed(0)} ms (most ${Math.max(...replays).toFixed(0)} ms)`,
  )
} finally {
  await client.query(
    'DROP SCHEMA IF EXISTS bench_load CASCADE; DROP SCHEMA IF EXISTS bench_copy CASCADE',
  )
  await client.end()
  rmSync(home, { recursive: true, force: true })
}

/**
 * Seconds by the clock, what came of it, seconds of a processor.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<[seconds: number, value: T, processor: number]>}
 */
async function timed(act) {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const value = await act()
  const { user, system } = process.cpuUsage(used)
  return [(performance.now() - began) / 1000, value, (user + system) / 1e6]
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** The dataset of samples/, written out until it has so many rows; ids of documents and rows begin with the number of the round. */
async function dataset(least) {
  const out = join(home, 'out')
  const { report } = await run({ paths: ['samples'], out, jobs: 2 })
  const tables = Object.keys(report.files).filter(name => name.endsWith('.ndjson'))
  const texts = new Map(tables.map(name => [name, readFileSync(join(out, name), 'utf8')]))
  const rows = [...texts.values()].reduce((all, text) => all + text.split('\n').length - 1, 0)
  const times = Math.ceil(least / rows)
  const own = /("(?:[a-z]+_)?id":")(?=[0-9a-f]{16})|("path":")/g
  for (const name of tables) {
    const file = createWriteStream(join(out, name))
    const hash = createHash('sha256')
    for (let i = 0; i < times; i++) {
      const text = texts.get(name).replace(own, found => `${found}${i}-`)
      hash.update(text)
      if (!file.write(text)) await once(file, 'drain')
    }
    await new Promise(resolve => file.end(() => resolve(undefined)))
    report.files[name] = { bytes: statSync(join(out, name)).size, sha256: hash.digest('hex') }
  }
  writeFileSync(join(out, 'run.json'), JSON.stringify(report))
  return out
}

/** The rows as COPY has them, a file a table, in the order tables refer to each other. */
async function extract() {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE nspname = 'bench_load' AND relkind = 'r' AND relname NOT IN ('_yiyuan_batches', '_yiyuan_columns') ORDER BY c.oid`,
  )
  const tables = []
  for (const { name } of rows) {
    const file = join(home, `${name}.tsv`)
    await pipeline(client.query(streams.to(`COPY ${name} TO STDOUT`)), createWriteStream(file))
    tables.push({ name, table: name.split('.')[1], file })
  }
  return tables
}

/** Seconds psql takes to \copy the rows into tables with the same keys and references; undefined where psql is not here. */
async function copied(tables) {
  await client.query('DROP SCHEMA IF EXISTS bench_copy CASCADE; CREATE SCHEMA bench_copy')
  for (const { name, table } of tables) {
    await client.query(`CREATE TABLE bench_copy.${table} (LIKE ${name} INCLUDING ALL)`)
    const { rows } = await client.query(
      `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'`,
      [name],
    )
    for (const { rule } of rows)
      await client.query(
        `ALTER TABLE bench_copy.${table} ADD ${rule.replace('bench_load.', 'bench_copy.')}`,
      )
  }
  const commands = tables.flatMap(({ table, file }) => [
    '-c',
    `\\copy bench_copy.${table} from '${file}'`,
  ])
  try {
    const [took] = await timed(async () =>
      execFileSync('psql', ['-q', '-1', '-v', 'ON_ERROR_STOP=1', '-d', address, ...commands]),
    )
    return took
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
