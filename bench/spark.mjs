/**
 * What Spark costs beside `run` on the same documents and cores: processor seconds of all processes, the session's start and stop apart.
 *   npm run bench -- spark --python <a python with pyspark> [--folder <reports>] [--documents 2000]
 * Documents are chosen as `bench -- stdin` does. Java 17 must be there.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clocked } from './shared/clock.mjs'
import { many, option } from './shared/many.mjs'

const place = path => fileURLToPath(new URL(path, import.meta.url))
const cli = place('../dist/src/cli.js')
const python = option('python', 'python3')
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-spark-'))

try {
  const documents = many(join(scratch, 'in'), Number(option('documents', 2000)))
  const out = join(scratch, 'out')
  const arguments_ = [cli, 'run', join(scratch, 'in'), '-o', out, '--jobs', '2', '--quiet']
  const { processor: run, seconds } = await clocked(process.execPath, arguments_)
  console.log(`run --jobs 2: ${run.toFixed(1)} s of processor time, ${seconds.toFixed(1)} s`)
  const { status, stdout } = spawnSync(
    python,
    [place('spark/measure.py'), join(scratch, 'in'), join(scratch, 'tables'), cli],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PYTHONPATH: place('../spark'), PYSPARK_PYTHON: python },
    },
  )
  if (status !== 0) process.exit(status ?? 1)
  const told = JSON.parse(stdout.trim().split('\n').at(-1))
  console.log(`Spark local[2]: ${JSON.stringify(told)}`)
  console.log(
    `${documents.length} documents: ${(told.work.all / run).toFixed(3)} × the processor time of run, ${(((told.work.all - run) / documents.length) * 1000).toFixed(0)} ms a document more; the session itself ${(told.start.all + Math.max(0, told.stop.all)).toFixed(1)} s`,
  )
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
