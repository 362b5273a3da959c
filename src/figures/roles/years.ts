import {
  fromBefore,
  planBehind,
  runningTotal,
  toBehind,
  yearlyMean,
  yearsBefore,
  yearsBehind,
} from '../../lexicon/spans.ts'
import type { Figure } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { sentenceStart } from './sentence.ts'

/** How much of the words behind a figure says of which years it is. */
const behind = 12

/**
 * A yearly average, a sum over years that is not of the one year around it, and what something rose or fell from (从7248亿元提高到8865亿元)
 * are of no period that is known.
 */
export function years(figure: Figure, { text, headed }: Around): void {
  if (headed || figure.period === undefined) return
  if (figure.period.granularity === 'years') return
  const before = text.slice(sentenceStart(text, figure.start), figure.start)
  const after = text.slice(figure.end, figure.end + behind)
  const mean = figure.aspect === 'growth' && yearlyMean.test(before)
  const sum = figure.aspect === 'level' && runningTotal.test(before) && !isOwn(figure)
  const former = fromBefore.test(before) && toBehind.test(after) && !isOwn(figure)
  const plan = figure.aspect === 'level' && planBehind.test(after) && !isOwn(figure)
  if (mean || former || plan || (sum && (yearsBefore.test(before) || yearsBehind.test(after)))) {
    delete figure.period
    delete figure.words.period
  }
}

/** Whether its own clause says of which time it is. */
function isOwn({ period }: Figure): boolean {
  return period?.from === 'own'
}
