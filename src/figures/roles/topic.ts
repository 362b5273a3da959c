import { headingNouns, headingTails, viewed } from '../../lexicon/indicators.ts'
import type { Figure, FigureContext, Words } from '../../model/figure.ts'
import { timeless } from '../headed.ts'
import type { Around } from './index.ts'
import { labelName } from './label.ts'
import { ofMetric } from './name.ts'
import { sentenceStart } from './sentence.ts'

/** A name that stands elsewhere than in the figure's own clause. */
export interface Topic {
  name: string
  words: Words
}

/** What a clause without a name goes on about: what its list is about, what was measured before it, what its heading names. */
export function topicOf(figure: Figure, around: Around): Topic | undefined {
  return ofList(figure, around) ?? ofFigures(around) ?? ofHeading(around.context)
}

const reach = 200

/** 从补助地区转移支付资金情况看，银川市225.5亿元；石嘴山市105.1亿元: the words before the list. */
function ofList(figure: Figure, { text, context }: Around): Topic | undefined {
  const start = Math.max(sentenceStart(text, figure.start), figure.start - reach)
  const found = viewed.exec(text.slice(start, figure.start))
  const words = found?.[1]
  if (found === null || words === undefined) return undefined
  const at = start + found.index + 1
  return {
    name: ofMetric(words, context),
    words: { text: words, from: 'sentence', start: at, end: at + words.length, rule: 'list' },
  }
}

/** What the figure before it measures. */
function ofFigures({ before }: Around): Topic | undefined {
  const last = before.findLast(({ indicator }) => indicator !== undefined)
  if (last?.indicator === undefined) return undefined
  const words = last.words.indicator ?? { text: last.indicator, from: 'sentence' as const }
  return { name: last.indicator, words: { ...words, rule: 'figure before' } }
}

/** The nearest heading that ends in the name of an indicator. */
function ofHeading(context: FigureContext): Topic | undefined {
  for (const printed of context.headings ?? []) {
    const name = ofMetric(timeless(labelName(printed)).replace(headingTails, ''), context)
    if (name.length < 2 || name.length > 24 || !headingNouns.test(name)) continue
    return { name, words: { text: printed, from: 'heading', rule: 'heading' } }
  }
  return undefined
}
