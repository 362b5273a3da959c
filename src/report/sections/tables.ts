import { html } from '../html.ts'
import { type Listed, listed, sumOf, take } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

interface Caught {
  tables: number
  records: number
  setAside: number
}

interface Table {
  title: string
  headings: string[]
  cells: number
  spot: string
}

const HEADINGS = 6

/** Tables by the pipeline that caught them, and those none did; their cells are in cells.ndjson all the same. */
export const tables: Section = {
  title: 'Tables',
  open() {
    const caught = new Map<string, Caught>()
    const others: Listed<Table> = listed()
    let here = ''
    let claimed = new Map<string, Set<string>>()
    let met = new Map<string, Table>()
    const close = () => {
      for (const [pipeline, ids] of claimed) of(caught, pipeline).tables += ids.size
      const ids = new Set([...claimed.values()].flatMap(found => [...found]))
      for (const [id, table] of met) if (!ids.has(id)) take(others, table)
      claimed = new Map()
      met = new Map()
    }
    return {
      row(table: string, path: string, row: Row) {
        if (path !== here) close()
        here = path
        const id = words(row, 'table_id')
        if (table === 'cells') takeCell(met, id, path, row)
        const pipeline = pipelineOf(table, row)
        if (pipeline === null) return
        of(caught, pipeline)[table === 'set-aside' ? 'setAside' : 'records'] += 1
        if (id === '') return
        const ids = claimed.get(pipeline) ?? new Set()
        claimed.set(pipeline, ids.add(id))
      },
      body() {
        close()
        const taken = sumOf([...caught.values()].map(({ tables: found }) => found))
        return html`<table class="counts"><caption>${taken} caught by a pipeline, ${others.total} by none</caption>
<thead><tr><th scope="col">pipeline</th><th scope="col" class="number">tables</th><th scope="col" class="number">records</th><th scope="col" class="number">set aside</th></tr></thead>
<tbody>${[...caught].map(
          ([name, { tables: found, records, setAside }]) =>
            html`<tr><th scope="row">${name}</th><td class="number">${found}</td><td class="number">${records}</td><td class="number">${setAside}</td></tr>`,
        )}<tr><th scope="row">no pipeline</th><td class="number">${others.total}</td><td class="number">–</td><td class="number">–</td></tr></tbody></table>
<h3>Caught by no pipeline</h3>
${rows(
  others,
  ['table', 'headings', 'cells', 'document'],
  row => [
    cell(row.title === '' ? 'without a title' : row.title),
    cell(row.headings.join(' | ')),
    number(row.cells),
    pathCell(row.spot),
  ],
  'cells.ndjson',
)}`
      },
    }
  },
}

const FIXED = new Set(['sources', 'figures', 'cells', 'checks', 'diagnostics'])

/** The pipeline a row is of: that of a row set aside, or the one whose table it is in. */
function pipelineOf(table: string, row: Row): string | null {
  if (table === 'set-aside') return words(row, 'pipeline')
  return FIXED.has(table) ? null : table
}

function of(caught: Map<string, Caught>, pipeline: string): Caught {
  const known = caught.get(pipeline) ?? { tables: 0, records: 0, setAside: 0 }
  caught.set(pipeline, known)
  return known
}

function takeCell(met: Map<string, Table>, id: string, path: string, row: Row): void {
  const table = met.get(id) ?? {
    title: words(row, 'table_title'),
    headings: [],
    cells: 0,
    spot: spot(path, row),
  }
  met.set(id, table)
  table.cells += 1
  const text = words(row, 'text').slice(0, 40)
  if (row['header'] === true && text !== '' && table.headings.length < HEADINGS)
    table.headings.push(text)
}
