// Tables of Word documents against LibreOffice's conversion of the same files, cell by cell:
// `npm run bench -- docx [--misses] [files or folders]`, those of the shared corpus without. Needs LibreOffice Writer as `soffice`,
// or its path in SOFFICE. A table is compared row by row: the words of the cells that begin in it, in order, blanks apart.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { load } from 'cheerio'
import { readDocument } from '../dist/src/index.js'
import { inShared } from './shared/corpus.mjs'

const misses = process.argv.includes('--misses')
const given = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const files = (given.length > 0 ? given : [inShared('corpus')]).flatMap(filesOf)
const folder = mkdtempSync(join(tmpdir(), 'yiyuan-docx-'))
const total = { cells: 0, same: 0, tables: 0, prose: 0 }
try {
  for (const file of files) await compare(file)
} finally {
  rmSync(folder, { recursive: true })
}
const share = ((100 * total.same) / Math.max(1, total.cells)).toFixed(2)
console.log(
  `${total.same} of ${total.cells} cells (${share} %) in ${total.tables} tables of ${files.length} files; ${total.prose} more tables lay out the page and are read as prose`,
)

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:docx|doc|wps)$/.test(name))
    .sort()
    .map(name => join(path, name))
}

async function compare(file) {
  execFileSync(
    process.env.SOFFICE ?? 'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...['--convert-to', 'html:HTML (StarWriter):UTF8', '--outdir', folder, file],
    ],
    { stdio: 'ignore', timeout: 120_000 },
  )
  const page = load(readFileSync(join(folder, basename(file).replace(/\.[^.]+$/, '.html'))))
  const theirs = page('table')
    .toArray()
    .map(table => rowsOf(page, table))
  let document
  try {
    document = await readDocument({ name: file, bytes: readFileSync(file) })
  } catch (error) {
    console.log(`${basename(file)}: not read: ${error.message}`)
    document = { blocks: [] }
  }
  const ours = document.blocks.flatMap(tablesIn).map(ownRows)
  let next = 0
  for (const [i, table] of theirs.entries()) {
    const prose = isProse(table)
    const at = ours.findIndex((own, o) =>
      prose ? o === next && own.length === table.length : o >= next && likeness(own, table) > 0.5,
    )
    const cells = table.flat()
    if (at < 0 && prose) {
      total.prose++
      continue
    }
    if (at >= 0) next = at + 1
    const own = ours[at] ?? []
    const same = table.reduce(
      (sum, row, r) => sum + row.filter((cell, c) => cell === own[r]?.[c]).length,
      0,
    )
    total.tables++
    total.cells += cells.length
    total.same += same
    if (misses && same < cells.length) tell(`${basename(file)}, table ${i + 1}`, table, own)
  }
}

/** As the reader's docs say of layout: one column, one row, or little more than nested tables. */
function isProse(rows) {
  return (
    rows.every(row => row.length <= 1) ||
    rows.length === 1 ||
    rows.flat().every(cell => cell === '')
  )
}

function likeness(own, table) {
  const words = new Set(own.flat())
  const cells = table.flat().filter(cell => cell !== '')
  return cells.filter(cell => words.has(cell)).length / Math.max(1, cells.length)
}

function tell(name, theirs, ours) {
  console.log(name)
  for (let row = 0; row < Math.max(theirs.length, ours.length); row++) {
    const [there, here] = [theirs[row]?.join(' | '), ours[row]?.join(' | ')]
    if (there !== here) console.log(`  row ${row + 1}\n    there ${there}\n    here  ${here}`)
  }
}

function plain(words) {
  return words.replace(/[\s\u00a0\u200b\ufeff]+/g, '')
}

function rowsOf(page, table) {
  const inner = page(table)
  return inner
    .find('tr')
    .toArray()
    .filter(row => page(row).closest('table').get(0) === table)
    .map(row =>
      page(row)
        .children('td, th')
        .toArray()
        .map(cell => {
          const copy = page(cell).clone()
          copy.find('table').each((_, inside) => {
            if (!isProse(rowsOf(page, inside))) page(inside).remove()
          })
          copy.find('a.sdfootnoteanc, style').remove()
          return plain(copy.text())
        }),
    )
}

function tablesIn(block) {
  if (block.kind !== 'table') return []
  return [block, ...block.cells.flatMap(cell => (cell.tables ?? []).flatMap(tablesIn))]
}

function ownRows({ rows, cells }) {
  return rows.map((_, r) =>
    cells.filter(({ row }) => row === r).map(({ text }) => plain(text.text)),
  )
}
