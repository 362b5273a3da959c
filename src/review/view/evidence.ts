import type { Box } from '../../model/anchor.ts'
import { type Html, html } from './html.ts'
import type { Evidence } from './shapes.ts'
import { points } from './strip.ts'

/** What a finding rests on, drawn: the sentence with its figure marked, the rows around it, or the part of the page. */
export function evidenceShown(evidence: Evidence, label: string): Html {
  switch (evidence.kind) {
    case 'quote':
      return html`<blockquote>${evidence.before}<mark>${evidence.mark}</mark>${evidence.after}</blockquote>`
    case 'rows':
      return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table class="extract">${evidence.rows.map(
        row =>
          html`<tr>${row.map(({ text, header, mark }) => {
            const body = mark ? html`<mark>${text}</mark>` : html`${text}`
            return header ? html`<th>${body}</th>` : html`<td>${body}</td>`
          })}</tr>`,
      )}</table></div>`
    case 'region':
      return region(evidence, label)
  }
}

/** The part of a page, its cells and words where they are printed; words are stretched to the boxes they had. */
function region(
  { box, cells, words, marks }: Extract<Evidence, { kind: 'region' }>,
  label: string,
): Html {
  const [width, height] = [box.x1 - box.x0, box.bottom - box.top]
  const view = [box.x0, box.top, width, height].map(points).join(' ')
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><svg class="region" role="img" aria-label="${label}" viewBox="${view}" width="${points(width * SCALE)}" height="${points(height * SCALE)}">
<g class="cells">${cells.map(rect)}</g><g class="marked">${marks.map(rect)}</g><g class="words">${words.map(({ text, box: own }) => word(text, own))}</g></svg></div>`
}

/** Pixels a point takes. */
const SCALE = 1.15

function rect({ x0, top, x1, bottom }: Box): Html {
  return html`<rect x="${points(x0)}" y="${points(top)}" width="${points(Math.max(x1 - x0, 0))}" height="${points(Math.max(bottom - top, 0))}"/>`
}

function word(text: string, { x0, top, x1, bottom }: Box): Html {
  const size = Math.min(bottom - top, 40)
  return html`<text x="${points(x0)}" y="${points(bottom - 0.15 * size)}" font-size="${points(0.9 * size)}" textLength="${points(Math.max(x1 - x0, 0.1))}" lengthAdjust="spacingAndGlyphs">${text}</text>`
}
