// The HTML reader against an earlier one and against its floor, in one run: `npm run bench -- html [folder]`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as cheerio from 'cheerio'
import { parse } from 'parse5'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { readDocument } from '../dist/src/index.js'
import { decode } from '../dist/src/readers/decode.js'
import { declaredIn } from '../dist/src/readers/html/declared.js'
import { built } from './built.mjs'
import { measured } from './measure.mjs'
import { shared } from './shared/corpus.mjs'

/** The last commit that read pages with parse5 alone. */
const BEFORE = 'b6f36f6'
const TURNS = 3

const folder =
  (process.argv[2] && resolve(process.argv[2])) ??
  (shared === undefined
    ? fileURLToPath(new URL('../samples', import.meta.url))
    : join(shared, 'corpus', 'html_gov'))
const pages = readdirSync(folder)
  .filter(name => /\.html?$/.test(name))
  .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
const texts = pages.map(({ bytes }) => decode(bytes, declaredIn).text)
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
      for (const row of $('table tr').toArray())
        for (const cell of $(row).find('td, th').toArray()) $(cell).text()
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
const tables = mkdtempSync(join(tmpdir(), 'yiyuan-html-'))
process.on('exit', () => rmSync(tables, { recursive: true, force: true }))
for (const rows of [300, 10_000, 100_000]) {
  const page = `<html><body><h1>2024年表</h1><p>单位：万元</p><table><tr>${'<th>项目</th>'.repeat(10)}</tr>${row.repeat(rows)}</table></body></html>`
  writeFileSync(join(tables, `${rows}.html`), page)
}

const readerScript = fileURLToPath(new URL('html-reader.mjs', import.meta.url))

/** Processor time and peak memory of this tree and of the commit before, by turns; the middle of so many turns. */
async function compared(name, pages, rounds) {
  const dists = { before, now: fileURLToPath(new URL('../dist', import.meta.url)) }
  const found = { before: [], now: [] }
  for (let turn = 0; turn < TURNS; turn++)
    for (const [which, dist] of Object.entries(dists)) {
      const command = [readerScript, dist, pages, String(rounds)]
      const taken = await measured(process.execPath, command)
      if (taken.status !== 0)
        throw new Error(`node ${command.join(' ')} ended with ${taken.status}: nothing is measured`)
      found[which].push(taken)
    }
  const of = (which, what) => median(found[which].map(each => each[what]))
  const ratio = what => (of('now', what) / of('before', what)).toFixed(2)
  console.log(
    `${name.padEnd(20)} ${of('now', 'cpu').toFixed(1)} s of processor, ${Math.round(of('now', 'peak'))} MB; ${ratio('cpu')} × the time and ${ratio('peak')} × the memory of ${BEFORE}`,
  )
}

const before = built(BEFORE)
if (before === undefined) console.log(`${BEFORE} is not in this clone: nothing to compare with`)
else {
  await compared('pages', folder, 2)
  await compared('tables', tables, 1)
}
