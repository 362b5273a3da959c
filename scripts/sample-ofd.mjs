// Prints samples/2021-targets.html as samples/2021-targets.ofd: pages of words and rulings, nothing else.
//   npm run build && node scripts/sample-ofd.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { readRaw } from '../dist/src/readers/index.js'
// biome-ignore lint/correctness/useImportExtensions: the file is .mjs, its types stand beside it in .d.mts
import { printOfd } from './print-ofd.mjs'

const sample = ending => new URL(`../samples/2021-targets.${ending}`, import.meta.url)
const { blocks } = await readRaw({ name: 'a.html', bytes: readFileSync(sample('html')) })
const printed = blocks.map(block =>
  block.kind === 'table'
    ? { kind: 'table', cells: block.cells.map(cell => ({ ...cell, text: cell.text.text })) }
    : { ...block, text: block.text.text },
)
writeFileSync(sample('ofd'), printOfd(printed))
