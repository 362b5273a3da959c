// What a run over a folder makes of it: `npm run bench -- corpus <folder>` (the shared corpus where it stands beside the checkout).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const folder =
  process.argv[2] ??
  (existsSync(beside) ? beside : fileURLToPath(new URL('../samples', import.meta.url)))
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'yiyuan-bench-'))
for (const jobs of ['1', '2']) {
  rmSync(join(out, jobs), { recursive: true, force: true })
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [
    cli,
    'run',
    folder,
    '-o',
    join(out, jobs),
    '--jobs',
    jobs,
    '--quiet',
  ])
  const seconds = (performance.now() - started) / 1000
  const { counts } = JSON.parse(readFileSync(join(out, jobs, 'run.json'), 'utf8'))
  console.log(
    `${jobs} job(s): exit ${status}, ${seconds.toFixed(1)} s, ${(counts.sources / seconds).toFixed(1)} documents/s`,
  )
  console.log(
    `  ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(' · ')}`,
  )
}
const again = performance.now()
spawnSync(process.execPath, [cli, 'run', folder, '-o', join(out, '2'), '--quiet'])
console.log(`unchanged again: ${((performance.now() - again) / 1000).toFixed(1)} s`)
rmSync(out, { recursive: true, force: true })
