import {
  classOfList,
  deedBefore,
  headline,
  headlineVerbs,
  members,
  mostMembers,
  purpose,
  purposeTails,
  vagueClass,
  works,
  worksVerbs,
} from '../../lexicon/purposes.ts'
import type { Figure } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'
import type { Topic } from './topic.ts'

/** How far behind an amount its purpose ends, and before it the point opens that is about it. */
const reach = 90
const opening = 60

/** 安排7.3亿元，支持高标准农田建设: what money alone is for; a long list is named by its class, else by the words its point opens with. */
export function purposeOf(figure: Figure, around: Around): Topic | undefined {
  const { text, context } = around
  const found = purpose.exec(text.slice(figure.end, figure.end + reach))
  const words = found?.[1]
  const headed = headlineOf(figure, around)
  if (found === null || words === undefined) return headed
  const named = classOfList.exec(words)?.[1]
  const told = named !== undefined && !vagueClass.test(named)
  const list = words.split(members).length
  if (!told && list > mostMembers && headed !== undefined) return headed
  const part = (told ? named : words).replace(purposeTails, '')
  if (part.length < 4 || part.length > 40) return headed
  const at = figure.end + found[0].lastIndexOf(part)
  return {
    name: ofMetric(part, context),
    words: { text: part, from: 'sentence', start: at, end: at + part.length, rule: 'purpose' },
  }
}

/** 支持城市品质提升。统筹安排3.55亿元: what the point is about that the sentence right before opens. */
function headlineOf({ start }: Figure, { text, context }: Around): Topic | undefined {
  const near = Math.max(0, start - 24)
  const stop = near + text.slice(near, start).lastIndexOf('。')
  if (stop < near) return undefined
  const from = Math.max(0, stop - opening)
  const words = headline.exec(text.slice(from, stop + 1))?.[1]
  const name = words?.replace(headlineVerbs, '')
  if (words === undefined || name === undefined || name.length < 4) return undefined
  const at = stop - name.length
  return {
    name: ofMetric(name, context),
    words: { text: words, from: 'sentence', start: at, end: stop, rule: 'headline' },
  }
}

/** 开工水利工程263处，投入资金43.7亿元: what was counted right before is what the money went into. */
export function countedBefore(
  measure: string,
  figure: Figure,
  { before, text }: Around,
): Topic | undefined {
  const last = before.at(-1)
  if (last?.kind !== 'count' || last.indicator === undefined || !works.has(last.unit ?? ''))
    return undefined
  const between = deedBefore.exec(text.slice(last.end, figure.words.metric?.start ?? figure.start))
  if (between === null) return undefined
  const thing = last.indicator.replace(worksVerbs, '')
  return {
    name: `${thing}${between[1] ?? ''}${measure}`,
    words: {
      ...(last.words.indicator ?? { from: 'sentence' }),
      text: last.indicator,
      rule: 'counted',
    },
  }
}
