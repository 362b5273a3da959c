import { html } from '../../review/view/html.ts'
import { openHeat } from '../heat.ts'
import { openSeries } from '../series.ts'
import type { Section } from './section.ts'

/** What is there of whom and when, and how some of it went on. */
export const facts: Section = {
  name: 'facts',
  title: words => words.facts,
  open() {
    const heat = openHeat()
    const series = openSeries()
    return {
      fact(fact) {
        heat.add(fact)
        series.add(fact)
      },
      body: (words, paths) => html`${heat.body(words)}${series.body(words, paths)}`,
    }
  },
}
