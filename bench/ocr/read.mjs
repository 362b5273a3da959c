// Reads PDFs by recognition, each document a line of JSON in the file beside it, and says what that took.
import { readFileSync, writeFileSync } from 'node:fs'
import { readDocument } from '../../dist/src/read.js'

for (const file of process.argv.slice(2)) {
  const before = process.cpuUsage()
  const document = await readDocument({ name: file, bytes: readFileSync(file) }, { ocr: true })
  const { user, system } = process.cpuUsage(before)
  writeFileSync(`${file}.json`, JSON.stringify({ document, seconds: (user + system) / 1e6 }))
}
console.log(process.resourceUsage().maxRSS / 1024)
process.exit()
