// The tables of PDFs against true ones: `npm run bench -- pdf-score [--detail]`. Needs python3 and the shared corpus.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../dist/src/index.js'
import { tablesJson } from '../dist/src/tables/show.js'

const shared = ['../../shared/pdf', '../../../shared/pdf']
  .map(place => fileURLToPath(new URL(place, import.meta.url)))
  .find(existsSync)
if (shared === undefined) {
  console.error('the shared corpus does not stand beside the checkout')
  process.exit(6)
}
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-score-'))

async function tablesOf(path) {
  return tablesJson(await readDocument({ name: path, bytes: readFileSync(path) }))
}

for (const set of ['icdar2013', 'ruled-cjk']) {
  const folder = join(shared, set)
  const found = {}
  const started = performance.now()
  for (const name of readdirSync(folder).filter(file => file.endsWith('.pdf')))
    found[name.replace(/\.pdf$/, '')] = await tablesOf(join(folder, name))
  const truth = join(folder, 'truth.json')
  const mine = join(scratch, `${set}.json`)
  writeFileSync(mine, JSON.stringify(found))
  console.log(`${set} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  const detail = process.argv.includes('--detail') ? ['--detail'] : []
  console.log(
    execFileSync('python3', [join(shared, 'score.py'), 'score', truth, mine, ...detail], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  )
}
