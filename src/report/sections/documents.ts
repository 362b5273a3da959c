import { type Html, html } from '../../review/view/html.ts'
import { codeIn, diagnosticIn, valueIn } from '../../review/view/words/said.ts'
import { count, type Listed, listed, take } from '../listed.ts'
import { bars, cell, path as pathCell, rows, type Tone } from '../parts.ts'
import { words as wordsOf } from '../row.ts'
import type { Spoken } from '../words/index.ts'
import type { Paths, Section } from './section.ts'

interface Lost {
  path: string
  code: string
  message: string
}

const OF_STATUS: Readonly<Record<string, Tone>> = { failed: 'bad', unsupported: 'doubtful' }
const OF_SEVERITY: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'doubtful' }

/** Documents by status, what is doubtful in them by its code, and why some were not converted; failures apart from kinds nobody reads. */
export const documents: Section = {
  name: 'documents',
  title: words => words.documents,
  open() {
    const statuses = new Map<string, number>()
    const codes = new Map<string, number>()
    const severities = new Map<string, string>()
    const failed: Listed<Lost> = listed()
    const foreign: Listed<Lost> = listed()
    let here: { path: string; status: string } | null = null
    return {
      row(table, path, row) {
        if (table === 'sources') {
          const status = wordsOf(row, 'status')
          count(statuses, status)
          here = status === 'converted' ? null : { path, status }
        }
        if (table !== 'diagnostics') return
        const code = wordsOf(row, 'code')
        count(codes, code)
        severities.set(code, wordsOf(row, 'severity'))
        if (here?.path !== path) return
        const lost = { path, code, message: wordsOf(row, 'message') }
        take(here.status === 'failed' ? failed : foreign, lost)
        here = null
      },
      body: (words, paths) => html`${bars(
        [...statuses].map(
          ([status, number]) =>
            [valueIn(words.shared, 'status', status), number, OF_STATUS[status] ?? 'good'] as const,
        ),
        words.byStatus,
        words,
      )}
${bars(
  [...codes].map(
    ([code, number]) =>
      [
        codeIn(words.shared, code),
        number,
        OF_SEVERITY[severities.get(code) ?? ''] ?? 'good',
      ] as const,
  ),
  words.byCode,
  words,
)}
<h3>${words.failed}</h3>
${lostRows(failed, words, paths)}
<h3>${words.unsupported}</h3>
${lostRows(foreign, words, paths)}`,
    }
  },
}

function lostRows(lost: Listed<Lost>, words: Spoken, paths: Paths): Html {
  const { document, code, why } = words.heads
  return rows(
    lost,
    [code, why, document],
    row => [
      cell(codeIn(words.shared, row.code), 'word'),
      cell(diagnosticIn(words.shared, row.code, row.message.replaceAll(row.path, paths(row.path)))),
      pathCell(paths(row.path)),
    ],
    'diagnostics.ndjson',
    words,
  )
}
