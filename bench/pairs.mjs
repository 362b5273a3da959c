// Tables published as PDF and as workbook: `npm run bench -- pairs [--detail]`. How many cells of the workbook stand in the
// right row and column of the PDF's table. Needs python3 (standard library only) and the shared corpus.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../dist/src/index.js'
import { gridOf, tablesOf } from '../dist/src/model/tables.js'
import { inShared } from './shared/corpus.mjs'

const root = inShared('corpus', 'pairs')
const script = fileURLToPath(new URL('xlsx.py', import.meta.url))
const detail = process.argv.includes('--detail')
const total = { cells: 0, found: 0, unprinted: 0 }

for (const [pdf, workbook] of pairsIn(root)) {
  const tables = tablesOf(await readDocument({ name: pdf, bytes: readFileSync(pdf) })).map(gridOf)
  const sheets = JSON.parse(
    execFileSync('python3', [script, workbook], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
  for (const { name, cells } of sheets) {
    const [best] = tables.map(grid => compare(cells, grid)).sort((a, b) => b.found - a.found)
    const { found = 0, missed = cells, unprinted = 0 } = best ?? {}
    total.cells += found + missed.length
    total.found += found
    total.unprinted += unprinted
    console.log(
      `${pdf.slice(root.length + 1)} ${name}: ${found} of ${found + missed.length} cells; ${unprinted} outside the printed table`,
    )
    if (detail)
      for (const [row, column, value] of missed) console.log('   missed', row, column, value)
  }
}
console.log(
  `${total.found} of ${total.cells} cells (${((100 * total.found) / Math.max(1, total.cells)).toFixed(2)} %) in the right row and column`,
)

/** PDFs beside a workbook of the same name; workbooks of the old binary format are named and left out. */
function* pairsIn(folder) {
  for (const inner of readdirSync(folder)) {
    const names = readdirSync(join(folder, inner))
    for (const pdf of names.filter(name => name.endsWith('.pdf'))) {
      const workbook = names.find(name => /\.xlsx?$/.test(name) && stem(name) === stem(pdf))
      if (workbook === undefined) continue
      const path = join(folder, inner, workbook)
      if (readFileSync(path).subarray(0, 2).toString('latin1') === 'PK')
        yield [join(folder, inner, pdf), path]
      else console.log(`${inner}/${workbook}: skipped, not an Office Open XML workbook`)
    }
  }
}

function stem(name) {
  return name.replace(/\.[a-z]+$/, '')
}

/**
 * Rows are put beside each other by their longest common run of labels, columns by the most cells that agree.
 * Cells above the first and below the last common row (title, unit) are not in the table and only counted.
 */
function compare(cells, grid) {
  const rows = new Map()
  for (const [row, column, value] of cells)
    rows.set(row, [...(rows.get(row) ?? []), [column, value]])
  const sheet = [...rows].sort(([a], [b]) => a - b)
  const labels = sheet.map(([, own]) =>
    flat(own.find(([, value]) => typeof value === 'string')?.[1]),
  )
  const pairs = common(
    labels,
    grid.map(row => flat(row.find(text => text !== ''))),
  )
  const agree = new Map()
  for (const [s, g] of pairs)
    for (const [column, value] of sheet[s][1])
      for (const [c, text] of grid[g].entries())
        if (same(value, text)) agree.set(`${column} ${c}`, (agree.get(`${column} ${c}`) ?? 0) + 1)
  const columns = new Map()
  for (const [key] of [...agree].sort((a, b) => b[1] - a[1])) {
    const [column, c] = key.split(' ').map(Number)
    if (!columns.has(column) && ![...columns.values()].includes(c)) columns.set(column, c)
  }
  const [first, last] = [pairs[0]?.[0] ?? 0, pairs.at(-1)?.[0] ?? -1]
  const at = new Map(pairs)
  const result = { found: 0, missed: [], unprinted: 0 }
  for (const [s, [row, own]] of sheet.entries()) {
    for (const [column, value] of own) {
      if (s < first || s > last) result.unprinted += 1
      else if (same(value, grid[at.get(s)]?.[columns.get(column)] ?? '')) result.found += 1
      else result.missed.push([row, column, value])
    }
  }
  return result
}

function flat(text = '') {
  return text.replace(/\s+/g, '')
}

/** Words equal but for white space; numbers equal at the digits the PDF prints. */
function same(value, text) {
  if (typeof value === 'string') return flat(value) === flat(text)
  const shown = text.replace(/[,，\s%]/g, '')
  if (!/^[-−]?\d+(?:\.\d+)?$/.test(shown)) return value === 0 && /^[-—]?$/.test(shown)
  const digits = (shown.split('.')[1] ?? '').length
  return Math.abs(Number(shown.replace('−', '-')) - value) <= 0.5 * 10 ** -digits + 1e-9
}

/** Index pairs of a longest common run of labels, in order. */
function common(a, b) {
  const best = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i][j] =
        a[i] !== '' && a[i] === b[j]
          ? best[i + 1][j + 1] + 1
          : Math.max(best[i + 1][j], best[i][j + 1])
  const pairs = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] !== '' && a[i] === b[j]) pairs.push([i++, j++])
    else if (best[i + 1][j] >= best[i][j + 1]) i += 1
    else j += 1
  }
  return pairs
}
