// One process over a set: every table of every file, as JSON; what it took on stderr. `node bench/pdf/read.mjs <files…>`
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readDocument } from '../../dist/src/read.js'
import { tablesJson } from '../../dist/src/show/document.js'

const found = {}
const memory = []
let pages = 0
for (const path of process.argv.slice(2)) {
  const document = await readDocument({ name: path, bytes: readFileSync(path) })
  found[basename(path, '.pdf')] = tablesJson(document)
  pages += document.pages.length
  memory.push(process.memoryUsage.rss())
}
process.stdout.write(JSON.stringify(found))
process.stderr.write(JSON.stringify({ pages, memory, peak: process.resourceUsage().maxRSS * 1024 }))
