type Row = Readonly<Record<string, unknown>>

/** Rows a list of the page holds; of the rest it says how many there are. */
export const LISTED = 50
const BIGGEST = 20

export interface Listed<T> {
  rows: T[]
  total: number
}

export interface Amount {
  value: string
  text: string
  metric: string
  path: string
}

/** What the page tells, gathered row by row while the dataset is written: its size does not grow with the dataset. */
export interface Summary {
  statuses: Map<string, number>
  /** Code of what went wrong or is doubtful → severity and count. */
  diagnostics: Map<string, { severity: string; count: number }>
  failures: Listed<{ path: string; code: string; message: string }>
  tables: number
  /** Pipeline → tables and records it caught. */
  caught: Map<string, { tables: number; records: number }>
  kinds: Map<string, number>
  held: Map<string, number>
  verdicts: Map<string, number>
  inconsistent: Listed<{ line: string; path: string; subject: string }>
  biggest: Amount[]
  setAside: Listed<{ pipeline: string; field: string; words: string; reason: string; path: string }>
  /** Documents with the most figures that no record and no cell holds. */
  unclaimed: Listed<{ path: string; count: number; of: number }>
}

export function emptySummary(): Summary {
  const listed = () => ({ rows: [], total: 0 })
  return {
    statuses: new Map(),
    diagnostics: new Map(),
    failures: listed(),
    tables: 0,
    caught: new Map(),
    kinds: new Map(),
    held: new Map(),
    verdicts: new Map(),
    inconsistent: listed(),
    biggest: [],
    setAside: listed(),
    unclaimed: listed(),
  }
}

/** Takes one row of a table of the dataset; `path` is the document's. Rows of one table come one after another. */
export function takeRow(summary: Summary, table: string, path: string, row: Row): void {
  const take = takers[table] ?? takeRecord(table)
  take(summary, row, path)
}

const takers: Readonly<Record<string, (summary: Summary, row: Row, path: string) => void>> = {
  sources(summary, row, path) {
    count(summary.statuses, words(row['status']))
    summary.tables += Number(row['tables'])
    const prose = Number(row['figures_in_prose'])
    if (prose > 0) takeUnclaimed(summary, { path, count: prose, of: Number(row['figures']) })
  },
  diagnostics(summary, row, path) {
    const [code, severity] = [words(row['code']), words(row['severity'])]
    const before = summary.diagnostics.get(code)?.count ?? 0
    summary.diagnostics.set(code, { severity, count: before + 1 })
    if (severity === 'error') list(summary.failures, { path, code, message: words(row['message']) })
  },
  figures(summary, row, path) {
    count(summary.kinds, words(row['kind']))
    count(summary.held, words(row['held_by']))
    if (row['unit'] === 'CNY' && typeof row['value'] === 'string')
      takeAmount(summary, {
        value: row['value'],
        text: words(row['text']),
        metric: words(row['metric']),
        path,
      })
  },
  cells() {},
  checks(summary, row, path) {
    count(summary.verdicts, words(row['verdict']))
    if (row['verdict'] === 'inconsistent')
      list(summary.inconsistent, { line: words(row['line']), subject: words(row['subject']), path })
  },
  'set-aside'(summary, row, path) {
    list(summary.setAside, {
      pipeline: words(row['pipeline']),
      field: words(row['field']),
      words: words(row['words']),
      reason: words(row['reason']),
      path,
    })
  },
}

/** A record; those of one table stand together. */
function takeRecord(pipeline: string) {
  return (summary: Summary, row: Row): void => {
    const known = summary.caught.get(pipeline) ?? { tables: 0, records: 0 }
    const table = words(row['table_id'])
    const fresh = lastTable.get(summary) !== table
    lastTable.set(summary, table)
    summary.caught.set(pipeline, {
      tables: known.tables + (fresh ? 1 : 0),
      records: known.records + 1,
    })
  }
}

const lastTable = new WeakMap<Summary, string>()

function words(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function list<T>(listed: Listed<T>, row: T): void {
  listed.total += 1
  if (listed.rows.length < LISTED) listed.rows.push(row)
}

function takeAmount(summary: Summary, amount: Amount): void {
  const at = summary.biggest.findIndex(({ value }) => isMore(amount.value, value))
  if (at >= 0) summary.biggest.splice(at, 0, amount)
  else if (summary.biggest.length < BIGGEST) summary.biggest.push(amount)
  if (summary.biggest.length > BIGGEST) summary.biggest.pop()
}

/** Whether a decimal is more than another, without turning either into a float. */
function isMore(a: string, b: string): boolean {
  if (a.startsWith('-') || b.startsWith('-')) return !a.startsWith('-') && b.startsWith('-')
  const [wholeA = '', partA = ''] = a.split('.')
  const [wholeB = '', partB = ''] = b.split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length > wholeB.length
  return wholeA === wholeB ? partA > partB : wholeA > wholeB
}

function takeUnclaimed(
  { unclaimed }: Summary,
  row: { path: string; count: number; of: number },
): void {
  unclaimed.total += 1
  unclaimed.rows.push(row)
  unclaimed.rows.sort((a, b) => b.count - a.count)
  if (unclaimed.rows.length > BIGGEST) unclaimed.rows.pop()
}
