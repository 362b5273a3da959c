// Reads a folder of pages with one build: `node bench/html-reader.mjs <dist> <folder> <rounds>`; bench/html.mjs runs it on two.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [dist, folder, rounds] = process.argv.slice(2)
const { readDocument } = await import(pathToFileURL(join(dist, 'src/read.js')).href)
const pages = readdirSync(folder)
  .filter(name => /\.html?$/.test(name))
  .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
for (let round = 0; round < Number(rounds); round++)
  for (const page of pages) await readDocument(page)
