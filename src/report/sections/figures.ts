import { html } from '../html.ts'
import { count } from '../listed.ts'
import { bars } from '../parts.ts'
import { type Row, words } from '../row.ts'
import type { Section } from './section.ts'

/** Figures by kind, by what holds them and by whether arithmetic bears them out. */
export const figures: Section = {
  title: 'Figures',
  reads: ['figures'],
  open() {
    const kinds = new Map<string, number>()
    const held = new Map<string, number>()
    const checked = new Map<string, number>()
    return {
      row(_table: string, _path: string, row: Row) {
        count(kinds, words(row, 'kind'))
        count(held, words(row, 'held_by'))
        count(checked, words(row, 'checked'))
      },
      body: () => html`${bars(kinds, 'by kind')}
${bars(held, 'held by a record, a cell or prose alone', name => (name === 'prose' ? 'doubtful' : 'good'))}
${bars(checked, 'borne out by arithmetic', name => (name === 'contradicted' ? 'bad' : name === 'corroborated' ? 'good' : 'doubtful'))}`,
    }
  },
}
