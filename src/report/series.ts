import type { FactRow } from '../model/fact.ts'
import { printedAmount } from '../review/view/amount.ts'
import { type Html, html } from '../review/view/html.ts'
import { points } from '../review/view/strip.ts'
import type { Paths } from './sections/section.ts'
import type { Spoken } from './words/index.ts'

interface Point {
  value: number
  shown: string
  path: string
  place: string
  rank: number
  conflict: boolean
}

/** Series the page draws, and those remembered at most. */
const SHOWN = 12
const KNOWN = 20_000
/** The word that stands where a year has several: the later in the life of a budget, the better. */
const STAGES = [
  'initial_budget',
  'adjusted_budget',
  'estimated_execution',
  'execution',
  'final_account',
]

/** Levels of declared indicators over years; those with most years are drawn. */
export function openSeries() {
  const all = new Map<string, Map<number, Point>>()
  return {
    add(fact: FactRow): void {
      const year = yearOf(fact)
      if (year === null || !fact.declared || fact.aspect !== 'level') return
      const key = [
        fact.subject,
        fact.indicator,
        ...(fact.scope === 'own_level' ? ['own_level'] : []),
      ].join(' · ')
      if (all.size >= KNOWN && !all.has(key)) return
      const years = all.get(key) ?? new Map<number, Point>()
      all.set(key, years)
      const point = pointOf(fact)
      const known = years.get(year)
      if (point !== null && (known === undefined || known.rank < point.rank)) years.set(year, point)
    },
    body(words: Spoken, paths: Paths): Html {
      const sorted = [...all]
        .filter(([, years]) => years.size > 1)
        .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
      if (sorted.length === 0) return html``
      const drawn = sorted.slice(0, SHOWN).map(([name, years]) => line(name, years, words, paths))
      return html`<h3>${words.series}</h3><p class="soft">${words.seriesLead}</p><div class="series">${drawn}</div>
${sorted.length > SHOWN ? html`<p class="more">${words.andMore(sorted.length - SHOWN, 'facts.ndjson')}</p>` : html``}`
    },
  }
}

/** The year a fact is about as a whole. */
function yearOf({ period_start: start, period_end: end }: FactRow): number | null {
  const [year = ''] = end?.split('-') ?? []
  const isWhole =
    end === `${year}-12-31` && (start === end || start === `${year}-01-01` || start === null)
  return isWhole ? Number(year) : null
}

function pointOf(fact: FactRow): Point | null {
  const { value, unit, precision, sources, preferred, status, stage } = fact
  const source = sources.find(({ figure_id }) => figure_id === preferred) ?? sources[0]
  const held = value ?? source?.value
  if (held === undefined || !/^-?\d+(?:\.\d+)?$/.test(held)) return null
  return {
    value: Number(held),
    shown: printedAmount({ value: held, unit, precision }),
    path: source?.path ?? '',
    place: source?.place ?? '',
    rank: STAGES.indexOf(stage ?? ''),
    conflict: status === 'conflict',
  }
}

const [WIDTH, HEIGHT, LEFT, TOP] = [300, 110, 8, 16]

function line(name: string, years: ReadonlyMap<number, Point>, words: Spoken, paths: Paths): Html {
  const sorted = [...years].sort(([a], [b]) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return html``
  const values = sorted.map(([, { value }]) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (year: number) =>
    LEFT + ((WIDTH - 2 * LEFT) * (year - first[0])) / Math.max(last[0] - first[0], 1)
  const y = (value: number) =>
    HEIGHT - 20 - (HEIGHT - 20 - TOP - 6) * (high === low ? 0.5 : (value - low) / (high - low))
  const way = sorted.map(([year, { value }]) => `${points(x(year))},${points(y(value))}`).join(' ')
  const told = sorted.map(([year, { shown }]) => `${year} ${shown}`).join(', ')
  return html`<figure><figcaption>${name}</figcaption><svg role="img" aria-label="${`${name}: ${told}`}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}">
<polyline points="${way}"/>${sorted.map(
    ([year, { value, shown, path, place, conflict }]) =>
      html`<circle class="${conflict ? 'heat-conflict' : 'point'}" cx="${points(x(year))}" cy="${points(y(value))}" r="4"><title>${`${year}: ${shown} · ${paths(path)}, ${words.atPlace(place)}`}</title></circle>`,
  )}
<text x="${points(LEFT)}" y="12">${first[1].shown}</text><text x="${points(WIDTH - LEFT)}" y="12" text-anchor="end">${last[1].shown}</text>
<text x="${points(LEFT)}" y="${points(HEIGHT - 4)}">${String(first[0])}</text><text x="${points(WIDTH - LEFT)}" y="${points(HEIGHT - 4)}" text-anchor="end">${String(last[0])}</text></svg></figure>`
}
