// Labelled facts of the shared corpus against the figures found: `npm run bench -- facts [html|pdf] [--misses]`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from '../dist/src/index.js'
import { inShared } from './shared/corpus.mjs'

const corpus = inShared('corpus')
const kind = process.argv.includes('pdf') ? 'pdf' : 'html'
const [head, ...lines] = readFileSync(join(corpus, 'labels/facts.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
const cells = line =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, ''))
const names = head.split(',')
const facts = lines
  .map(line =>
    Object.fromEntries(
      cells(line)
        .slice(0, names.length)
        .map((value, i) => [names[i], value]),
    ),
  )
  .filter(fact => fact.file.endsWith(`.${kind}`) || (kind === 'html' && /\.html?$/.test(fact.file)))

/** Words one of which the metric of a field must hold; every group must be met. */
const FIELDS = JSON.parse(readFileSync(new URL('./facts-fields.json', import.meta.url), 'utf8'))
const POWER = { 亿元: 8, 万元: 4, 万人: 4, 亿: 8, 万: 4 }

const digits = words =>
  words
    .replace(/[０-９．，]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[,\s]/g, '')
const plain = value => (value ?? '').replace(/^-/, '')

function scaled(literal, power) {
  const [whole, fraction = ''] = digits(literal).replace(/^-/, '').split('.')
  const all = whole + fraction.padEnd(power, '0')
  const point = whole.length + power
  const text = `${all.slice(0, point)}.${all.slice(point)}`
    .replace(/\.?0*$/, '')
    .replace(/^0+(?=\d)/, '')
  return text === '' ? '0' : text
}

let found = 0
let named = 0
let total = 0
const byFile = new Map()
for (const fact of facts) byFile.set(fact.file, [...(byFile.get(fact.file) ?? []), fact])
for (const [file, group] of byFile) {
  const outcome = await convert({ name: file, bytes: readFileSync(join(corpus, file)) }, [])
  for (const fact of group) {
    total += 1
    const unit = fact.literal_unit.replace(/\(.*\)/, '')
    const power = POWER[unit] ?? 0
    const values = new Set([scaled(fact.literal, power), scaled(fact.literal, 0)])
    const isMoney = unit.includes('元')
    const isPercent = unit.includes('%') || unit.includes('％')
    const matches = outcome.figures.filter(
      row =>
        plain(row.value) ===
          (power > 0 || isPercent ? scaled(fact.literal, power) : [...values][0]) &&
        (isMoney ? row.unit === 'CNY' : isPercent ? row.unit === '%' : true),
    )
    if (matches.length > 0) found += 1
    else if (process.argv.includes('--misses')) {
      console.log(
        'not found',
        file,
        fact.field,
        fact.literal,
        unit,
        outcome.figures
          .filter(row => digits(row.text).startsWith(digits(fact.literal)))
          .map(row => `${row.text}=${row.value}${row.unit}`)
          .join(' '),
      )
    }
    const groups = FIELDS[fact.field] ?? []
    const good = matches.some(row => {
      const words = `${row.metric ?? ''}`
      const year =
        row.period_start?.slice(0, 4) === fact.year || row.period_end?.slice(0, 4) === fact.year
      return (
        year &&
        row.scope !== 'own_level' &&
        groups.every(choices => choices.some(choice => words.includes(choice)))
      )
    })
    if (good) named += 1
    else if (matches.length > 0 && process.argv.includes('--misses')) {
      console.log(
        'not named',
        file,
        fact.year,
        fact.field,
        fact.literal,
        matches
          .slice(0, 4)
          .map(row => `${row.metric}|${row.scope}|${row.period_start}..${row.period_end}`)
          .join(' ; '),
      )
    }
  }
}
const percent = count => `${count}/${total} ${((100 * count) / total).toFixed(2)} %`
console.log(`facts in ${kind}: literal found with value and unit  ${percent(found)}   (aim 99 %)`)
console.log(`facts in ${kind}: also metric, scope and year        ${percent(named)}   (aim 95 %)`)
