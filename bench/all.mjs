/**
 * Size and speed beside peers, one table in some 15 minutes on a quiet machine: `npm run bench -- all [start|small|pdf|long|jobs|figures …]`.
 * What is a ratio was measured in one run by turns; peers that cannot be had are said to be missing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFigures } from '../dist/src/index.js'
import { longPdf } from './pdf/long.mjs'
import { largest, speed } from './pdf/speed.mjs'
import { clocked } from './shared/clock.mjs'
import { inShared } from './shared/corpus.mjs'
import { cli, smallRuns } from './shared/whole-run.mjs'

/** Small documents of the run, rounds of starts. */
const SMALL = 5000
const ROUNDS = 7
/** Pages of the long PDFs, and seconds their meaning may take. */
const PAGES = [300, 1000, 3000]
const TIMEOUT = 300

const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-all-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const parts = {
  start: starts,
  small: () => smallRuns(SMALL, scratch),
  pdf: () => [...speed(scratch), ...largest()],
  long: longRuns,
  jobs: jobRuns,
  figures: figureSpeed,
}
const names = process.argv.slice(2)
const unknown = names.find(name => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`“${unknown}” is no part; expected ${Object.keys(parts).join(' ')}`)
  process.exit(2)
}
for (const name of names.length > 0 ? names : Object.keys(parts)) {
  console.log(`\n${name}`)
  for (const [what, figure, aim = ''] of await parts[name]())
    console.log(`  ${what.padEnd(58)} ${figure.padEnd(28)} ${aim}`)
}

/** Processor time of a start, of that of a bare Node. */
async function starts() {
  const node = process.execPath
  const sentence = '完成投资12.5亿元，增长5%。'
  const piped = ['-c', 'printf %s "$2" | "$0" "$1" figures - --quiet', node, cli, sentence]
  const commands = [
    ['node -e 0', node, ['-e', '0']],
    ['yiyuan --version', node, [cli, '--version']],
    ['yiyuan figures - of a sentence', 'bash', piped],
  ]
  const least = commands.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, [, command, values]] of commands.entries())
      least[i] = Math.min(least[i], (await clocked(command, values, {})).processor)
  return commands.map(([what], i) => [
    what,
    `${Math.round(1000 * least[i])} ms, ${(least[i] / least[0]).toFixed(1)} ×`,
    ['', '≤ 1.6 ×', '≤ 4 ×'][i],
  ])
}

/** One run over a PDF of so many pages: memory and processor time by its length. */
async function longRuns() {
  const rows = []
  for (const pages of PAGES) {
    const path = longPdf(pages, scratch)
    const out = join(scratch, `out-${pages}`)
    const limits = ['--timeout', `${TIMEOUT}`, '--jobs', '1', '--quiet']
    const ran = await clocked(process.execPath, [cli, 'run', path, '-o', out, ...limits], {})
    const each = ((1000 * ran.processor) / pages).toFixed(1)
    const ended = ran.status === 0 ? '' : `, exit ${ran.status}`
    rows.push([
      `${pages} pages, the run and its child`,
      `${Math.round(ran.peak)} MB, ${each} ms/page${ended}`,
    ])
  }
  return rows
}

/** A third of the shared corpus with one job and with two. */
async function jobRuns() {
  const folder = inShared('corpus')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .sort()
    .filter((_, i) => i % 3 === 0)
  const list = join(scratch, 'files')
  writeFileSync(list, files.join('\n'))
  const rows = []
  let alone
  for (const jobs of ['1', '2']) {
    const out = join(scratch, `corpus-${jobs}`)
    const command = [cli, 'run', '--files-from', list, '-o', out, '--jobs', jobs, '--quiet']
    const ran = await clocked(process.execPath, command, {})
    alone ??= ran.processor
    const busy = (ran.processor / ran.seconds).toFixed(2)
    rows.push([
      `${files.length} files, ${jobs} job${jobs === '1' ? '' : 's'}: processors busy · processor time, of one job’s`,
      `${busy} · ${(ran.processor / alone).toFixed(2)} ×`,
      jobs === '2' ? '≥ 1.85 · ≤ 1.10 ×' : '',
    ])
  }
  return rows
}

/** Figures of lines with all their roles, in a process that is warm. */
function figureSpeed() {
  const lines = ['txt_gov_report', 'txt_policy']
    .map(folder => inShared('corpus', folder))
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .filter(path => path.endsWith('.txt'))
    .flatMap(path => readFileSync(path, 'utf8').split('\n'))
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
  const sweep = () => {
    const { user, system } = process.cpuUsage()
    for (const line of lines) findFigures(line)
    const now = process.cpuUsage()
    return (now.user + now.system - user - system) / 1e6
  }
  const seconds = Math.min(...Array.from({ length: 2 * ROUNDS }, sweep))
  const rate = `${(bytes / 1e6 / seconds).toFixed(1)} MB/s of processor time`
  return [[`${lines.length} lines of reports, ${(bytes / 1e6).toFixed(1)} MB`, rate, '≥ 12 MB/s']]
}
