// Reads PDFs by recognition, each document a line of JSON in the file beside it, and says what that took.
import { readFileSync, writeFileSync } from 'node:fs'
import { readRaw } from '../../dist/src/readers/index.js'
import { recognition } from '../../dist/src/readers/recognition.js'

for (const file of process.argv.slice(2)) {
  const before = process.cpuUsage()
  const document = await readRaw(
    { name: file, bytes: readFileSync(file) },
    { recognition: recognition() },
  )
  const { user, system } = process.cpuUsage(before)
  writeFileSync(`${file}.json`, JSON.stringify({ document, seconds: (user + system) / 1e6 }))
}
console.log(process.resourceUsage().maxRSS / 1024)
process.exit()
