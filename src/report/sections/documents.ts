import { html } from '../../review/view/html.ts'
import { count, LISTED, type Listed, listed, take } from '../listed.ts'
import { bars, cell, path as pathCell, rows, type Tone } from '../parts.ts'
import { words } from '../row.ts'
import type { Section } from './section.ts'

interface Lost {
  path: string
  status: string
  code: string
  message: string
}

const OF_STATUS: Readonly<Record<string, Tone>> = { failed: 'bad', unsupported: 'doubtful' }
const OF_SEVERITY: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'doubtful' }

/** Documents by status, what went wrong or is doubtful in them, and why some were not converted. */
export const documents: Section = {
  title: 'Documents',
  open() {
    const statuses = new Map<string, number>()
    const codes = new Map<string, number>()
    const severities = new Map<string, string>()
    const failed: Listed<Lost> = listed()
    const others: Listed<Lost> = listed()
    let here: { path: string; status: string } | null = null
    return {
      row(table, path, row) {
        if (table === 'sources') {
          const status = words(row, 'status')
          count(statuses, status)
          here = status === 'converted' ? null : { path, status }
        }
        if (table !== 'diagnostics') return
        const code = words(row, 'code')
        count(codes, code)
        severities.set(code, words(row, 'severity'))
        if (here?.path !== path) return
        take(here.status === 'failed' ? failed : others, {
          ...here,
          code,
          message: words(row, 'message'),
        })
        here = null
      },
      body: () => html`${bars(statuses, 'by status', name => OF_STATUS[name] ?? 'good')}
${bars(codes, 'what was found wrong, by code', code => OF_SEVERITY[severities.get(code) ?? ''] ?? 'good')}
<h3>Not converted</h3>
${rows(
  {
    rows: [...failed.rows, ...others.rows].slice(0, LISTED),
    total: failed.total + others.total,
  },
  ['status', 'code', 'why', 'document'],
  row => [cell(row.status, 'word'), cell(row.code, 'word'), cell(row.message), pathCell(row.path)],
  'diagnostics.ndjson',
)}`,
    }
  },
}
