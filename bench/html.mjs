// The HTML reader against its floor in one run: `npm run bench -- html [folder]`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as cheerio from 'cheerio'
import { parse } from 'parse5'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { readDocument } from '../dist/src/index.js'
import { decode } from '../dist/src/readers/decode.js'
import { shared } from './shared/corpus.mjs'

const folder =
  process.argv[2] ??
  (shared === undefined
    ? fileURLToPath(new URL('../samples', import.meta.url))
    : join(shared, 'corpus', 'html_gov'))
const pages = readdirSync(folder)
  .filter(name => /\.html?$/.test(name))
  .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
const texts = pages.map(({ bytes }) => decode(bytes, { html: true }).text)
const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
const rehype = unified().use(rehypeParse)

const contestants = {
  'parse5 with places': () => {
    for (const text of texts) parse(text, { sourceCodeLocationInfo: true })
  },
  'rehype-parse': () => {
    for (const text of texts) rehype.parse(text)
  },
  'cheerio table walk': () =>
    texts.forEach(text => {
      const $ = cheerio.load(text)
      $('table tr').each((_, row) =>
        $(row)
          .find('td, th')
          .each((_, cell) => $(cell).text()),
      )
    }),
  'yiyuan reader': async () => {
    for (const { name, bytes } of pages) await readDocument({ name, bytes })
  },
}
const times = Object.fromEntries(Object.keys(contestants).map(name => [name, []]))
for (let round = 0; round < 5; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const started = performance.now()
    await run()
    times[name].push(performance.now() - started)
  }
}
const median = list => list.toSorted((a, b) => a - b)[list.length >> 1]
const floor = median(times['rehype-parse'])
for (const name of Object.keys(contestants)) {
  const ms = median(times[name])
  console.log(
    `${name.padEnd(20)} ${(megabytes / (ms / 1000)).toFixed(1).padStart(6)} MB/s   ${(ms / floor).toFixed(2)} × rehype-parse`,
  )
}
const row = `<tr>${'<td>1,234.56</td>'.repeat(10)}</tr>`
for (const rows of [10_000, 100_000]) {
  const bytes = Buffer.from(
    `<html><body><h1>2024年表</h1><p>单位：万元</p><table><tr>${'<th>项目</th>'.repeat(10)}</tr>${row.repeat(rows)}</table></body></html>`,
  )
  const started = performance.now()
  const document = await readDocument({ name: 'big.html', bytes })
  const table = document.blocks.find(block => block.kind === 'table')
  console.log(
    `${(bytes.length / 1e6).toFixed(1)} MB table of ${table.rows.length} rows: ${((performance.now() - started) / 1000).toFixed(2)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`,
  )
}
