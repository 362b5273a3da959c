/**
 * Checks over the shared corpus: every alarm with its place, planted errors, coverage and time.
 *   npm run bench -- checks [folder of the corpus …] [--kinds] [--all]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChecks, finders } from '../dist/src/checks/index.js'
import { readingOf } from '../dist/src/checks/reading.js'
import { chainsOf } from '../dist/src/checks/table/chain.js'
import { tryRead } from '../dist/src/convert.js'
import { collectFigures } from '../dist/src/figures/collect.js'
import { identifier, sourceIdOf } from '../dist/src/identity.js'

const corpus = ['../../shared/corpus/', '../../../shared/corpus/']
  .map(place => fileURLToPath(new URL(place, import.meta.url)))
  .find(existsSync)
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
const planted = { made: 0, found: 0, missed: [] }
const cover = {}
let checks = 0
let alarms = 0
let documents = 0
let state = 20261124

/** A seeded number in [0, below). */
function draw(below) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return Math.floor((state / 0x80000000) * below)
}

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
  `planted errors: ${planted.found} of ${planted.made} reported at their total (${((100 * planted.found) / Math.max(1, planted.made)).toFixed(1)} %)`,
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
  const byId = new Map(figures.map(figure => [figure.id, figure]))
  const name = path.slice(corpus.length)
  for (const check of found) {
    checks += 1
    counts[check.verdict] = (counts[check.verdict] ?? 0) + 1
    kinds[check.finder] ??= {}
    kinds[check.finder][check.verdict] = (kinds[check.finder][check.verdict] ?? 0) + 1
    const shown = ['inconsistent', 'unlikely', 'truncation_only']
    if (check.verdict === 'inconsistent') alarms += 1
    if (
      shown.includes(check.verdict) &&
      (check.verdict === 'inconsistent' || process.argv.includes('--all'))
    )
      console.log(`${name} ${placeOf(check)} [${check.finder}] ${check.subject}: ${check.line}`)
  }
  coverage(folder, figures, found)
  plant(name, document, figures, found, byId)
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

/** In every table (with its parts on other pages) all of whose totals hold: one digit of one part of one total, changed by more than the rounding. */
function plant(name, document, figures, found, byId) {
  const tables = new Map()
  const chains = new Map(
    chainsOf(readingOf(document, figures)).flatMap(chain =>
      chain.tables.map(part => [part, chain]),
    ),
  )
  for (const check of found) {
    const table = chains.get(byId.get(check.members[0]?.figure_id)?.table)
    if (!table || check.kind !== 'sum') continue
    const entry = tables.get(table) ?? { holds: true, sums: [] }
    if (['inconsistent', 'not_checkable'].includes(check.verdict)) entry.holds = false
    if (['exact', 'within_rounding'].includes(check.verdict)) entry.sums.push(check)
    tables.set(table, entry)
  }
  for (const { holds, sums } of tables.values()) {
    if (!holds || sums.length === 0) continue
    const check = sums[draw(sums.length)]
    const parts = check.members.filter(({ role }) => role === 'part')
    const part = byId.get(parts[draw(parts.length)].figure_id)
    const changed = otherDigit(part.figure, parts.length + 1)
    if (changed === null) continue
    const index = figures.indexOf(part)
    const copy = figures.slice()
    copy[index] = { ...part, figure: { ...part.figure, value: changed } }
    const total = check.members[0].figure_id
    const seen = findChecks(document, copy).some(
      ({ verdict, members }) =>
        verdict === 'inconsistent' &&
        members[0]?.figure_id === total &&
        members.some(({ figure_id: id }) => id === part.id),
    )
    planted.made += 1
    if (seen) planted.found += 1
    else
      planted.missed.push(
        `${name} ${check.subject}: ${part.figure.value} → ${changed}; ${check.line}`,
      )
  }
}

/** The value with one digit changed that is worth more than so many units of the last; null where it has none. */
function otherDigit({ value, precision }, units) {
  const places = []
  for (let i = 0; i < value.length; i++) {
    if (!/\d/.test(value[i])) continue
    const point = value.includes('.') ? value.indexOf('.') : value.length
    const worth = 10 ** (i < point ? point - i - 1 : point - i)
    if (worth > Number(precision) * units) places.push(i)
  }
  if (places.length === 0) return null
  const at = places[draw(places.length)]
  const digit = (Number(value[at]) + 1 + draw(9)) % 10
  return value.slice(0, at) + digit + value.slice(at + 1)
}

if (process.argv.includes('--finders')) console.log(finders.map(({ name }) => name).join(' '))
