import { type Html, html } from './html.ts'
import type { CellShown, PageMark, Piece, TablePiece, WordMark, WordsStrip } from './shapes.ts'
import { signs } from './state.ts'
import type { Words } from './words/index.ts'

/** Some blocks of a document as words and tables; what a figure is stands in its sign and title, not in its colour alone. */
export function wordsStrip({ pieces }: WordsStrip, words: Words): Html {
  return html`${pieces.map(piece => pieceOf(piece, words))}`
}

function pieceOf(piece: Piece, words: Words): Html {
  if (piece.kind === 'table') return tableOf(piece, words)
  const body = marked(piece.text, piece.marks, words)
  if (piece.kind === 'heading')
    return html`<p class="heading" data-block="${String(piece.block)}">${body}</p>`
  return html`<p class="${piece.kind}" data-block="${String(piece.block)}">${body}</p>`
}

function tableOf({ block, title, captions, notes, rows }: TablePiece, words: Words): Html {
  const lines = captions.map(line => html`<p class="caption">${line}</p>`)
  return html`<div class="sheet" data-block="${String(block)}">${title === null ? html`` : html`<p class="title">${title}</p>`}${lines}
<div class="scroll" tabindex="0" role="group" aria-label="${title ?? words.tabs['tables'] ?? ''}"><table>${rows.map(row => html`<tr>${row.map(cell => cellOf(cell, words))}</tr>`)}</table></div>
${notes.map(line => html`<p class="caption">${line}</p>`)}</div>`
}

function cellOf(cell: CellShown, words: Words): Html {
  const { id, nth, state, header, rowSpan, columnSpan, text, marks } = cell
  const spans = html`${rowSpan > 1 ? html` rowspan="${String(rowSpan)}"` : html``}${columnSpan > 1 ? html` colspan="${String(columnSpan)}"` : html``}`
  const known = id === null ? html`` : html` data-id="${id}"`
  if (header) return html`<th${spans}${known}>${text}</th>`
  if (nth === null) return html`<td${spans}${known}>${marked(text, marks, words)}</td>`
  const [mark] = marks
  return html`<td class="mark ${state}"${spans}${known} data-figure="${mark?.id ?? ''}" data-nth="${String(nth)}" title="${words.states[state]}"><span class="sign" aria-hidden="true">${signs[state]}</span>${text}</td>`
}

/** Words with their figures marked. */
function marked(text: string, marks: readonly WordMark[], words: Words): Html {
  let from = 0
  const parts = marks.map(({ id, nth, state, start, end }) => {
    const before = text.slice(from, start)
    from = end
    return html`${before}<mark class="mark ${state}" data-id="${id}" data-nth="${String(nth)}" title="${words.states[state]}"><span class="sign" aria-hidden="true">${signs[state]}</span>${text.slice(start, end)}</mark>`
  })
  return html`${parts}${text.slice(from)}`
}

/** The boxes of a page as a drawing that is laid over it, in points of the page. */
export function marksDrawn(
  marks: readonly PageMark[],
  { width, height }: { width: number; height: number },
  words: Words,
): Html {
  return html`<svg class="marks" viewBox="0 0 ${points(width)} ${points(height)}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${marks.map(
    ({ id, nth, kind, state, title, boxes }) =>
      html`<g class="${kind} ${state}" data-id="${id}"${nth === null ? html`` : html` data-nth="${String(nth)}"`}><title>${kind === 'figure' ? `${title} · ${words.states[state]}` : title}</title>${boxes.map(
        ({ x0, top, x1, bottom }) =>
          html`<rect x="${points(x0)}" y="${points(top)}" width="${points(x1 - x0)}" height="${points(bottom - top)}"/>`,
      )}${signOf(kind, state, boxes)}</g>`,
  )}</svg>`
}

/** The sign of a state in the corner of its box; what is merely read has none. */
function signOf(kind: PageMark['kind'], state: PageMark['state'], [box]: PageMark['boxes']): Html {
  if (kind === 'cell' || state === 'plain' || box === undefined) return html``
  return html`<text x="${points(box.x1 - 1)}" y="${points(box.top + 1)}" font-size="5">${signs[state]}</text>`
}

/** A length in points as SVG writes it, whatever the language. */
export function points(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}
