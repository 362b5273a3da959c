import { readFileSync } from 'node:fs'
import { convert, findFigures, readDocument } from 'yiyuan'
import { run } from 'yiyuan/run'

/** A program of somebody else that is bundled; it prints what became of each call. */
const [samples] = process.argv.slice(2)
const source = name => ({ name, bytes: readFileSync(`${samples}/${name}`) })
const calls = {
  figures: () => findFigures('收入 3 亿元').length,
  markdown: async () => (await readDocument(source('2021-targets.md'))).blocks.length,
  html: async () => (await convert(source('2021-targets.html'), [])).status,
  pdf: async () => (await convert(source('2021-targets.pdf'), [])).status,
  run: async () => (await run({ paths: [`${samples}/2021-targets.md`], out: 'out' })).failed,
  builtIn: async () => (await convert(source('2021-targets.md'))).records.length,
}
async function main() {
  for (const [name, call] of Object.entries(calls)) {
    try {
      console.log(name, await call())
    } catch (error) {
      console.log(name, error.name, error.message)
    }
  }
}
void main()
