/**
 * What `convert --stdin` costs beside `run` on the same documents, both with two jobs, in turns.
 *   npm run bench -- stdin [--folder <reports>] [--documents 2000] [--rounds 3]
 * Documents are those of the folder (the shared corpus where it stands beside the checkout, else samples/), again with other bytes where
 * they are fewer. Processor seconds count all processes, so that a busy machine changes little.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clocked } from './shared/clock.mjs'
import { many, option } from './shared/many.mjs'

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-stdin-'))
const told = ({ status, seconds, processor, peak }) =>
  `exit ${status}, ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor time, ${Math.round(peak)} MB`

try {
  const documents = many(join(scratch, 'in'), Number(option('documents', 2000)))
  const lines = documents.map(path => `${JSON.stringify({ path, file: path })}\n`).join('')
  writeFileSync(join(scratch, 'lines'), lines)
  const sums = { run: [0, 0], stdin: [0, 0] }
  const add = (name, result) => {
    console.log(`${name}: ${told(result)}`)
    sums[name][0] += result.seconds
    sums[name][1] += result.processor
  }
  const script = '"$0" "$1" convert --stdin --jobs 2 <"$2" >"$3"'
  const words = [process.execPath, cli, join(scratch, 'lines'), join(scratch, 'rows')]
  for (let round = 0; round < Number(option('rounds', 3)); round++) {
    const out = join(scratch, `out-${round}`)
    const arguments_ = [cli, 'run', join(scratch, 'in'), '-o', out, '--jobs', '2', '--quiet']
    add('run', await clocked(process.execPath, arguments_))
    rmSync(out, { recursive: true })
    add('stdin', await clocked('bash', ['-c', script, ...words]))
  }
  const [wall, processor] = [0, 1].map(at => sums.run[at] / sums.stdin[at])
  console.log(
    `${documents.length} documents: convert --stdin has ${wall.toFixed(3)} × the rate of run by the clock, ${processor.toFixed(3)} × by processor time`,
  )
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
