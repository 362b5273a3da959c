// Writes the table of formats in docs/readers.md from the readers: `npm run build && node scripts/readers-doc.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { readersTable } from '../dist/src/readers/table.js'

const file = new URL('../docs/readers.md', import.meta.url)
const between = /(<!-- generated[^\n]*-->\n)[\s\S]*(<!-- end -->)/
const page = readFileSync(file, 'utf8')
writeFileSync(
  file,
  page.replace(between, (_, begin, end) => `${begin}\n${readersTable()}\n\n${end}`),
)
