/**
 * Damages documents of every format and holds what is read of them against what is read of the sound ones (hostile/oracle.mjs).
 *   npm run fuzz -- [--seconds 120] [--seed 1] [--only <seed>] [files and folders]
 * Without files: samples/, and the shared corpus where it stands beside the checkout. Ends with 1 when a mutation was read otherwise in silence,
 * hung or crashed; each is printed with the seed that makes it again.
 */
import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { asking } from './hostile/ask.mjs'
import { shared } from './shared/corpus.mjs'
import { oneOf, random } from './shared/random.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    most: { type: 'string', default: '1000000' },
  },
})

/** Bytes of a document that is fuzzed: larger ones take too long each. */
const MOST = 600_000
/** Mutations of a document, one after another. */
const TIMES = 15
const known = new Set([
  'pdf',
  'html',
  'htm',
  'md',
  'txt',
  'csv',
  'tsv',
  'xlsx',
  'xls',
  'docx',
  'zip',
])
const samples = fileURLToPath(new URL('../samples', import.meta.url))
const given =
  positionals.length > 0 ? positionals : [samples, ...(shared ? [join(shared, 'corpus')] : [])]
const files = given
  .flatMap(path => (statSync(path).isDirectory() ? filesIn(path) : [path]))
  .filter(path => known.has(extname(path).slice(1).toLowerCase()) && statSync(path).size <= MOST)
const byFormat = new Map()
for (const path of files) {
  const format = extname(path).slice(1).toLowerCase()
  byFormat.set(format, [...(byFormat.get(format) ?? []), path])
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
}

const started = performance.now()
const { ask, end } = asking()
const counts = new Map()
const wrong = new Set(['lost', 'other', 'hung', 'crashed', 'thrown'])
let [passed, failed, silent] = [0, 0, 0]
const first = Number(values.only ?? Number(values.seed) * 1_000_000)
const last = values.only === undefined ? first + Number(values.most) : first + 1
for (
  let seed = first;
  seed < last && performance.now() - started < Number(values.seconds) * 1000;
  seed++
) {
  /** Some mutations of a document, one after another: the sound one is read once for them. */
  const next = random(Math.floor(seed / TIMES))
  const format = oneOf([...byFormat.keys()], next)
  const path = oneOf(byFormat.get(format), next)
  const answer = await ask({ path, seed })
  if (answer.became === 'nothing') continue
  const key = `${format}: ${answer.mutation ?? '?'}${answer.sound ? ' (another sound document)' : ''}`
  const row = counts.get(key) ?? {}
  counts.set(key, { ...row, [answer.became]: (row[answer.became] ?? 0) + 1 })
  if (!wrong.has(answer.became)) passed += 1
  else if (answer.sound && ['lost', 'other'].includes(answer.became)) silent += 1
  else {
    failed += 1
    const some = (answer.figures ?? []).slice(0, 3).map(({ page, what }) => `${page ?? ''} ${what}`)
    console.log(
      `${answer.became}: --only ${seed}, ${answer.mutation} of ${path}: ${answer.error ?? some.join(' · ')}`,
    )
  }
}
end()
for (const [key, row] of [...counts].sort())
  console.log(
    `${key}: ${Object.entries(row)
      .sort()
      .map(([became, count]) => `${became} ${count}`)
      .join(' · ')}`,
  )
console.log(`${silent} other sound documents read as such`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
