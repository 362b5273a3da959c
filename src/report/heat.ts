import type { FactRow } from '../model/fact.ts'
import { type Html, html } from '../review/view/html.ts'
import type { Spoken } from './words/index.ts'

/** Facts of one subject in one year. */
interface Place {
  agreed: number
  other: number
  conflict: number
}

/** Subjects and years the picture has; subjects that are remembered at most. */
const SUBJECTS = 40
const YEARS = 12
const KNOWN = 20_000

/** Counts facts by subject and year: what is there, agreed, in conflict and missing. */
export function openHeat() {
  const subjects = new Map<string, Map<number, Place>>()
  return {
    add({ subject, period_end: end, status }: FactRow): void {
      const year = Number(end?.slice(0, 4))
      if (!(year > 0) || (subjects.size >= KNOWN && !subjects.has(subject))) return
      const years = subjects.get(subject) ?? new Map<number, Place>()
      subjects.set(subject, years)
      const place = years.get(year) ?? { agreed: 0, other: 0, conflict: 0 }
      years.set(year, place)
      place[status === 'agreed' || status === 'conflict' ? status : 'other'] += 1
    },
    body(words: Spoken): Html {
      const sorted = [...subjects].sort(
        ([a, x], [b, y]) => factsOf(y) - factsOf(x) || (a < b ? -1 : 1),
      )
      const shown = sorted.slice(0, SUBJECTS)
      const years = yearsOf(shown.map(([, each]) => each))
      if (shown.length === 0) return html`<h3>${words.heat}</h3><p class="none">${words.none}</p>`
      return html`<h3>${words.heat}</h3><p class="soft">${words.heatLead} ${legend(words)}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${words.heat}"><table class="heat"><thead><tr><th scope="col">${words.subject}</th>${years.map(year => html`<th scope="col">${String(year)}</th>`)}</tr></thead>
<tbody>${shown.map(
        ([subject, own]) =>
          html`<tr><th scope="row">${subject}</th>${years.map(year => placeShown(own.get(year), words))}</tr>`,
      )}</tbody></table></div>
${sorted.length > shown.length ? html`<p class="more">${words.andMore(sorted.length - shown.length, 'facts.ndjson')}</p>` : html``}`
    },
  }
}

function factsOf(years: ReadonlyMap<number, Place>): number {
  return [...years.values()].reduce(
    (sum, { agreed, other, conflict }) => sum + agreed + other + conflict,
    0,
  )
}

/** The last years of which anything is known, without gaps. */
function yearsOf(subjects: readonly ReadonlyMap<number, Place>[]): number[] {
  const all = subjects.flatMap(years => [...years.keys()])
  const last = Math.max(...all)
  const first = Math.max(Math.min(...all), last - YEARS + 1)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

const SIGNS = { agreed: '✓', other: '·', conflict: '≠', missing: '–' } as const

function stateOf(place: Place | undefined): keyof typeof SIGNS {
  if (place === undefined) return 'missing'
  if (place.conflict > 0) return 'conflict'
  return place.agreed > 0 ? 'agreed' : 'other'
}

function placeShown(place: Place | undefined, words: Spoken): Html {
  const state = stateOf(place)
  if (place === undefined)
    return html`<td class="heat-missing" title="${words.statuses.missing}">–</td>`
  const { agreed, other, conflict } = place
  return html`<td class="heat-${state}" title="${words.heatCell(place)}">${agreed + other + conflict} <span aria-hidden="true">${SIGNS[state]}</span><span class="unseen">${words.statuses[state]}</span></td>`
}

function legend(words: Spoken): Html {
  const states = ['agreed', 'other', 'conflict', 'missing'] as const
  return html`${states.map(
    state => html`<span class="key heat-${state}">${SIGNS[state]} ${words.statuses[state]}</span> `,
  )}`
}
