import {
  accountNames,
  amountOf,
  bareMoney,
  bareTotals,
  budgetOf,
  changedObject,
  costHeading,
  flowTails,
  hollowNames,
  lowerUsers,
  namingDeed,
  owners,
  shareBehind,
  usedBy,
} from '../../lexicon/indicators.ts'
import { honours } from '../../lexicon/subjects.ts'
import type { Figure } from '../../model/figure.ts'
import { ofCell } from './cell-indicator.ts'
import type { Around } from './index.ts'
import { isRegionName, kindOf } from './kind-of.ts'
import { ofMetric } from './name.ts'
import { bounded, counted, measuredAs, owned } from './printed-name.ts'
import { countedBefore, purposeOf } from './purpose.ts'
import {
  clauseBefore,
  colonOf,
  leadOf,
  ofFigures,
  ofHeading,
  type Topic,
  topicOf,
} from './topic.ts'

/** What is measured: of a cell from its row and column, of a sentence from its metric, without subject, scope and time. */
export function indicator(figure: Figure, around: Around): void {
  const found = around.headed ? ofCell(around.context) : undefined
  if (found !== undefined && found.name !== '') {
    figure.indicator = found.name
    figure.words.indicator = { text: found.name, from: found.from, rule: found.rule }
    return
  }
  if (around.headed) ofOwnWords(figure, around)
  else if (byDeed(figure, around) || byUser(figure, around)) return
  else if (!named(figure, around)) carried(figure, around)
}

/** 评审金额1.06亿元，审减0.16亿元: the verb names the amount. */
function byDeed(figure: Figure, { text }: Around): boolean {
  if (figure.kind !== 'money') return false
  const deed = namingDeed.exec(text.slice(Math.max(0, figure.start - 4), figure.start))?.[1]
  if (deed === undefined) return false
  const { start } = figure
  figure.indicator = `${deed}${amountOf}`
  figure.words.indicator = {
    text: deed,
    from: 'own',
    start: start - deed.length,
    end: start,
    rule: 'deed',
  }
  return true
}

/** 新增债券资金中，市级使用8.6亿元: of what a level uses, what it is; the level is whose. */
function byUser(figure: Figure, { before }: Around): boolean {
  const [, what, level] = usedBy.exec(figure.metric ?? '') ?? []
  const last = before.findLast(({ indicator }) => indicator !== undefined)
  const name = what ?? last?.indicator
  if (level === undefined || name === undefined) return false
  figure.indicator = name
  figure.words.indicator = { ...(figure.words.metric ?? { from: 'own' }), text: name, rule: 'user' }
  figure.scope = lowerUsers.test(level) ? 'part' : 'own_level'
  figure.words.scope = { ...(figure.words.metric ?? { from: 'own' }), text: level, rule: 'user' }
  return true
}

/** A cell whose row and column name nothing more keeps the words they give (合计). */
function ofOwnWords(figure: Figure, { context }: Around): void {
  const { metric, words } = figure
  if (metric === undefined || isRegionName(metric)) return
  figure.indicator = ofMetric(metric, context)
  figure.words.indicator = words.metric ?? { text: metric, from: 'row', rule: 'metric' }
}

/** Gives the name that the figure's own metric holds; false where it holds none. */
function named(figure: Figure, around: Around): boolean {
  const { context, text } = around
  const { metric, words, account, aspect } = figure
  if (metric === undefined) return false
  if (goesOnAbout(figure, around)) return true
  const printed = figure.indicator ?? bounded(figure, text)
  const object =
    aspect === 'change' && words.change?.rule === 'object'
      ? printed.replace(changedObject, '')
      : printed
  const own = owned(ofMetric(object, context), words.metric, around)
  const name = counted(measuredAs(own, figure, around), figure)
  if (name === '' || isHollow(name)) return false
  const lead = bareTotals.test(name)
    ? (leadOf(around) ?? sameFlow(name, figure, around) ?? ofCosts(figure, around))
    : bareMoney.test(name)
      ? (purposeOf(figure, around) ?? countedBefore(name, figure, around))
      : undefined
  if (lead !== undefined) {
    figure.indicator = lead.name
    figure.words.indicator = lead.words
    return true
  }
  const book = bareTotals.test(name) && account !== undefined ? bookFor(account, around) : undefined
  figure.indicator = book === undefined ? name : `${book}${name}`
  figure.words.indicator = words.metric ?? { text: name, from: 'own', rule: 'metric' }
  return true
}

/** 省属国有企业5亿元，同比增长5%: a rate or change of the amount right before it is of what that measures. */
function goesOnAbout(figure: Figure, { before }: Around): boolean {
  const last = before.at(-1)
  const { metric } = figure.words
  if (figure.aspect === 'level' || metric?.rule !== 'carried' || last?.indicator === undefined)
    return false
  if (last.words.metric?.start !== metric.start || !owners.test(figure.metric ?? '')) return false
  figure.indicator = last.indicator
  figure.words.indicator = last.words.indicator ?? metric
  return true
}

/** What the flows of an account are called here: 政府性基金预算支出 behind 政府性基金预算收入. */
function bookFor(account: string, { before }: Around): string | undefined {
  const budget = `${account}${budgetOf}`
  const named = before.some(({ indicator = '' }) => indicator.startsWith(budget))
  return named && !account.endsWith(budgetOf) ? budget : accountNames[account]
}

/** Under （3）公务接待费支出情况: 支出2.05万元. */
function ofCosts({ account }: Figure, { context }: Around): Topic | undefined {
  const topic = account === undefined ? ofHeading(context) : undefined
  return topic !== undefined && costHeading.test(topic.name) ? topic : undefined
}

/** 财政拨款支出年初预算为3亿元，支出决算为2.9亿元: another stage of what the sentence has named in full. */
function sameFlow(name: string, figure: Figure, { before, text }: Around): Topic | undefined {
  const last = before.at(-1)
  const { indicator = '', stage, words } = last ?? {}
  if (last === undefined || stage === undefined || stage === figure.stage) return undefined
  if (!indicator.endsWith(name.replace(flowTails, '')) || indicator === name) return undefined
  if (/[。\n]/.test(text.slice(last.end, figure.start))) return undefined
  const named = words?.indicator ?? { text: indicator, from: 'sentence' as const }
  return { name: indicator, words: { ...named, rule: 'same flow' } }
}

/** A region alone, a verb of increase, the number of a table: it tells not what is measured. */
function isHollow(name: string): boolean {
  if (hollowNames.test(name)) return true
  if (honours.test(name)) return false
  const kind = kindOf(name)
  return kind === 'region' || kind === 'zone'
}

/** 民间投资增长17.5%；占全部投资比重达74.1%: a share right behind the mark of its clause is of what the sentence goes on about. */
function goesOn({ aspect, start, words }: Figure, { text, before }: Around): boolean {
  const last = before.at(-1)
  const base = words.base?.start
  if (aspect !== 'share' || last === undefined || base === undefined || base > start) return false
  return shareBehind.test(text.slice(last.end, base))
}

/** What a clause without a name of its own takes from around it: only where something was measured, planned or changed. */
function carried(figure: Figure, around: Around): void {
  const { aspect, metric, kind, words } = figure
  const thing = kind === 'count' || kind === 'quantity' || kind === 'fraction'
  const measured = metric !== undefined || words.stage?.from === 'own' || aspect !== 'level'
  const alone = metric === undefined && (aspect === 'rate' || aspect === 'share')
  const topic =
    alone && goesOn(figure, around)
      ? ofFigures(around)
      : thing || !measured || alone
        ? ((kind === 'money' ? (leadOf(around) ?? purposeOf(figure, around)) : undefined) ??
          colonOf(figure, around) ??
          clauseBefore(figure, around))
        : topicOf(figure, around)
  if (topic === undefined) return
  figure.indicator = topic.name
  figure.words.indicator = topic.words
}
