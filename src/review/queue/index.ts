import type { Decision } from '../../../schemas/decision.ts'
import { type Standing, standingOf } from '../../decisions/standing.ts'
import type { Disk } from '../../io/disk.ts'
import { linesIn } from '../../io/lines.ts'
import { type BadLine, readDecisions } from '../file.ts'
import type { EntryState, Place, Reason, ReviewEntry, Target } from './entry.ts'
import { reasons } from './entry.ts'
import { finders } from './finders/index.ts'
import type { Known } from './finding.ts'
import { Groups, inOrderOfWeight, type Settled } from './groups.ts'
import { FactsOfFigures, pathsOf } from './known.ts'
import { placeOf } from './place.ts'
import { bytesOf, rowIn } from './rows.ts'

/** Which entries are asked for; those that fit all that is given. */
export interface Filter {
  /** A path, or the beginning of one. */
  document?: string
  pipeline?: string
  reason?: Reason
  state?: EntryState
}

/** What waits to be settled in a dataset. */
export interface Queue {
  entries: ReviewEntry[]
  /** Of all entries, whatever the filter. */
  counts: { reasons: Partial<Record<Reason, number>>; states: Partial<Record<EntryState, number>> }
  /** Lines of the dataset's decisions that are none. */
  problems: BadLine[]
}

/**
 * Everything in a published dataset that a person should look at, what would change most first. Reads its NDJSON once from end to end;
 * in memory are the findings, the ids of figures that facts rest on, and the decisions.
 */
export async function queueOf(disk: Disk, folder: string, filter: Filter = {}): Promise<Queue> {
  const { decisions, problems } = await readDecisions(disk, folder)
  const pathOf = await pathsOf(disk, folder)
  const facts = new FactsOfFigures()
  const known: Known = { pathOf, factsOf: id => facts.count(id) }
  const groups = new Groups()
  for (const table of ['reviews', 'facts', 'checks', 'set-aside', 'tables'])
    for await (const lines of bytesOf(disk, folder, table))
      for (const line of linesIn(lines)) {
        const ascii = line.toString('latin1')
        if (table === 'facts') facts.add(ascii)
        look(table, ascii, line, groups, known)
      }
  const wanted = groups.wanted()
  const rows = new Map<string, Place>()
  for await (const lines of bytesOf(disk, folder, 'figures'))
    for (const line of linesIn(lines)) {
      const ascii = line.toString('latin1')
      look('figures', ascii, line, groups, known)
      const isWanted = wanted.has(ascii.slice(BEFORE, BEFORE + ID))
      const row = isWanted ? rowIn(line.toString('utf8')) : undefined
      if (row === undefined) continue
      const place = placeOf('figures', row, known)
      rows.set(place.id, place)
    }
  const all = [...groups.entries(known, rows, settledBy(standingOf(decisions)))]
  return {
    entries: inOrder(all.filter(entry => fits(entry, filter))),
    counts: countsOf(all),
    problems,
  }
}

/** Where the id of a figure stands in its line: it is the first column. */
const BEFORE = '{"figure_id":"'.length
const ID = 24

/** `ascii` is the line with a character for each byte: ids and the words finders look for stand in it as they are. */
function look(table: string, ascii: string, line: Buffer, groups: Groups, known: Known): void {
  const asked = finders.filter(finder => finder.table === table && finder.mayHold(ascii))
  const row = asked.length === 0 ? undefined : rowIn(line.toString('utf8'))
  if (row === undefined) return
  for (const finder of asked) {
    const findings = finder.find(row, known)
    for (const finding of findings) groups.add(finding)
    if (findings.length > 0) return
  }
}

/** What is decided of a target, by what stands and what contradicts. */
function settledBy({
  standing,
  contradicting,
  withdrawn,
  superseded,
}: Standing): (target: Target) => Settled {
  const found = new Map<string, { standing: Decision[]; contradicting: Decision[] }>()
  const of = ({ table, id }: Target) => {
    const key = `${table} ${id}`
    const settled = found.get(key) ?? { standing: [], contradicting: [] }
    found.set(key, settled)
    return settled
  }
  for (const one of standing) of(one.target).standing.push(one)
  for (const one of contradicting.flat()) of(one.target).contradicting.push(one)
  const gone = new Set([...withdrawn, ...superseded].map(one => one.decision_id))
  return ({ table, id }) => ({
    ...(found.get(`${table} ${id}`) ?? { standing: [], contradicting: [] }),
    gone: table === 'decisions' && gone.has(id),
  })
}

function inOrder(entries: ReviewEntry[]): ReviewEntry[] {
  const ranks = new Map(reasons.map((reason, rank) => [reason, rank]))
  return inOrderOfWeight(entries, ({ reason }) => ranks.get(reason) ?? reasons.length)
}

function fits(entry: ReviewEntry, { document, pipeline, reason, state }: Filter): boolean {
  return (
    (document === undefined || entry.places.some(({ path }) => path.startsWith(document))) &&
    (pipeline === undefined || entry.pipeline === pipeline) &&
    (reason === undefined || entry.reason === reason) &&
    (state === undefined || entry.state === state)
  )
}

function countsOf(entries: readonly ReviewEntry[]): Queue['counts'] {
  const counts: Queue['counts'] = { reasons: {}, states: {} }
  for (const { reason, state } of entries) {
    counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1
    counts.states[state] = (counts.states[state] ?? 0) + 1
  }
  return counts
}
