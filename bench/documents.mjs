// Title, year, organization, region and day of publication of the shared corpus's pages against labels/documents.csv,
// which the program drafted and a reader corrected against the heads of the pages: `npm run bench -- documents [--misses]`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../dist/src/index.js'
import { inShared } from './shared/corpus.mjs'

const corpus = inShared('corpus')
const labels = readFileSync(new URL('./labels/documents.csv', import.meta.url), 'utf8')
const [, ...rows] = labels.trim().split('\n')
const FIELDS = ['title', 'year', 'organization', 'region', 'publishedOn']
const counts = Object.fromEntries(FIELDS.map(field => [field, { right: 0, absent: 0, wrong: 0 }]))
for (const row of rows) {
  const [file, ...values] = row.split(',')
  const { facts } = await readDocument({ name: file, bytes: readFileSync(join(corpus, file)) })
  for (const [i, field] of FIELDS.entries()) {
    const found = String(facts[field]?.value ?? '').replace(/\s+/g, '')
    const verdict = found === values[i] ? 'right' : found === '' ? 'absent' : 'wrong'
    counts[field][verdict] += 1
    if (verdict !== 'right' && process.argv.includes('--misses'))
      console.log(`${verdict} ${field} ${file}: “${found}”, the page says “${values[i]}”`)
  }
}
for (const [field, { right, absent, wrong }] of Object.entries(counts))
  console.log(
    `${field.padEnd(12)} ${right}/${rows.length} right · ${absent} absent · ${wrong} wrong`,
  )
