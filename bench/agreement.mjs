/**
 * Whether records of budgets, their cells and their figures say the same of one number: label, year, stage, subject and value.
 *   npm run bench -- agreement <dataset folder>
 */
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { labelName } from '../dist/src/reading/label-name.js'

const [folder = 'out'] = process.argv.slice(2)
const records = new Map()
await each('budget-lines.ndjson', record => records.set(record.record_id, record))
const cells = new Map()
await each('cells.ndjson', cell => {
  const own = cell.figure_id !== null && records.has(cell.record_id)
  if (own && (cell.field === null || cell.field === 'amount')) cells.set(cell.figure_id, cell)
})
const differences = { value: 0, label: 0, year: 0, stage: 0, subject: 0, indicator: 0 }
const examples = []
let held = 0
await each('figures.ndjson', figure => {
  const cell = cells.get(figure.figure_id)
  if (cell === undefined) return
  const record = records.get(cell.record_id)
  held += 1
  const yearOf = ({ period_end: end }) => (end === null ? null : Number(end.slice(0, 4)))
  const said = {
    value: figure.value === record.amount && cell.value === record.amount,
    label: cell.row_path.some(label => labelName(label) === record.line),
    year: yearOf(figure) === record.data_year && yearOf(cell) === record.data_year,
    stage: figure.stage === record.stage,
    subject: figure.subject === record.subject && cell.subject === record.subject,
    indicator: figure.indicator === cell.indicator,
  }
  for (const [what, agrees] of Object.entries(said)) {
    if (agrees) continue
    differences[what] += 1
    if (examples.length < 10) examples.push(`${what}: ${record.record_key} · ${cell.text}`)
  }
})
const apart = Object.entries(differences).filter(([, count]) => count > 0)
const told = apart.map(([what, count]) => `${what} ${count}`).join(', ')
console.log(
  `${held} of ${records.size} records with cell and figure; they differ in ${told === '' ? 'none' : told}`,
)
for (const example of examples) console.log(`  ${example}`)

async function each(name, take) {
  const path = join(folder, name)
  if (!existsSync(path)) return
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  for await (const line of lines) if (line !== '') take(JSON.parse(line))
}
