import { type Html, html } from '../../review/view/html.ts'
import type { Sum } from '../glance.ts'
import { countAll, type Listed, listed, takeAll } from '../listed.ts'
import { bars, folded, more, type Tone } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

type Placed = Sum & { path: string }

const OPEN = 8
const TONES: Readonly<Record<string, Tone>> = {
  inconsistent: 'bad',
  unlikely: 'doubtful',
  truncation_only: 'doubtful',
  not_checkable: 'doubtful',
}

/** Checks by verdict; the sums that do not come out stand on top. */
export const checks: Section = {
  title: 'Checks',
  open() {
    const verdicts = new Map<string, number>()
    const wrong: Listed<Placed> = listed()
    return {
      glance(path, found) {
        countAll(verdicts, found.verdicts)
        takeAll(wrong, found.wrong, sum => ({ ...sum, path }))
      },
      body: () => html`<h3>Inconsistent</h3>
${sums(wrong)}
${bars(verdicts, 'by verdict', name => TONES[name] ?? 'good')}`,
    }
  },
}

function sums({ rows, total }: Listed<Placed>): Html {
  if (total === 0) return html`<p class="none">none: every sum that could be checked comes out</p>`
  const list = (part: readonly Placed[]) =>
    html`<ul class="sums">${part.map(
      ({ line, subject, path, place }) => html`<li><b>${subject}</b>
<span class="sum">${line.replace(/ \(inconsistent\)$/, '')}</span>
<span class="path"><bdi>${spot(path, place)}</bdi></span></li>`,
    )}</ul>`
  return html`${list(rows.slice(0, OPEN))}${folded(rows.length - OPEN, () => list(rows.slice(OPEN)))}${more(total - rows.length, 'checks.ndjson')}`
}
