// PDFs: true tables, labelled facts, time against peers, memory. `npm run bench -- pdf [scores|facts|speed] [--detail]`
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scores } from './pdf/score.mjs'
import { speed } from './pdf/speed.mjs'
import { inShared } from './shared/corpus.mjs'

inShared()
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-pdf-'))
const detail = process.argv.includes('--detail')
const parts = { scores: () => scores(scratch, detail), facts, speed: () => speed(scratch) }
const asked = Object.keys(parts).filter(name => process.argv.includes(name))

/** The labelled facts in PDFs, as their own bench counts them. */
function facts() {
  const bench = fileURLToPath(new URL('run.mjs', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [bench, 'facts', 'pdf'], { encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map(line => {
      const [, what, figure, aim] = /^(.*?) {2,}(.*?) +\((.*)\)$/.exec(line) ?? ['', line, '', '']
      return [what, figure, aim]
    })
}

for (const name of asked.length > 0 ? asked : Object.keys(parts))
  for (const [what, figure, aim] of await parts[name]())
    console.log(`${what.padEnd(58)}${figure.padEnd(28)}${aim}`)
rmSync(scratch, { recursive: true })
