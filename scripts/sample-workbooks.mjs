// Writes samples/2021-targets.xlsx from the Markdown beside it, and document.xlsx of the stories of test/corpus/stories that a sheet can
// tell, each from its own document. Needs a build (`npm run build`): the documents are read by the program itself, and the tests hold what
// the workbooks give against what the stories expect.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../dist/src/index.js'
import { cellName, writeWorkbook } from './workbook.mjs'

/** Stories of paragraphs and tables alone; levels of headings, layout and marks are no matter of a sheet. */
const stories = [
  'absence-is-not-zero',
  'column-numbers',
  'formula-row',
  'indented-levels',
  'labels-are-no-headings',
  'note-that-lasts',
  'stacked-without-spans',
  'titles-of-tables',
  'total-rows',
  'two-years-in-title',
  'who-drew-it-up',
  'words-are-no-headings',
]
const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url))

await write('samples/2021-targets.md', 'samples/2021-targets.xlsx', '考核')
for (const story of stories) {
  const folder = `test/corpus/stories/${story}`
  const told = ['document.md', 'document.html'].find(name => existsSync(at(`${folder}/${name}`)))
  if (told) await write(`${folder}/${told}`, `${folder}/document.xlsx`, 'Sheet1')
}

async function write(from, to, name) {
  const document = await readDocument({ name: from, bytes: readFileSync(at(from)) })
  writeFileSync(at(to), writeWorkbook({ sheets: [{ name, ...sheetOf(document) }] }))
}

/** The blocks one below the other: lines in the first column, the unit of a table in its last. */
function sheetOf({ blocks }) {
  const width = Math.max(1, ...blocks.flatMap(block => block.columns?.length ?? []))
  const rows = []
  const merges = []
  const line = (text, column = 0) => rows.push([...Array(column).fill(null), text])
  for (const block of blocks) {
    if (block.kind !== 'table') {
      line(block.text.text)
      if (block.kind === 'heading' && width > 1)
        merges.push(`A${rows.length}:${cellName(rows.length - 1, width - 1)}`)
      continue
    }
    for (const { text } of block.captions) line(text, /单位[：:]|^公开/.test(text) ? width - 1 : 0)
    const first = rows.length
    rows.push(...block.rows.map(() => []))
    for (const { row, column, rowSpan, columnSpan, text } of block.cells) {
      const indent = column === 0 ? block.rows[row].level : 0
      rows[first + row][column] = cellOf(text.text, indent)
      if (rowSpan > 1 || columnSpan > 1)
        merges.push(
          `${cellName(first + row, column)}:${cellName(first + row + rowSpan - 1, column + columnSpan - 1)}`,
        )
    }
    for (const { text } of block.notes) line(text)
    rows.push([])
  }
  return { rows: rows.map(row => Array.from(row, cell => cell ?? null)), merges }
}

/** A number with the format that shows it as it was printed; anything else as words. */
function cellOf(words, indent) {
  const found = /^(-?)([\d,]+)(?:\.(\d+))?(%?)$/.exec(words)
  if (found === null || /^-?0\d/.test(words)) return { value: words, indent }
  const [, sign, whole, decimals = '', percent] = found
  const digits = `${sign}${whole.replaceAll(',', '')}.${decimals || '0'}`
  const value = percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits)
  const places = decimals ? `.${'0'.repeat(decimals.length)}` : ''
  return { value, format: `${whole.includes(',') ? '#,##' : ''}0${places}${percent}`, indent }
}
