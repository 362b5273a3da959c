// Prints how the figures measure up: seed, grammar, peers, work reports, generator, labels, speed beside a peer.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectFigures } from '../dist/src/figures/collect.js'
import { findFigures, findPeriods, readDocument } from '../dist/src/index.js'
import { labelRates } from './labels/rates.mjs'
import { inShared, shared } from './shared/corpus.mjs'
import { peer } from './shared/peer.mjs'

const quick = process.argv.includes('--quick')
const json = text =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
const read = name => readFileSync(inShared(name), 'utf8')
const rate = (right, all) => `${right}/${all} ${((100 * right) / Math.max(all, 1)).toFixed(2)} %`
const print = (name, value, wanted) =>
  console.log(`${name.padEnd(46)} ${String(value).padStart(26)}   ${wanted}`)
const kindOf = { pp: 'percentage_point' }

function equals(found, wanted) {
  const kind = kindOf[wanted.kind] ?? wanted.kind
  if (found.start !== wanted.start || found.end !== wanted.end || found.kind !== kind) return false
  if (wanted.currency && found.unit !== wanted.currency) return false
  return valueEquals(found, wanted)
}

/** A gold range stands under `value` in some sources. */
function valueEquals(found, { value, range }) {
  const wanted = value !== null && typeof value === 'object' ? { range: value } : { value, range }
  if (wanted.value !== undefined && wanted.value !== null) return found.value === wanted.value
  if (wanted.range === undefined || wanted.range === null) return true
  return found.range?.min === wanted.range.min && found.range?.max === wanted.range.max
}

function seed() {
  const text = read('seed/hangzhou-2020-targets.txt')
  const gold = JSON.parse(read('figures/seed-gold.json'))
  const found = findFigures(text, { year: 2020 })
  const periods = findPeriods(text, { year: 2020 })
  print(
    'seed figures (kind, value, span)',
    rate(gold.figures.filter(w => found.some(f => equals(f, w))).length, gold.figures.length),
    'all',
  )
  print(
    'seed periods',
    rate(
      gold.dates.filter(w => periods.some(p => p.start === w.start && p.end === w.end)).length,
      gold.dates.length,
    ),
    'all',
  )
  print(
    'seed traps taken for figures',
    gold.traps.filter(t => found.some(f => f.start < t.end && f.end > t.start)).length,
    '0',
  )
}

function grammar() {
  let right = 0
  let all = 0
  let traps = 0
  for (const { text, expected, expect_none: none } of json(read('figures/grammar-cases.jsonl'))) {
    const found = findFigures(text)
    const periods = findPeriods(text)
    if (none && found.some(({ kind }) => kind === 'money' || kind === 'percent')) traps++
    for (const wanted of expected) {
      if (wanted.kind === 'unit_declaration') continue
      all++
      const timed = wanted.kind === 'period' || wanted.kind === 'date'
      if (
        timed
          ? periods.some(p => p.start === wanted.start && p.end === wanted.end)
          : found.some(f => equals(f, wanted))
      )
        right++
    }
  }
  print('grammar cases (kind, value, span)', rate(right, all), '≥ 98 %')
  print('grammar traps giving money or percent', traps, '0')
}

/** Bare numbers are figures in cells alone, so the peers' number cases are read as cells. */
function peers() {
  const score = {}
  for (const { text, expected, questionable } of json(read('figures/peer-cases.jsonl'))) {
    if (questionable) continue
    for (const wanted of expected) {
      const found = findFigures(text, wanted.kind === 'number' ? { cell: true } : undefined)
      score[wanted.kind] ??= [0, 0]
      const tally = score[wanted.kind]
      tally[1]++
      if (found.some(figure => valueEquals(figure, wanted))) tally[0]++
    }
  }
  const figures = ['money', 'percent', 'fraction'].map(kind => score[kind] ?? [0, 0])
  for (const kind in score)
    print(`peer cases: ${kind}`, rate(...score[kind]), kind === 'number' ? 'cells only' : '')
  print(
    'peer cases: money, percent, fraction',
    rate(
      figures.reduce((n, [a]) => n + a, 0),
      figures.reduce((n, [, b]) => n + b, 0),
    ),
    '≥ 95 %',
  )
}

/** A range covers the two ends the gold lists apart; a rate is the money it is a rate of. */
function reports() {
  const kinds = new Set(['money', 'percent', 'multiple', 'percentage_point', 'fraction', 'rate'])
  let hit = 0
  let all = 0
  let extra = 0
  for (const { text, figures } of json(read('figures/work-reports.jsonl'))) {
    const found = findFigures(text).filter(({ kind }) => kinds.has(kind))
    all += figures.length
    const used = new Set()
    for (const wanted of figures) {
      const kind = kindOf[wanted.kind] ?? wanted.kind
      const i = found.findIndex(
        f =>
          (f.start === wanted.start &&
            f.end === wanted.end &&
            valueEquals(f, wanted) &&
            (f.kind === kind || f.kind === 'rate')) ||
          (f.range !== undefined &&
            f.start <= wanted.start &&
            f.end >= wanted.end &&
            (f.range.min === wanted.value || f.range.max === wanted.value)),
      )
      if (i < 0) continue
      hit++
      used.add(i)
    }
    extra += found.length - used.size
  }
  print('work reports: recall', rate(hit, all), '≥ 99.8 %')
  print('work reports: precision', rate(hit, hit + extra), '≥ 99.5 %')
}

function generated() {
  for (const number of ['1', '7', '42', '99', '2024']) {
    const out = execFileSync(
      process.execPath,
      [inShared('figures/generate-forms.js'), number, '5000'],
      { encoding: 'utf8', maxBuffer: 1 << 27 },
    )
    let right = 0
    let wrong = 0
    const cases = json(out)
    for (const { text, expected } of cases) {
      const [wanted] = expected
      const found = findFigures(text)
      const range = wanted.range && { min: wanted.range[0], max: wanted.range[1] }
      const ok = found.length === 1 && equals(found[0], range ? { ...wanted, range } : wanted)
      if (ok) right++
      else if (found.length > 0) wrong++
    }
    print(`generator, seed ${number}`, rate(right, cases.length), `≥ 99.5 %, wrong: ${wrong}`)
  }
}

const wantedRates = { base: 95, period: 95, stage: 95, scope: 95, metric: 90 }

/** Hand-labelled sentences, each read in its document; --quick leaves the PDFs out. */
async function labelled(set) {
  const rows = json(readFileSync(new URL(`../test/figures/${set}.jsonl`, import.meta.url), 'utf8'))
  const rates = await labelRates(
    rows.filter(({ file }) => !(quick && file.endsWith('.pdf'))),
    async file => {
      const bytes = readFileSync(inShared(file))
      const document = await readDocument({ name: file.split('/').at(-1), bytes })
      return { document, figures: collectFigures(document).figures }
    },
  )
  for (const [name, counted] of Object.entries(rates)) {
    if (Array.isArray(counted)) continue
    const { right, all } = counted
    print(`${set}: ${name}`, rate(right, all), `≥ ${wantedRates[name] ?? 97} %`)
  }
  print(`${set}: sentences not found`, rates.unfound.length, '0')
  print(`${set}: figures nobody labelled`, rates.extra.length, '0')
}

function prose() {
  const folder = inShared('corpus/csv_gov_report')
  return readdirSync(folder)
    .flatMap(name => readFileSync(join(folder, name), 'utf8').split(/\r?\n/))
    .filter(line => line.trim() !== '')
}

const megabytes = lines => lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / 1e6

/** Every attribute of every figure read inside the loop. */
function sweep(lines) {
  let seen = 0
  for (const line of lines)
    for (const figure of findFigures(line))
      for (const key in figure) if (figure[key] !== undefined) seen++
  return seen
}

async function speed() {
  const lines = prose()
  const size = megabytes(lines)
  for (let i = 0; i < 5; i++) sweep(lines)
  const times = []
  for (let i = 0; i < 15; i++) {
    const start = performance.now()
    sweep(lines)
    times.push(performance.now() - start)
  }
  const ours = (size / Math.min(...times)) * 1000
  print('throughput, every attribute read', `${ours.toFixed(1)} MB/s`, '≥ 20 MB/s')
  const suite = peer('@microsoft/recognizers-text-suite', '1.3.1')
  const some = lines.filter((_, i) => i % (quick ? 60 : 12) === 0)
  const culture = suite.Culture.Chinese
  const theirSweep = () => {
    for (const line of some) {
      suite.recognizeCurrency(line, culture)
      suite.recognizePercentage(line, culture)
      suite.recognizeNumber(line, culture)
    }
  }
  suite.recognizeNumber('1', culture)
  const start = performance.now()
  theirSweep()
  const theirs = (megabytes(some) / (performance.now() - start)) * 1000
  print(
    '@microsoft/recognizers-text-suite',
    `${theirs.toFixed(3)} MB/s`,
    `ratio ${(ours / theirs).toFixed(0)} (≥ 80)`,
  )
}

const shapes = {
  digits: '1',
  亿: '亿',
  spaces: ' ',
  '1亿': '1亿',
  mixture: '1 2,3.亿万 ',
  一: '一',
  '1、': '1、',
  '（': '（',
  百分之: '百分之',
  '1-': '1-',
  的1倍: '的1倍',
  '比上年增长1%，': '比上年增长1%，',
  '（1亿': '（1亿',
}

/** One line of 1 MB, as the first thing a process reads. */
function line(name) {
  const text = shapes[name].repeat(Math.ceil(1e6 / Buffer.byteLength(shapes[name])))
  const start = performance.now()
  findFigures(text)
  console.log(((performance.now() - start) / 1000).toFixed(2))
}

function hostile() {
  for (const name of Object.keys(shapes)) {
    const call = ['--line', name]
    const seconds = execFileSync(process.execPath, [new URL(import.meta.url).pathname, ...call])
    print(`one line of 1 MB: ${name}`, `${String(seconds).trim()} s`, '< 0.5 s')
  }
}

if (process.argv.includes('--line')) {
  line(process.argv.at(-1))
} else if (shared === undefined) {
  console.log('The shared corpus does not stand beside the checkout; nothing to measure.')
} else {
  await speed()
  hostile()
  seed()
  grammar()
  peers()
  reports()
  generated()
  await labelled('labels')
  await labelled('labels-unseen')
  await labelled('labels-third')
  await labelled('labels-fourth')
  await labelled('labels-fifth')
  await labelled('labels-sixth')
}
