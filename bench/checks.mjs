/**
 * Checks over the shared corpus: every alarm with its place, planted errors, coverage and time.
 *   npm run bench -- checks [folder of the corpus …] [--kinds] [--all]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findChecks, finders } from '../dist/src/checks/index.js'
import { collectFigures } from '../dist/src/figures/collect.js'
import { identifier, sourceIdOf } from '../dist/src/identity.js'
import { tryRead } from '../dist/src/read.js'
import { whose } from './checks/alarms.mjs'
import { plantIn, seeded } from './checks/plant.mjs'
import { inShared } from './shared/corpus.mjs'

const corpus = inShared('corpus')
const folders = process.argv.slice(2).filter(word => !word.startsWith('--') && word !== 'checks')
const chosen =
  folders.length > 0
    ? folders
    : [
        'pdf_gov_dept_budget',
        'pdf_gov',
        'html_gov',
        'csv_gov_report',
        'txt_gov_report',
        'txt_pdf_dump',
      ]
const equalities = new Set(['sum', 'ratio', 'change', 'difference', 'share', 'equal'])
const counts = {}
const kinds = {}
const time = { read: 0, figures: 0, checks: 0 }
const planted = { made: 0, found: 0, all: 0, missed: [] }
const cover = {}
let checks = 0
let alarms = 0
let documents = 0
const read = { document: 0, ours: 0, unread: 0 }
const draw = seeded(20261124)
const draws = 3

for (const folder of chosen) {
  cover[folder] = { cells: 0, covered: 0 }
  for (const path of filesOf(join(corpus, folder))) await one(folder, path)
}
console.log(`\n${documents} documents, ${checks} checks:`, counts)
if (process.argv.includes('--kinds')) console.table(kinds)
const decided = checks - (counts.not_checkable ?? 0)
console.log(
  `alarms: ${alarms}, one in ${(decided / Math.max(1, alarms)).toFixed(0)} decided checks`,
)
console.log(
  `of them ${read.document} are the documents' own, ${read.ours} ours, ${read.unread} not read yet (bench/labels/alarms.tsv)`,
)
console.log(
  `planted errors: ${planted.found} of ${planted.made} reported at a total of the cell (${((100 * planted.found) / Math.max(1, planted.made)).toFixed(1)} %), ${planted.all} at every one`,
)
for (const line of planted.missed.slice(0, 12)) console.log('  missed', line)
for (const [folder, { cells, covered }] of Object.entries(cover)) {
  console.log(
    `${folder}: ${covered} of ${cells} numeric table cells under an equality (${((100 * covered) / Math.max(1, cells)).toFixed(1)} %)`,
  )
}
const all = time.read + time.figures
console.log(
  `time: reading ${time.read.toFixed(0)} ms, figures ${time.figures.toFixed(0)} ms, checks ${time.checks.toFixed(0)} ms = ${((100 * time.checks) / all).toFixed(1)} % of the rest`,
)

function filesOf(place) {
  return readdirSync(place)
    .sort()
    .map(name => join(place, name))
    .flatMap(path => (statSync(path).isDirectory() ? filesOf(path) : [path]))
}

async function one(folder, path) {
  const bytes = readFileSync(path)
  let at = performance.now()
  const document = await tryRead({ name: path, bytes })
  time.read += performance.now() - at
  if ('code' in document) return
  documents += 1
  at = performance.now()
  const identify = identifier(sourceIdOf(bytes))
  const figures = collectFigures(document).figures.map(found => ({
    ...found,
    id: identify(`figure:${found.figure.kind}`, found.anchors, found.figure.text),
  }))
  time.figures += performance.now() - at
  at = performance.now()
  const found = findChecks(document, figures)
  time.checks += performance.now() - at
  const name = path.slice(corpus.length + 1)
  for (const check of found) {
    checks += 1
    counts[check.verdict] = (counts[check.verdict] ?? 0) + 1
    kinds[check.finder] ??= {}
    kinds[check.finder][check.verdict] = (kinds[check.finder][check.verdict] ?? 0) + 1
    const shown = process.argv.includes('--all')
      ? ['inconsistent', 'unlikely', 'truncation_only']
      : ['inconsistent']
    if (!shown.includes(check.verdict)) continue
    const [side, why] = check.verdict === 'inconsistent' ? whose(name, check) : ['', '']
    if (check.verdict === 'inconsistent') {
      alarms += 1
      read[side] += 1
    }
    console.log(
      `${name} ${placeOf(check)} [${check.finder}] ${check.subject}: ${check.line} ${side} ${why}`,
    )
  }
  coverage(folder, figures, found)
  for (const { right, all, what } of plantIn(document, figures, found, draw, draws)) {
    planted.made += 1
    if (right) planted.found += 1
    else planted.missed.push(`${name} ${what}`)
    if (all) planted.all += 1
  }
}

function placeOf({ anchors }) {
  const [first] = anchors
  return first?.kind === 'page' ? `p${first.page}` : first ? `@${first.start}` : ''
}

function coverage(folder, figures, found) {
  const under = new Set()
  for (const { kind, verdict, members } of found) {
    if (equalities.has(kind) && verdict !== 'not_checkable')
      for (const { figure_id: id } of members) under.add(id)
  }
  for (const { id, cell, figure } of figures) {
    if (!cell || cell.header || figure.end - figure.start < cell.text.text.trim().length - 2)
      continue
    cover[folder].cells += 1
    if (under.has(id)) cover[folder].covered += 1
  }
}

if (process.argv.includes('--finders')) console.log(finders.map(({ name }) => name).join(' '))
