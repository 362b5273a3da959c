import {
  classesAbove,
  classified,
  classMark,
  colons,
  dividing,
  headingNouns,
  headingTails,
  listed,
  measuredBefore,
  unnamed,
  viewed,
} from '../../lexicon/topics.ts'
import type { Figure, FigureContext, Words } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import { labelName } from '../../reading/label-name.ts'
import { timeless } from '../headed.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'
import { sentenceStart } from './sentence.ts'

/** A name that stands elsewhere than in the figure's own clause. */
export interface Topic {
  name: string
  words: Words
}

/** What a clause without a name goes on about: what its list is about, what was measured before it, what its heading names. */
export function topicOf(figure: Figure, around: Around): Topic | undefined {
  return (
    leadOf(around) ??
    ofList(figure, around) ??
    colonOf(figure, around) ??
    clauseBefore(figure, around) ??
    ofFigures(around) ??
    ofHeading(around.context)
  )
}

/** How far before its colon a name may begin. */
const nameReach = 32
/** How far a paragraph's opening reaches. */
const opening = 120

/** The class of expenditure that a paragraph opens with and is about: …住房公积金（项）。年初预算为12万元. */
export function leadOf({ text, context }: Around): Topic | undefined {
  const head = text.slice(0, opening)
  if (!classMark.test(head)) return undefined
  const found = classified.exec(compact(head))
  const words = found?.[1]?.replace(classesAbove, '')
  if (words === undefined || words.length < 2) return undefined
  return {
    name: ofMetric(words, context),
    words: { text: words, from: 'sentence', rule: 'paragraph' },
  }
}

/** 年平均浓度：昌吉市37微克/立方米、阜康市39微克/立方米: what stands before the colon of a list of places. */
export function colonOf(figure: Figure, { text, context }: Around): Topic | undefined {
  const start = Math.max(sentenceStart(text, figure.start), figure.start - reach)
  const sentence = text.slice(start, figure.start)
  const colon = start + Math.max(...colons.map(mark => sentence.lastIndexOf(mark)))
  if (colon <= start) return undefined
  const words = listed.exec(text.slice(Math.max(start, colon - nameReach), colon))?.[1]
  if (words === undefined || unnamed.test(words)) return undefined
  const at = colon - words.length
  return {
    name: ofMetric(words, context),
    words: { text: words, from: 'sentence', start: at, end: at + words.length, rule: 'colon' },
  }
}

/** 新农合参合率再创新高，达到98.5%: what the clause before names. */
export function clauseBefore(figure: Figure, { text, context }: Around): Topic | undefined {
  if (!/，[^，。；]{0,8}$/.test(text.slice(Math.max(0, figure.start - 9), figure.start)))
    return undefined
  const start = Math.max(sentenceStart(text, figure.start), figure.start - 60)
  const found = measuredBefore.exec(text.slice(start, figure.start))
  const words = found?.[1]
  if (found === null || words === undefined) return undefined
  const at = start + found.index + found[0].indexOf(words)
  return {
    name: ofMetric(words, context),
    words: {
      text: words,
      from: 'sentence',
      start: at,
      end: at + words.length,
      rule: 'clause before',
    },
  }
}

const reach = 200

/** 从补助地区转移支付资金情况看，银川市225.5亿元；石嘴山市105.1亿元: the words before the list. */
function ofList(figure: Figure, { text, context }: Around): Topic | undefined {
  const start = Math.max(sentenceStart(text, figure.start), figure.start - reach)
  const found = viewed.exec(text.slice(start, figure.start))
  const words = found?.[1]
  if (found === null || words === undefined || dividing.test(words)) return undefined
  const at = start + found.index + 1
  return {
    name: ofMetric(words, context),
    words: { text: words, from: 'sentence', start: at, end: at + words.length, rule: 'list' },
  }
}

/** What the figure before it measures. */
export function ofFigures({ before }: Around): Topic | undefined {
  const last = before.findLast(({ indicator }) => indicator !== undefined)
  if (last?.indicator === undefined) return undefined
  const words = last.words.indicator ?? { text: last.indicator, from: 'sentence' as const }
  return { name: last.indicator, words: { ...words, rule: 'figure before' } }
}

/** The nearest heading that ends in the name of an indicator. */
export function ofHeading(context: FigureContext): Topic | undefined {
  for (const printed of context.headings ?? []) {
    const name = ofMetric(timeless(labelName(printed)).replace(headingTails, ''), context)
    if (name.length < 2 || name.length > 24 || !headingNouns.test(name)) continue
    return { name, words: { text: printed, from: 'heading', rule: 'heading' } }
  }
  return undefined
}
