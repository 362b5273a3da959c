import { join } from 'node:path'
import type { RunResult } from '../run/run.ts'
import { pad } from '../show/terminal.ts'

const FIXED = new Set([
  'sources',
  'figures',
  'cells',
  'checks',
  'diagnostics',
  'set-aside',
  'converted',
  'failed',
  'unsupported',
  'inconsistent',
])

/** What came of a run, for a person. */
export function summaryOf({ report }: RunResult, folder: string): string {
  const counts = report?.counts ?? {}
  const of = (name: string) => counts[name] ?? 0
  const records = Object.entries(counts).filter(([name]) => !FIXED.has(name))
  const rows: [string, number | string][] = [
    [
      'documents',
      `${of('sources')} (${of('converted')} converted, ${of('failed')} failed, ${of('unsupported')} unsupported)`,
    ],
    ...records.map(([name, count]): [string, number] => [`records: ${name}`, count]),
    ['figures', of('figures')],
    ['checks', `${of('checks')} (${of('inconsistent')} inconsistent)`],
    ['set aside', of('set-aside')],
    ['dataset', folder],
    ['at a glance', join(folder, 'report.html')],
    ...(of('failed') > 0 ? [reasons(Object.keys(report?.files ?? {}), folder)] : []),
  ]
  return rows.map(([name, value]) => `${pad(name, 32)}${value}\n`).join('')
}

/** Where it stands why documents failed. */
function reasons(files: readonly string[], folder: string): [string, string] {
  const file = files.find(name => name.startsWith('diagnostics.')) ?? 'report.html'
  return ['why documents failed', join(folder, file)]
}
