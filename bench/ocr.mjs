// `npm run bench -- ocr [--pages 60] [--seed 1] [--folder <PDFs>] [--verbose]`: pages of PDFs with text are rendered to pictures of 200 dots an inch
// by pdftoppm (Poppler), read by recognition, and held against their own text: numbers, cells, processor time, memory. Needs the two
// optional packages of `--ocr`; NODE_PATH may name a folder that has them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readPages } from '../dist/src/readers/pages/read.js'
import { openPdf } from '../dist/src/readers/pdf/host/open.js'
import { heldAgainst, nothing } from './ocr/compare.mjs'
import { imagePdf, pgmOf } from './ocr/image-pdf.mjs'
import { inShared } from './shared/corpus.mjs'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const folder = values.folder ?? inShared('corpus', 'pdf_gov')
const DPI = 200
/** Pages a process reads before the next one begins: what one takes of memory is measured by process. */
const BATCH = 10
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-ocr-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed) {
  let state = Number(seed) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const any = random(values.seed)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.pdf'))
  .sort()
const isFit = ({ glyphs, unmapped, imageCoverage, hidden }) =>
  glyphs.length >= 100 &&
  unmapped === 0 &&
  imageCoverage < 0.3 &&
  hidden.length === 0 &&
  glyphs.every(({ angle }) => angle === 0) &&
  glyphs.filter(({ char }) => /\d/.test(char)).length >= 30

const pages = []
while (pages.length < Number(values.pages)) {
  const name = files[Math.floor(any() * files.length)]
  const share = any()
  const pdf = await openPdf(readFileSync(join(folder, name))).catch(() => null)
  if (pdf === null) continue
  const number = 1 + Math.floor(share * pdf.count)
  const content = await pdf.page(number)
  await pdf.close()
  if (
    'code' in content ||
    !isFit(content) ||
    pages.some(page => page.name === name && page.number === number)
  )
    continue
  const truth = await readPages(
    {
      close: async () => {},
      async *pages() {
        yield { ...content, page: 1 }
      },
    },
    'pdf',
  )
  const picture = join(scratch, `${pages.length}`)
  execFileSync('pdftoppm', [
    '-r',
    `${DPI}`,
    '-gray',
    '-f',
    `${number}`,
    '-l',
    `${number}`,
    '-singlefile',
    join(folder, name),
    picture,
  ])
  const { width, height } = content
  writeFileSync(`${picture}.pdf`, imagePdf(pgmOf(`${picture}.pgm`), { width, height }))
  rmSync(`${picture}.pgm`)
  pages.push({ name, number, truth, file: `${picture}.pdf` })
}

const counts = nothing()
const reader = fileURLToPath(new URL('ocr/read.mjs', import.meta.url))
let seconds = 0
let memory = 0
for (let from = 0; from < pages.length; from += BATCH) {
  const batch = pages.slice(from, from + BATCH)
  const said = execFileSync(process.execPath, [reader, ...batch.map(({ file }) => file)], {
    encoding: 'utf8',
    /** As the children of a run are started that reads scans. */
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  })
  memory = Math.max(memory, Number(said))
  for (const { name, number, truth, file } of batch) {
    const { document, seconds: taken } = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
    seconds += taken
    heldAgainst(truth, document, counts, (...told) => {
      const [what, words, other, { x0, top }] = told
      if (values.verbose)
        console.log(
          `${name} ${number}: ${what} ${words} | ${other} at ${x0.toFixed(0)},${top.toFixed(0)}`,
        )
    })
  }
  if (values.verbose)
    console.log(
      `${from + batch.length} pages`,
      JSON.stringify(counts),
      (seconds / (from + batch.length)).toFixed(1),
      Math.round(memory),
    )
}

const share = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`
const { numbers, right, doubtful, missed, wrong, invented, cells, placed } = counts
for (const [what, figure, aim] of [
  ['pages', `${pages.length}`, ''],
  ['numbers read right', `${right} of ${numbers}: ${share(right, numbers)}`, 'aim 99.5 %'],
  ['left out as doubtful', `${doubtful}`, ''],
  ['not seen', `${missed}`, ''],
  [
    'published wrong without doubt',
    `${wrong + invented}: ${share(wrong + invented, numbers)}`,
    'aim 0.05 %',
  ],
  ['cells in their row and column', `${placed} of ${cells}: ${share(placed, cells)}`, 'aim 98 %'],
  ['processor seconds a page', (seconds / pages.length).toFixed(1), 'aim 8'],
  ['memory in MB', `${Math.round(memory)}`, 'aim 700'],
])
  console.log(`${what.padEnd(36)}${figure.padEnd(28)}${aim}`)
process.exit()
