import { html } from '../../review/view/html.ts'
import { countAll } from '../listed.ts'
import { bars } from '../parts.ts'
import type { Section } from './section.ts'

/** Figures by kind, by what holds them and by whether arithmetic bears them out. */
export const figures: Section = {
  title: 'Figures',
  open() {
    const kinds = new Map<string, number>()
    const held = new Map<string, number>()
    const checked = new Map<string, number>()
    return {
      glance(_path, found) {
        countAll(kinds, found.kinds)
        countAll(held, found.held)
        countAll(checked, found.checked)
      },
      body: () => html`${bars(kinds, 'by kind')}
${bars(held, 'held by a record, a cell or prose alone', name => (name === 'prose' ? 'doubtful' : 'good'))}
${bars(checked, 'borne out by arithmetic', name => (name === 'contradicted' ? 'bad' : name === 'corroborated' ? 'good' : 'doubtful'))}`,
    }
  },
}
