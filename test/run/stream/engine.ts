import { started } from '../../command.ts'

export type Line = Record<string, unknown>

/** What a line asks for. */
export interface Asked {
  path: string
  file?: string
  base64?: string
  meta?: Record<string, string>
}

/** The rows of each table, whatever order they came in. */
export type Tables = Record<string, Line[]>

export const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

export const toLines = (lines: readonly object[]): string =>
  lines.map(line => `${JSON.stringify(line)}\n`).join('')

/** The lines `convert --stdin` answers with. */
export async function converted(
  documents: readonly Asked[],
  ...options: readonly string[]
): Promise<Line[]> {
  const { stdout, stderr, code } = await started(
    ['convert', '--stdin', ...options],
    toLines(documents),
  )
  if (code !== 0) throw new Error(`convert ended with ${code}: ${stderr}`)
  return linesOf(stdout)
}

/** The lines `merge --stdin` answers with to lines in any order. */
export async function merged(lines: readonly Line[]): Promise<Line[]> {
  const sorted = lines
    .map(line => JSON.stringify(line))
    .sort()
    .map(line => `${line}\n`)
  const { stdout, stderr, code } = await started(['merge', '--stdin'], sorted.join(''))
  if (code !== 0) throw new Error(`merge ended with ${code}: ${stderr}`)
  return linesOf(stdout)
}

/** A small engine, as docs/protocol.md describes one: documents that stand twice, what several say together, then who they speak of. */
export async function whole(lines: readonly Line[]): Promise<Tables> {
  const isMerge = ({ merge }: Line) => merge !== undefined
  const repeats = await merged(lines.filter(({ merge }) => merge === 'repeats'))
  const twice = new Set(repeats.flatMap(({ repeat }) => (repeat ? [placeOf(repeat)] : [])))
  const once = lines.filter(
    line => ['sources', 'diagnostics'].includes(String(line['table'])) || !twice.has(placeOf(line)),
  )
  const together = await merged(once.filter(line => isMerge(line) && line['merge'] !== 'repeats'))
  const subjects = await merged(together.filter(isMerge))
  return tablesIn([...once, ...repeats, ...together, ...subjects])
}

function placeOf(line: unknown): string {
  const { source_id, path }: Line = Object(line)
  return `${source_id} ${path}`
}

function tablesIn(lines: readonly Line[]): Tables {
  const tables: Tables = {}
  for (const { table, row } of lines) {
    if (typeof table !== 'string') continue
    tables[table] = [...(tables[table] ?? []), Object(row)]
  }
  return tables
}
