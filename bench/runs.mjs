// Many small documents, and runs that are killed: `npm run bench -- run [--documents 100000] [--kills 50]`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const samples = fileURLToPath(new URL('../samples', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-runs-'))

/** Resident megabytes of a process and its children (Linux). */
function resident(pid) {
  let pages = 0
  for (const id of [pid, ...childrenOf(pid)]) {
    try {
      pages += Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1])
    } catch {}
  }
  return (pages * 4096) / 2 ** 20
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
  } catch {
    return []
  }
}

function run(arguments_, killAfter) {
  const started = performance.now()
  const child = spawn(process.execPath, [cli, 'run', ...arguments_, '--quiet'], {
    stdio: 'ignore',
    detached: true,
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, resident(child.pid))
  }, 100)
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => process.kill(-child.pid, 'SIGKILL'), killAfter)
  return new Promise(resolve =>
    child.on('exit', () => {
      clearInterval(watch)
      clearTimeout(timer)
      resolve({ seconds: (performance.now() - started) / 1000, peak })
    }),
  )
}

const documents = option('documents', 100_000)
const folder = join(scratch, 'documents')
const prose = '全市一般公共预算收入完成 12.3 亿元，增长 4.5%，其中税收收入 9.8 亿元。'.repeat(16)
for (let i = 0; i < documents; i++) {
  const part = join(folder, String(i % 100))
  if (i < 100) mkdirSync(part, { recursive: true })
  writeFileSync(
    join(part, `${i}.md`),
    `# 第${i}号报告\n\n${prose}\n\n编号 ${i}，支出 ${i}.5 万元。\n`,
  )
}
const out = join(scratch, 'out')
const first = await run([folder, '-o', out, '--jobs', '2'])
const again = await run([folder, '-o', out, '--jobs', '2'])
const say = ({ seconds, peak }) =>
  `${seconds.toFixed(1)} s, ${Math.round(peak)} MB resident with children`
console.log(`${documents} documents of 2 kB: ${say(first)}`)
console.log(`again, unchanged: ${say(again)}`)
rmSync(folder, { recursive: true })
rmSync(out, { recursive: true })

const kills = option('kills', 50)
const hashOf = dataset => JSON.parse(readFileSync(join(dataset, 'run.json'), 'utf8')).dataset_hash
const whole = join(scratch, 'whole')
const { seconds } = await run([samples, '-o', whole])
let seed = 20_260_101
let same = 0
for (let i = 0; i < kills; i++) {
  const broken = join(scratch, `killed-${i}`)
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  await run([samples, '-o', broken], (seed / 2 ** 31) * seconds * 1000)
  await run([samples, '-o', broken])
  if (hashOf(broken) === hashOf(whole)) same += 1
  rmSync(broken, { recursive: true })
}
console.log(
  `killed at random moments, then run again: ${same}/${kills} give the bytes of the run that was not killed`,
)
if (readdirSync(scratch).length > 0) rmSync(scratch, { recursive: true })
