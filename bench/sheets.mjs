// Workbooks against other programs: `npm run bench -- sheets [--misses] [folder]`. Shown words are held against LibreOffice, stored
// numbers against openpyxl (OOXML) and xlrd (BIFF). Needs python3 and `soffice` (apt-get install libreoffice-calc); the two Python
// packages are fetched into a scratch folder, with the shared corpus or any folder of workbooks.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRaw } from '../dist/src/readers/index.js'
import { inShared } from './shared/corpus.mjs'

const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1'
const script = fileURLToPath(new URL('sheets/others.py', import.meta.url))
const args = process.argv.slice(2).filter(word => word !== 'sheets')
const misses = args.includes('--misses')
const [given] = args.filter(word => !word.startsWith('--'))
const roots = given ? [given] : ['xlsx', 'xls', 'pairs'].map(name => inShared('corpus', name))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-sheets-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const python = join(tmpdir(), 'yiyuan-sheets-python')
if (!existsSync(python)) {
  execFileSync('python3', ['-m', 'venv', python])
  execFileSync(join(python, 'bin/pip'), ['-q', 'install', 'openpyxl==3.1.5', 'xlrd==2.0.1'])
}

const total = { cells: 0, missing: 0, shown: 0, shownWrong: 0, stored: 0, storedWrong: 0 }
for (const root of roots)
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:xlsx?|xlsm|et)$/i.test(name)) await compare(join(root, name))
console.log(
  `\n${total.cells} cells, ${total.missing} not read; shown as LibreOffice shows: ${rate(total.shown, total.shownWrong)}; stored as openpyxl and xlrd read: ${rate(total.stored, total.storedWrong)}`,
)

async function compare(path) {
  const folder = mkdtempSync(join(scratch, 'csv-'))
  execFileSync('soffice', ['--headless', '--convert-to', AS_SHOWN, '--outdir', folder, path], {
    stdio: 'ignore',
    env: { ...process.env, HOME: scratch },
  })
  const others = JSON.parse(
    execFileSync(join(python, 'bin/python'), [script, path, folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    }),
  )
  const own = cellsOf(await readRaw({ name: path, bytes: readFileSync(path) }))
  const count = { cells: 0, missing: 0, shown: 0, shownWrong: 0, stored: 0, storedWrong: 0 }
  const miss = (...words) => misses && console.log('   ', ...words)
  for (const [sheet, cells] of Object.entries(others))
    for (const [place, { value, shown }] of Object.entries(cells)) {
      if (plain(shown ?? String(value ?? '')) === '') continue
      count.cells += 1
      const found = own.get(`${sheet}!${place}`)
      if (found === undefined) {
        count.missing += 1
        miss('not read', sheet, place, JSON.stringify(shown), value)
        continue
      }
      if (shown !== null) {
        count.shown += 1
        if (plain(found.text) !== plain(shown)) {
          count.shownWrong += 1
          miss('shown', sheet, place, JSON.stringify(found.text), JSON.stringify(shown), value)
        }
      }
      const number = found.stored ?? found.text.replaceAll(',', '')
      if (typeof value !== 'number' || !/^-?[\d.]+$/.test(number)) continue
      count.stored += 1
      if (!isSame(Number(number), value)) {
        count.storedWrong += 1
        miss('stored', sheet, place, number, value)
      }
    }
  for (const key of Object.keys(total)) total[key] += count[key]
  console.log(
    `${basename(path)}: ${count.cells} cells, ${count.missing} not read, shown ${rate(count.shown, count.shownWrong)}, stored ${rate(count.stored, count.storedWrong)}`,
  )
}

/** Cells by sheet and name, headings and lines too; the name of a sheet that heads it gives way to the cell it stands for. */
function cellsOf({ blocks }) {
  const cells = new Map()
  const put = ({ text, runs }, stored) => {
    for (const { start, end, anchor } of runs)
      cells.set(`${anchor.sheet}!${anchor.cell}`, { text: text.slice(start, end), stored })
  }
  for (const block of blocks)
    if (block.kind === 'table') for (const cell of block.cells) put(cell.text, cell.stored)
    else put(block.text)
  return cells
}

/** Percent and scaled words hold their number in another power of ten. */
function isSame(number, value) {
  const size = Math.abs(Number(value.toPrecision(15)))
  return [0, 2, -4, -8, -3, -6].some(
    power =>
      Number((size * 10 ** power).toPrecision(14)) === Number(Math.abs(number).toPrecision(14)),
  )
}

function plain(words) {
  return words.replace(/[\s\u200b\ufeff]+/g, '').replace('￥', '¥')
}

function rate(all, wrong) {
  return `${all - wrong} of ${all}${all > 0 ? ` (${((100 * (all - wrong)) / all).toFixed(3)} %)` : ''}`
}
