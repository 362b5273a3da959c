/**
 * What a run makes of a folder, with one job and with two; many small documents; runs that are killed.
 *   npm run bench -- run [--folder <reports>] [--documents 100000] [--kills 50]
 * `--folder` is the shared corpus where it stands beside the checkout, else samples/; 0 leaves a part out.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measured } from './measure.mjs'
import { shared } from './shared/corpus.mjs'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const samples = fileURLToPath(new URL('../samples', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-runs-'))
const run = (arguments_, killAfter) =>
  measured(process.execPath, [cli, 'run', ...arguments_, '--quiet'], killAfter)
const say = ({ seconds, peak, once, cpu }) =>
  `${seconds.toFixed(1)} s, ${cpu.toFixed(0)} s of processor time, ${Math.round(peak)} MB resident with children (${Math.round(once)} MB with shared pages counted once)`
const reportOf = dataset => JSON.parse(readFileSync(join(dataset, 'run.json'), 'utf8'))

async function folder(path) {
  const results = []
  for (const jobs of ['1', '2']) {
    const out = join(scratch, `jobs-${jobs}`)
    const result = await run([path, '-o', out, '--jobs', jobs])
    const { counts, dataset_hash } = reportOf(out)
    results.push({ ...result, dataset_hash })
    const speed = (counts.sources / result.seconds).toFixed(2)
    console.log(`${jobs} job(s): exit ${result.status}, ${speed} documents/s, ${say(result)}`)
    if (jobs === '1')
      console.log(
        `  ${Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(' · ')}`,
      )
  }
  const [one, two] = results
  const same = one.dataset_hash === two.dataset_hash ? 'the same bytes' : 'OTHER BYTES'
  console.log(`2 jobs are ${(one.seconds / two.seconds).toFixed(2)} × 1 job, ${same}`)
  console.log(
    `unchanged again: ${say(await run([path, '-o', join(scratch, 'jobs-2'), '--jobs', '2']))}`,
  )
}

async function many(documents) {
  const input = join(scratch, 'documents')
  const prose = '全市一般公共预算收入完成 12.3 亿元，增长 4.5%，其中税收收入 9.8 亿元。'.repeat(16)
  for (let i = 0; i < documents; i++) {
    const part = join(input, String(i % 100))
    if (i < 100) mkdirSync(part, { recursive: true })
    const words = `# 第${i}号报告\n\n${prose}\n\n编号 ${i}，支出 ${i}.5 万元。\n`
    writeFileSync(join(part, `${i}.md`), words)
  }
  const out = join(scratch, 'out')
  for (const when of ['first', 'again, unchanged']) {
    const result = await run([input, '-o', out, '--jobs', '2'])
    const speed = (documents / result.seconds).toFixed(1)
    console.log(
      `${documents} documents of 2 kB, ${when}: exit ${result.status}, ${speed} documents/s, ${say(result)}`,
    )
  }
}

async function killed(kills) {
  const whole = join(scratch, 'whole')
  const { seconds } = await run([samples, '-o', whole])
  let seed = 20_260_101
  let same = 0
  for (let i = 0; i < kills; i++) {
    const broken = join(scratch, `killed-${i}`)
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    await run([samples, '-o', broken], (seed / 2 ** 31) * seconds * 1000)
    await run([samples, '-o', broken])
    if (reportOf(broken).dataset_hash === reportOf(whole).dataset_hash) same += 1
    rmSync(broken, { recursive: true })
  }
  console.log(
    `killed at random moments, then run again: ${same}/${kills} give the bytes of the run that was not killed`,
  )
}

try {
  const path = option('folder', shared === undefined ? samples : join(shared, 'corpus'))
  if (path !== '0') await folder(path)
  const documents = Number(option('documents', 100_000))
  if (documents > 0) await many(documents)
  const kills = Number(option('kills', 50))
  if (kills > 0) await killed(kills)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
