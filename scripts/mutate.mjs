// Changes one sign of the sources at a time and asks whether a test notices, in a copy of the project:
//   npm run mutate -- --seed 7 [--count 60] [--minutes 45] [--round 150] [--only src/figures/roles]
// What is decided stands in .mutants/<seed>.ndjson and is not asked again; survivors are printed at the end.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { testsNear } from '../bench/mutants/near.mjs'
import { sitesIn } from '../bench/mutants/sites.mjs'
import { random } from '../bench/shared/random.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '45' },
    round: { type: 'string', default: '150' },
    only: { type: 'string', default: 'src/' },
  },
})
/** Milliseconds one round of tests may take: one that hangs has noticed. */
const ROUND = Number(values.round) * 1000
const until = Date.now() + Number(values.minutes) * 60_000

const draw = random(Number(values.seed))
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => `src/${name.replaceAll('\\', '/')}`)
  .filter(name => name.startsWith(values.only) && /(?<!\.d)\.ts$/.test(name))
  .sort()
const sites = files.flatMap(file =>
  sitesIn(readFileSync(join(root, file), 'utf8')).map(site => ({ file, ...site })),
)
const drawn = Array.from(
  { length: Number(values.count) },
  () => sites[Math.floor(draw() * sites.length)],
)

const kept = join(root, '.mutants', `${values.seed}.ndjson`)
mkdirSync(join(root, '.mutants'), { recursive: true })
const decided = new Map(
  (existsSync(kept) ? readFileSync(kept, 'utf8').trim().split('\n') : [])
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .map(found => [found.key, found]),
)

const copy = mkdtempSync(join(tmpdir(), 'yiyuan-built-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
const own = new Set(['node_modules', '.git', '.mutants', 'dist', 'out'])
for (const name of readdirSync(root).filter(name => !own.has(name)))
  cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** The program as tests load it: built whole once, then the file that is mutated alone. */
const dist = join(copy, 'dist')
for (const part of ['build', 'page'])
  ends([...typescript(part), '--noEmit', 'false', '--noCheck', '--outDir', dist])

/** Tests that failed with a mutation: whether they pass without one. */
const sound = new Map()
const results = []
for (const site of drawn) {
  const text = readFileSync(join(root, site.file), 'utf8')
  const key = createHash('sha256')
    .update(`${site.file}\n${site.at}\n${site.to}\n${text}`)
    .digest('hex')
    .slice(0, 16)
  const known = decided.get(key)
  if (known === undefined && Date.now() > until) break
  const found = known ?? { key, ...told(site, text), ...noticed(site, text) }
  if (known === undefined) appendFileSync(kept, `${JSON.stringify(found)}\n`)
  decided.set(key, found)
  results.push(found)
  console.log(
    `${results.length}/${drawn.length} ${found.by ?? 'SURVIVED'}: ${found.place} ${found.from.trim()} → ${found.to.trim() || 'nothing'}`,
  )
}
const survived = results.filter(({ by }) => by === null)
console.log(`\n${results.length - survived.length} of ${results.length} noticed; survivors:`)
for (const { place, line } of survived) console.log(`${place}  ${line}`)

function told({ file, at, from, to }, text) {
  const number = text.slice(0, at).split('\n').length
  return { place: `${file}:${number}`, from, to, line: text.split('\n')[number - 1].trim() }
}

/** The first of the nearest tests that fails with the mutation and passes without it, or the compiler; null where there is none. */
function noticed({ file, at, from, to }, text) {
  const there = join(copy, file)
  const mutated = text.slice(0, at) + to + text.slice(at + from.length)
  const write = content => {
    writeFileSync(there, content)
    emit(file)
  }
  write(mutated)
  try {
    for (const tests of testsNear(copy, file)) {
      const status = passes(tests)
      if (status === true) continue
      if (!sound.has(tests)) {
        write(text)
        sound.set(tests, passes(tests) === true)
        write(mutated)
      }
      if (sound.get(tests)) return { by: status === null ? `${tests} (time)` : tests }
    }
    const compiles = ['build', 'page'].every(part => ends(typescript(part)) === true)
    return { by: compiles ? null : 'tsc' }
  } finally {
    write(text)
  }
}

/** Builds one file of the copy anew. */
function emit(file) {
  const part = file.startsWith('src/review/page/') ? 'page' : 'build'
  const one = join(copy, 'tsconfig.one.json')
  const compilerOptions = { noResolve: true, noCheck: true, incremental: false, outDir: dist }
  const config = { extends: `./tsconfig.${part}.json`, files: [file], include: [], compilerOptions }
  writeFileSync(one, JSON.stringify(config))
  ends([join(root, 'node_modules/typescript/bin/tsc'), '-p', one])
}

/** Whether these tests pass as the copy stands; null where they do not end. */
function passes(tests) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = tests.includes('.slow.') ? 'test/slow.config.ts' : 'vitest.config.ts'
  const left = ['--exclude', 'test/run/kill.test.ts']
  return ends([vitest, 'run', '--config', config, tests, '--bail', '1', ...left])
}

function typescript(part) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  return [compiler, '-p', `tsconfig.${part}.json`, '--noEmit', '--incremental', 'false']
}

/** Whether a program of Node ends well in the copy; null where it does not end in time: then nothing it started is left. */
function ends(words) {
  const { status, pid } = spawnSync(process.execPath, words, {
    cwd: copy,
    env: { ...process.env, BUILT_FOR_TESTS: dist },
    stdio: 'ignore',
    timeout: ROUND,
    killSignal: 'SIGKILL',
    detached: true,
  })
  if (status !== null) return status === 0
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
  return null
}
