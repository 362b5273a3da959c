/**
 * What a bench takes now, of what it took at another commit: both are run by turns, as whole processes.
 *   npm run bench -- compare <commit> <bench> [--rounds 5] [arguments of the bench]
 * Processor time counts where a machine is busy; wall time only where it is quiet. “Now” is the working copy as it stands.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, commitOf, root } from './shared/checkout.mjs'
import { clocked } from './shared/clock.mjs'

const [revision, name, ...rest] = process.argv.slice(2)
if (revision === undefined || name === undefined) {
  console.error('expected: npm run bench -- compare <commit> <bench> [--rounds 5] [its arguments]')
  process.exit(2)
}
const at = rest.indexOf('--rounds')
const rounds = at < 0 ? 5 : Number(rest.splice(at, 2)[1])
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds is a whole number from 1')
  process.exit(2)
}

/** @type {[what: string, unit: string, of: (ran: { processor: number, seconds: number, peak: number }) => number][]} */
const measures = [
  ['processor time', 's', ({ processor }) => processor],
  ['wall time', 's', ({ seconds }) => seconds],
  ['peak memory', 'MB', ({ peak }) => peak],
]

const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-compare-'))
process.once('SIGINT', () => process.exit(130))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const commit = commitOf(revision)
const other = checkout(commit, scratch)
const sides = {
  now: { folder: root, benches: 'bench' },
  before: { folder: other, benches: 'bench' },
}

/** One run of the bench at a side; a bench that fails measures nothing. */
async function once({ folder, benches }) {
  const script = join(folder, benches, 'run.mjs')
  const ran = await clocked(process.execPath, [script, name, ...rest], { cwd: folder })
  return ran.status === 0 ? ran : { ...ran, failed: true }
}

/** Not counted: it fills the caches of the machine, and tells whether the bench runs on both. */
async function tried() {
  const now = await once(sides.now)
  if (now.failed) throw new Error(`the bench fails now:\n${now.said}`)
  if (!(await once(sides.before)).failed) return
  console.log(
    `The bench of now does not run on ${revision}; there its own is run, which may do other work.`,
  )
  sides.before.benches = existsSync(join(other, 'bench-then')) ? 'bench-then' : 'bench'
  const own = await once(sides.before)
  if (own.failed) throw new Error(`the bench fails on ${revision}:\n${own.said}`)
}

const median = list => {
  const sorted = list.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

try {
  await tried()
  const pairs = []
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? ['now', 'before'] : ['before', 'now']
    const pair = {}
    for (const side of order) pair[side] = await once(sides[side])
    const [broken] = order.filter(side => pair[side].failed)
    if (broken)
      throw new Error(`the bench failed in round ${round + 1} (${broken}):\n${pair[broken].said}`)
    pairs.push(pair)
  }
  console.log(`${name}: now, of ${revision} (${commit.slice(0, 7)}), ${rounds} rounds by turns`)
  for (const [what, unit, of] of measures) {
    const [now, before] = ['now', 'before'].map(side => median(pairs.map(pair => of(pair[side]))))
    const ratios = pairs.map(pair => of(pair.now) / of(pair.before))
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
    console.log(
      `  ${what.padEnd(15)} ${median(ratios).toFixed(2)} × (${least.toFixed(2)} to ${most.toFixed(2)})   ${now.toFixed(2)} ${unit}, before ${before.toFixed(2)} ${unit}`,
    )
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
