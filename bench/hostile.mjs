/**
 * What a run makes of a folder of hostile files: how many have which status and code, how long it took, and what it held.
 *   npm run bench -- hostile <folder> [--sound <folder>] [--timeout 20] [--memory 1024]
 * `--sound` holds files of the same name as they were before they were damaged: what was read otherwise in silence is listed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { asking } from './hostile/ask.mjs'
import { measured } from './measure.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sound: { type: 'string' },
    timeout: { type: 'string', default: '20' },
    memory: { type: 'string', default: '1024' },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('name a folder: npm run bench -- hostile <folder>')
  process.exit(2)
}
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-hostile-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map(name => join(folder, name))
  .filter(path => !statSync(path).isDirectory())
const out = join(scratch, 'out')
const limits = ['--timeout', values.timeout, '--memory', values.memory]
const ran = await measured(process.execPath, [cli, 'run', folder, '-o', out, '--quiet', ...limits])
const rows = table =>
  readFileSync(join(out, `${table}.ndjson`), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
const sources = rows('sources')
const counted = all => {
  const counts = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ')
}
const failed = new Set(sources.filter(({ status }) => status === 'failed').map(({ path }) => path))
const codes = rows('diagnostics').filter(({ severity }) => severity !== 'info')
const listed = new Set(sources.map(({ path }) => path))
const without = files.filter(path => !listed.has(path) && !listed.has(relative('.', path)))
console.log(
  `${files.length} files, exit ${ran.status}, ${ran.seconds.toFixed(0)} s, ${ran.cpu.toFixed(0)} s of processor time, ${Math.round(ran.peak)} MB with children`,
)
console.log(
  `status: ${counted(sources.map(({ status }) => status))} · without one ${without.length}`,
)
console.log(
  `why failed: ${counted(codes.filter(({ path }) => failed.has(path)).map(({ code }) => code))}`,
)
console.log(
  `told of converted ones: ${counted(codes.filter(({ path }) => !failed.has(path)).map(({ code }) => code))}`,
)
for (const path of without.slice(0, 20)) console.log(`without a status: ${path}`)

if (values.sound !== undefined) {
  const { ask, end } = asking()
  const became = []
  for (const path of files) {
    const sound = join(values.sound, relative(folder, path))
    if (!existsSync(sound)) continue
    const answer = await ask({ path: sound, damaged: path })
    became.push(answer.became)
    if (['lost', 'other'].includes(answer.became))
      console.log(`${answer.became} in silence: ${path}`)
  }
  end()
  console.log(`against the sound files: ${counted(became)}`)
}
process.exitCode = ran.status === 0 || ran.status === 3 ? 0 : 1
