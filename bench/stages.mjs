/**
 * Where the time of small documents goes: processor time of each stage in one process that is warm, then that of whole runs, and what they store.
 *   npm run bench -- stages [--documents 2000]
 * The same of real documents, with what merging their facts takes, and how memory grows with runs of n, 2n and 4n small documents of as many regions:
 *   npm run bench -- stages --folder <reports> [--every 10]
 *   npm run bench -- stages --memory [--documents 500]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attempt } from '../dist/src/attempt.js'
import { findChecks } from '../dist/src/checks/index.js'
import { outcomeOf } from '../dist/src/dataset/rows/outcome.js'
import { storedOutcome } from '../dist/src/dataset/stored.js'
import { tablesOf } from '../dist/src/dataset/tables.js'
import { findFacts } from '../dist/src/facts/index.js'
import { CellFigures } from '../dist/src/figures/cells.js'
import { collectFigures } from '../dist/src/figures/collect.js'
import { contextsOf } from '../dist/src/figures/contexts.js'
import { identifier, sourceIdOf } from '../dist/src/identity.js'
import { builtInPipelines } from '../dist/src/index.js'
import { disk } from '../dist/src/io/disk.js'
import { regionsNamed } from '../dist/src/lexicon/gazetteer.js'
import { readRecords } from '../dist/src/records/index.js'
import { placeRecords } from '../dist/src/records/places.js'
import { Glancing } from '../dist/src/report/glance.js'
import { openFacts } from '../dist/src/run/facts/index.js'
import { openStore } from '../dist/src/run/store.js'
import { clocked } from './shared/clock.mjs'
import { smallReport } from './shared/small.mjs'
import { cli, smallRuns } from './shared/whole-run.mjs'

const asked = process.argv.indexOf('--documents')
const documents = asked < 0 ? 2000 : Number(process.argv[asked + 1])
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-stages-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const pipelines = await builtInPipelines()
const tables = tablesOf(pipelines)
const store = openStore(disk, join(scratch, 'stored'))

/** One document, stage by stage as `convert` does it; `mark` is told when each is done. Gives what it found. */
async function staged({ name, bytes }, mark) {
  const sourceId = sourceIdOf(bytes)
  mark('bytes')
  const document = await attempt({ name, bytes })
  if ('code' in document) throw new Error(document.message)
  mark('reading')
  const identify = identifier(sourceId)
  const placed = placeRecords(document, pipelines, undefined)
  mark('forms')
  const contexts = contextsOf(document)
  const cells = new CellFigures(contexts, placed.declared)
  const collected = collectFigures(document, contexts, cells)
  mark('figures')
  const read = readRecords(document, placed, cells, { onRowError: 'set-aside' })
  mark('records')
  const figures = collected.figures.map(found => ({
    ...found,
    id: identify(`figure:${found.figure.kind}`, found.anchors, found.figure.text),
  }))
  const checks = findChecks(document, figures, new Map())
  mark('checks')
  const { facts } = findFacts({ document, sourceId, figures, fields: new Set() })
  mark('facts')
  const { report } = contexts
  const outcome = outcomeOf({ document, report, sourceId, identify, read, figures, checks, facts })
  mark('rows')
  const stored = storedOutcome(outcome, tables, new Glancing(outcome, document))
  await store.put('outcome', sourceId, stored)
  mark('storing')
  return { figures: figures.length, facts, source: outcome.source }
}

const small = i => ({ name: `${i}.md`, bytes: Buffer.from(smallReport(i)) })

const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function stages(count) {
  const taken = new Map()
  let found = 0
  for (let i = 0; i < 2 * count; i++) {
    let last = processor()
    const mark = stage => {
      const now = processor()
      if (i >= count) taken.set(stage, (taken.get(stage) ?? 0) + now - last)
      last = now
    }
    found = (await staged(small(i), mark)).figures
  }
  const whole = [...taken.values()].reduce((sum, one) => sum + one, 0)
  console.log(
    `${Buffer.byteLength(smallReport(0))} bytes, ${found} figures: ${(whole / count).toFixed(2)} ms of processor time, warm`,
  )
  for (const [stage, time] of taken)
    console.log(
      `  ${stage.padEnd(8)} ${(time / count).toFixed(2)} ms  ${((100 * time) / whole).toFixed(0)} %`,
    )
}

/** Every so many-th document of a folder, once each; facts are merged over all of them as a run does when it publishes. */
async function realStages(folder, every) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:pdf|html?|md|txt|csv|xlsx?|docx?|ofd)$/.test(name))
    .sort()
    .filter((_, i) => i % every === 0)
  const taken = new Map()
  const merging = openFacts(disk, join(scratch, 'merging'))
  let [last, read] = [processor(), 0]
  const mark = stage => {
    const now = processor()
    taken.set(stage, (taken.get(stage) ?? 0) + now - last)
    last = now
  }
  for (const path of paths) {
    last = processor()
    const found = await staged({ name: path, bytes: readFileSync(join(folder, path)) }, mark).catch(
      error => void console.log(`left out: ${path}: ${error.message}`),
    )
    if (found === undefined) continue
    read += 1
    const lines = found.facts.map(fact => `${JSON.stringify(fact)}\n`).join('')
    last = processor()
    await merging.add(Buffer.from(lines), path, found.source)
    mark('merging facts')
  }
  let facts = 0
  for await (const _ of merging.all()) facts += 1
  mark('merging facts')
  const whole = [...taken.values()].reduce((sum, one) => sum + one, 0)
  console.log(`${read} documents, ${facts} facts: ${(whole / 1000).toFixed(0)} s of processor time`)
  for (const [stage, time] of taken)
    console.log(`  ${stage.padEnd(14)} ${((100 * time) / whole).toFixed(1)} %`)
  const own = (taken.get('facts') ?? 0) + (taken.get('merging facts') ?? 0)
  console.log(`facts take ${((100 * own) / whole).toFixed(1)} % (aim: at most 12 %)`)
}

/** Runs of n, 2n and 4n small documents, each of another region and year: the greatest resident memory of a run with all its processes. */
async function memory(count) {
  const names = [...regionsNamed.keys()].filter(name => name.length > 2)
  for (const times of [1, 2, 4]) {
    const input = join(scratch, `of-${times}`)
    for (let i = 0; i < count * times; i++) {
      const part = join(input, String(i % 100))
      mkdirSync(part, { recursive: true })
      const region = names[i % names.length]
      const words = smallReport(i).replace(/关于[\u4e00-\u9fff]{3}(?=\d{4}年)/, `关于${region}`)
      writeFileSync(join(part, `${i}.md`), words)
    }
    const out = join(scratch, `out-${times}`)
    const run = [cli, 'run', input, '-o', out, '--quiet', '--jobs', '1']
    const { status, peak, processor: seconds } = await clocked(process.execPath, run, {})
    if (status !== 0) throw new Error(`the run ended with ${status}`)
    const { facts } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).counts
    console.log(
      `${count * times} documents, ${facts} facts: ${Math.round(peak)} MB, ${seconds.toFixed(0)} s of processor time`,
    )
  }
}

if (process.argv.includes('--memory')) await memory(asked < 0 ? 500 : documents)
else if (process.argv.includes('--folder')) {
  const every = process.argv.indexOf('--every')
  const folder = process.argv[process.argv.indexOf('--folder') + 1] ?? '.'
  await realStages(folder, every < 0 ? 1 : Number(process.argv[every + 1]))
} else {
  await stages(Math.min(documents, 1000))
  for (const [what, figure] of await smallRuns(documents, scratch))
    console.log(`${what}: ${figure}`)
}
