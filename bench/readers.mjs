// What the readers make of every file of the shared corpus, folder by folder, as the table of docs/readers.md:
//   npm run bench -- readers [folder …]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from '../dist/src/index.js'
import { inShared } from './shared/corpus.mjs'

const corpus = inShared('corpus')
const wanted = process.argv.slice(2)
const folders = readdirSync(corpus, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'labels')
  .map(({ name }) => name)
  .filter(name => wanted.length === 0 || wanted.includes(name))
  .sort()
const count = (counts, key, by = 1) => {
  counts[key] = (counts[key] ?? 0) + by
}
const listed = counts =>
  Object.entries(counts)
    .sort()
    .map(([key, number]) => `${number} ${key}`)
    .join(', ')

console.log('| folder | files | converted | other status | tables | figures | warnings |')
console.log('|---|--:|--:|---|--:|--:|---|')
for (const folder of folders) {
  const names = readdirSync(join(corpus, folder)).sort()
  const totals = { converted: 0, tables: 0, figures: 0 }
  const statuses = {}
  const warnings = {}
  for (const name of names) {
    const bytes = readFileSync(join(corpus, folder, name))
    const { status, source, figures, diagnostics } = await convert({ name, bytes }, [])
    if (status === 'converted') {
      totals.converted += 1
      totals.tables += source.tables
      totals.figures += figures.length
      for (const { code, severity } of diagnostics)
        if (severity === 'warning') count(warnings, code)
    } else count(statuses, diagnostics[0]?.code ?? status)
  }
  const { converted, tables, figures } = totals
  console.log(
    `| ${folder} | ${names.length} | ${converted} | ${listed(statuses)} | ${tables} | ${figures} | ${listed(warnings)} |`,
  )
}
