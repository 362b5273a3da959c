import { html } from '../../review/view/html.ts'
import { valueIn } from '../../review/view/words/said.ts'
import type { ValueWords } from '../../review/view/words/words.ts'
import { countAll, type Listed, listed, takeBest } from '../listed.ts'
import { bars, number, path as pathCell, rows, type Tone } from '../parts.ts'
import type { Spoken } from '../words/index.ts'
import type { Section } from './section.ts'

const MOST = 30

interface Holding {
  path: string
  prose: number
  all: number
}

const TONES: Readonly<Record<string, Tone>> = {
  prose: 'doubtful',
  unchecked: 'doubtful',
  contradicted: 'bad',
  inconsistent: 'bad',
  unlikely: 'doubtful',
  truncation_only: 'doubtful',
  not_checkable: 'doubtful',
}

/** Figures by kind, by what holds them and by whether arithmetic bears them out; checks by verdict; documents whose figures nobody holds. */
export const figures: Section = {
  name: 'figures',
  title: words => words.figures,
  open() {
    const kinds = new Map<string, number>()
    const held = new Map<string, number>()
    const checked = new Map<string, number>()
    const verdicts = new Map<string, number>()
    const holding: Listed<Holding> = listed()
    return {
      row(table, path, row) {
        const prose = Number(row['figures_in_prose'])
        if (table !== 'sources' || !(prose > 0)) return
        const holds = { path, prose, all: Number(row['figures']) }
        takeBest(holding, holds, MOST, (a, b) => b.prose - a.prose)
      },
      glance(_path, found) {
        countAll(kinds, found.kinds)
        countAll(held, found.held)
        countAll(checked, found.checked)
        countAll(verdicts, found.verdicts)
      },
      body: (words, paths) => html`${named('kind', kinds, words.byKind, words)}
${named('held_by', held, words.byHolder, words)}
${named('checked', checked, words.byCheck, words)}
${named('verdict', verdicts, words.byVerdict, words)}
<h3>${words.inProse}</h3>
${rows(
  holding,
  [words.heads.prose, words.heads.all, words.heads.document],
  row => [number(row.prose), number(row.all), pathCell(paths(row.path))],
  'sources.ndjson',
  words,
)}`,
    }
  },
}

/** How often each value of a column stands there. */
function named(
  column: keyof ValueWords,
  counts: ReadonlyMap<string, number>,
  label: string,
  words: Spoken,
) {
  return bars(
    [...counts].map(
      ([name, many]) => [valueIn(words.shared, column, name), many, TONES[name] ?? 'good'] as const,
    ),
    label,
    words,
  )
}
