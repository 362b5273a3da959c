import { compare, decimal } from '../../model/decimal.ts'
import type { FactRow } from '../../model/fact.ts'
import type { Reason, ReviewEntry } from '../../review/queue/entry.ts'
import { factConflict } from '../../review/queue/finders/fact-conflict.ts'
import { Groups } from '../../review/queue/groups.ts'
import { rounded } from '../../review/view/amount.ts'
import { evidenceShown } from '../../review/view/evidence.ts'
import { type Html, html } from '../../review/view/html.ts'
import type { Evidence } from '../../review/view/shapes.ts'
import { entrySaid } from '../../review/view/words/said.ts'
import { rankOf, type ShownEntries, type ShownEntry, shownEntry } from '../findings.ts'
import { count, countAll, type Listed, listed, sumOf, takeBest } from '../listed.ts'
import { bars, folded } from '../parts.ts'
import { spot } from '../row.ts'
import type { Spoken } from '../words/index.ts'
import type { Paths, Section, Stated } from './section.ts'

/** Entries the page holds; the rest are counted by reason. */
const MOST = 150

/** Places shown of an entry. */
const PLACES = 8
/** Told of the facts of all documents alone, so that one within a document is not told twice. */
const CONFLICT: Reason = 'fact-conflict'
/** Of them, those that are open at once. */
const OPEN = 25

/** What waits for a person, what would change most first, each with what it rests on. */
export const queue: Section = {
  name: 'queue',
  title: words => words.queue,
  open() {
    const best: Listed<ShownEntry> = listed()
    const counts = new Map<string, number>()
    /** Of a conflict its statements, one of each value; and what they rest on, by figure. */
    const stated = new Map<ShownEntry, readonly Stated[]>()
    const evidence = new Map<string, Evidence>()
    /** The same finding in another document is one entry with another place. */
    const joined = (finding: ShownEntry): boolean => {
      const same = best.rows.find(each => isSame(each, finding))
      if (same === undefined) return false
      same.places.push(...finding.places)
      return true
    }
    return {
      glance(path, { findings }) {
        countAll(
          counts,
          findings.counts.filter(([reason]) => reason !== CONFLICT),
        )
        for (const finding of withPath(findings, path))
          if (finding.reason !== CONFLICT && !joined(finding))
            takeBest(best, finding, MOST, inOrder)
      },
      fact(fact) {
        for (const finding of conflictOf(fact)) {
          count(counts, finding.reason)
          takeBest(best, finding, MOST, inOrder)
          if (best.rows.includes(finding)) stated.set(finding, ofEachValue(fact))
        }
      },
      lacking: () => best.rows.flatMap(finding => stated.get(finding) ?? []),
      evidence: (figure, found) => void evidence.set(figure, found),
      body: (words, paths) => {
        const total = sumOf(counts.values())
        const restsOn = (finding: ShownEntry) => [
          ...(finding.evidence === null ? [] : [finding.evidence]),
          ...(stated.get(finding) ?? []).flatMap(({ figure_id: id }) => evidence.get(id) ?? []),
        ]
        const shown = (part: readonly ShownEntry[]) =>
          html`<ol class="entries">${part.map(finding => entry(finding, restsOn(finding), words, paths))}</ol>`
        return html`<p class="lead">${words.queueLead(total)}</p>
${shown(best.rows.slice(0, OPEN))}${folded(best.rows.length - OPEN, () => shown(best.rows.slice(OPEN)), words)}
${total > best.rows.length ? html`<p class="more">${words.more(total - best.rows.length)}</p>` : html``}
${bars(
  [...counts].map(([reason, number]) => [words.shared.reasons[reason] ?? reason, number] as const),
  words.counted,
  words,
)}`
      },
    }
  },
}

function withPath({ shown }: ShownEntries, path: string): ShownEntry[] {
  return shown.map(each => ({
    ...each,
    path,
    places: each.places.map(place => ({ ...place, path: place.path || path })),
  }))
}

function conflictOf(fact: FactRow): ShownEntry[] {
  const known = { pathOf: () => '', factsOf: () => 1 }
  const found = factConflict.find({ ...fact }, known)
  if (found.length === 0) return []
  const groups = new Groups()
  for (const finding of found) groups.add(finding)
  const open = { standing: [], contradicting: [] }
  return [...groups.entries(known, new Map(), () => open)].map(each => placed(each, fact))
}

/** Statements of a conflict whose evidence is shown. */
const STATEMENTS = 3

/** One statement of each value, as many as are shown. */
function ofEachValue({ sources }: FactRow): Stated[] {
  const byValue = new Map(
    [...sources]
      .reverse()
      .map(({ value, source_id, figure_id }) => [value, { source_id, figure_id }]),
  )
  return [...byValue.values()].reverse().slice(0, STATEMENTS)
}

function isSame(a: ShownEntry, b: ShownEntry): boolean {
  return a.reason === b.reason && a.words === b.words && a.places[0]?.words === b.places[0]?.words
}

/** A conflict with the places its statements name in words. */
function placed(entry: ReviewEntry, { sources }: FactRow): ShownEntry {
  const finding = shownEntry(entry, null)
  const places = sources
    .slice(0, finding.places.length)
    .map(({ text, place, path }) => ({ words: text, place, path: path ?? '' }))
  return { ...finding, path: places[0]?.path ?? '', places }
}

function inOrder(a: ShownEntry, b: ShownEntry): number {
  return (
    b.weight - a.weight ||
    compare(decimal(b.change.amount ?? '0'), decimal(a.change.amount ?? '0')) ||
    rankOf(a) - rankOf(b) ||
    (a.path === b.path ? 0 : a.path < b.path ? -1 : 1)
  )
}

/** The places of an entry, those of one page or part of a document as one. */
function whereIt(places: ShownEntry['places'], words: Spoken, paths: Paths): Html {
  const spots = new Map<string, { at: string; printed: string[] }>()
  for (const { path, place, words: printed } of places) {
    const key = place.startsWith('page ') ? `${path} ${place}` : path
    const known = spots.get(key) ?? { at: spot(paths(path), words.atPlace(place)), printed: [] }
    spots.set(key, known)
    known.printed.push(printed)
  }
  const lines = [...spots.values()]
    .slice(0, PLACES)
    .map(
      ({ at, printed }) =>
        html`<li><b>${printed.join(words.comma)}</b> <span class="path"><bdi>${at}</bdi></span></li>`,
    )
  const left = spots.size - lines.length
  return html`<ul class="where">${lines}</ul>${left > 0 ? html`<p class="soft">${words.more(left)}</p>` : html``}`
}

const WRONG: ReadonlySet<Reason> = new Set([
  'fact-conflict',
  'check-inconsistent',
  'decisions-contradicting',
])

function entry(
  finding: ShownEntry,
  evidence: readonly Evidence[],
  words: Spoken,
  paths: Paths,
): Html {
  const { reason, change, many, places } = finding
  const name = words.shared.reasons[reason] ?? reason
  const stake = words.stake(change.amount === null ? null : rounded(change.amount), change.facts)
  const more = many > 1 ? words.together(many) : ''
  const wrong = WRONG.has(reason)
  return html`<li class="${wrong ? 'contradicted' : 'doubtful'}"><h3><span class="sign" aria-hidden="true">${wrong ? '≠' : '?'}</span> ${name}</h3>
<p class="said">${entrySaid(words.shared, reason, finding.words)}</p>
<p class="soft">${[stake, more].filter(part => part !== '').join(' · ')}</p>
${evidence.map(each => evidenceShown(each, `${name}: ${finding.words}`))}
${whereIt(places, words, paths)}</li>`
}
