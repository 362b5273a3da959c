/**
 * Where the time of small documents goes: processor time of each stage in one process that is warm, then that of whole runs, and what they store.
 *   npm run bench -- stages [--documents 2000]
 */
import { mkdtempSync, rmSync } from 'node:fs'
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
import { readRecords } from '../dist/src/records/index.js'
import { placeRecords } from '../dist/src/records/places.js'
import { glanceOf } from '../dist/src/report/glance.js'
import { openStore } from '../dist/src/run/store.js'
import { smallReport } from './shared/small.mjs'
import { smallRuns } from './shared/whole-run.mjs'

const asked = process.argv.indexOf('--documents')
const documents = asked < 0 ? 2000 : Number(process.argv[asked + 1])
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-stages-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const pipelines = await builtInPipelines()
const tables = tablesOf(pipelines)
const store = openStore(disk, join(scratch, 'stored'))

/** One document, stage by stage as `convert` does it; `mark` is told when each is done. */
async function staged(i, mark) {
  const bytes = Buffer.from(smallReport(i))
  const sourceId = sourceIdOf(bytes)
  mark('bytes')
  const document = await attempt({ name: `${i}.md`, bytes })
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
  const stored = storedOutcome(outcome, tables, glanceOf(outcome, document))
  await store.put('outcome', sourceId, stored)
  mark('storing')
  return figures.length
}

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
    found = await staged(i, mark)
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

await stages(Math.min(documents, 1000))
for (const [what, figure] of await smallRuns(documents, scratch)) console.log(`${what}: ${figure}`)
