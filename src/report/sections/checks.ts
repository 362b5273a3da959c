import { type Html, html } from '../html.ts'
import { count, type Listed, listed, take } from '../listed.ts'
import { bars, folded, more, type Tone } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

interface Sum {
  line: string
  subject: string
  spot: string
}

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
  reads: ['checks'],
  open() {
    const verdicts = new Map<string, number>()
    const wrong: Listed<Sum> = listed()
    return {
      row(_table: string, path: string, row: Row) {
        const verdict = words(row, 'verdict')
        count(verdicts, verdict)
        if (verdict !== 'inconsistent') return
        take(wrong, {
          line: words(row, 'line'),
          subject: words(row, 'subject'),
          spot: spot(path, row),
        })
      },
      body: () => html`<h3>Inconsistent</h3>
${sums(wrong)}
${bars(verdicts, 'by verdict', name => TONES[name] ?? 'good')}`,
    }
  },
}

function sums({ rows, total }: Listed<Sum>): Html {
  if (total === 0) return html`<p class="none">none: every sum that could be checked comes out</p>`
  const list = (part: readonly Sum[]) =>
    html`<ul class="sums">${part.map(
      ({ line, subject, spot }) => html`<li><b>${subject}</b>
<span class="sum">${line.replace(/ \(inconsistent\)$/, '')}</span>
<span class="path"><bdi>${spot}</bdi></span></li>`,
    )}</ul>`
  return html`${list(rows.slice(0, OPEN))}${folded(rows.length - OPEN, () => list(rows.slice(OPEN)))}${more(total - rows.length, 'checks.ndjson')}`
}
