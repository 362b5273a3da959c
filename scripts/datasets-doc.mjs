// Writes the dictionary in docs/datasets.md from the contracts: `npm run build && node scripts/datasets-doc.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { datasetsDoc } from '../dist/src/dataset/dictionary.js'

const file = new URL('../docs/datasets.md', import.meta.url)
const between = /(<!-- generated[^\n]*-->\n)[\s\S]*(<!-- end -->)/
const page = readFileSync(file, 'utf8')
writeFileSync(
  file,
  page.replace(between, (_, begin, end) => `${begin}\n${datasetsDoc()}\n${end}`),
)
