import { join } from 'node:path'
import { decisionStates } from '../model/review.ts'
import { visible } from '../model/visible.ts'
import type { Changes, RunResult } from '../run/result.ts'
import { pad } from '../show/terminal.ts'

const FIXED = new Set([
  'facts',
  'subjects',
  'conflicting',
  'sources',
  'tables',
  'reviews',
  'figures',
  'cells',
  'checks',
  'diagnostics',
  'set-aside',
  'converted',
  'failed',
  'unsupported',
  'inconsistent',
  'recognised',
])

/** What came of a run, for a person. */
export function summaryOf({ report, changes }: RunResult, folder: string): string {
  const counts = report?.counts ?? {}
  const of = (name: string) => counts[name] ?? 0
  const isRecords = (name: string) => !FIXED.has(name) && !/ settled$|^decisions /.test(name)
  const records = Object.entries(counts).filter(([name]) => isRecords(name))
  const decisions = decisionStates.flatMap(state => told(of(`decisions ${state}`), state))
  const rows: Row[] = [
    [
      'documents',
      `${of('sources')} (${of('converted')} converted, ${of('failed')} failed, ${of('unsupported')} unsupported)`,
    ],
    ['changes', changesTold(changes)],
    ...records.map(([name, count]): [string, number] => [`records: ${name}`, count]),
    ['figures', of('figures')],
    ...(of('recognised') > 0
      ? [['recognised', `${of('recognised')} figures, to be reviewed`] satisfies [string, string]]
      : []),
    ['facts', `${of('facts')} (${of('conflicting')} in conflict)`],
    ['checks', `${of('checks')} (${of('inconsistent')} inconsistent)`],
    ['set aside', settledTold(of('set-aside'), of('set-aside settled'))],
    ...(decisions.length > 0 ? [['decisions', decisions.join(', ')] satisfies Row] : []),
    ['dataset', folder],
    ['at a glance', join(folder, 'report.html')],
    ...(of('failed') > 0 ? [reasons(Object.keys(report?.files ?? {}), folder)] : []),
  ]
  return rows.map(([name, value]) => `${pad(name, 32)}${visible(String(value))}\n`).join('')
}

type Row = [string, number | string]

function told(count: number, words: string): string[] {
  return count > 0 ? [`${count} ${words}`] : []
}

function settledTold(all: number, settled: number): string {
  return settled > 0 ? `${all} (${settled} settled)` : String(all)
}

/** New, changed, unchanged and removed always, the rest where there is some. */
export function changesTold(changes: Changes): string {
  const always = ['new', 'changed', 'unchanged', 'removed'] as const
  const rest = ['kept', 'unreadable'] as const
  const named = [...always, ...rest.filter(name => changes[name] > 0)]
  return named.map(name => `${changes[name]} ${name}`).join(', ')
}

/** 1.2 s, 3 min 20 s, 2 h 5 min. */
export function timeTold(seconds: number): string {
  if (seconds < 60) return `${Number.isInteger(seconds) ? seconds : seconds.toFixed(1)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Where it stands why documents failed. */
function reasons(files: readonly string[], folder: string): [string, string] {
  const file = files.find(name => name.startsWith('diagnostics.')) ?? 'report.html'
  return ['why documents failed', join(folder, file)]
}
