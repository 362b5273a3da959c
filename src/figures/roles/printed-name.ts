import {
  bondKinds,
  debt,
  debtKinds,
  debtLimit,
  debtMeasure,
  freshLimit,
  freshMark,
  ofDebt,
} from '../../lexicon/debts.ts'
import {
  bareFund,
  bareMeasures,
  bareMoney,
  bareOutgo,
  bareTotals,
  budgetBefore,
  flowAlone,
  fundFlow,
  fundHeading,
  halved,
  insurances,
  listMeasure,
  listOpening,
  measureHead,
  measuring,
  moneyHead,
  outgo,
  outOfCount,
  output,
  ownerBefore,
  owners,
  parts,
  pastYears,
  people,
  premium,
  premiums,
  produced,
  rateHead,
  sectorMeasures,
  sectors,
  shortRates,
  sumBehind,
  sumOfFlow,
  sumOnly,
} from '../../lexicon/indicators.ts'
import { knownLength } from '../../lexicon/known.ts'
import { classBefore } from '../../lexicon/topics.ts'
import type { Figure, Words } from '../../model/figure.ts'
import { aboutDebt, ofDebtNamed, ofRound } from './debt-name.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'
import { sentenceStart } from './sentence.ts'

/** How many characters before its guessed start a known name may begin. */
const reach = 4

/** The words of a metric with the bounds that known names give it: 年结转 behind 上 is 上年结转. */
export function bounded({ metric = '', words, start: figureStart }: Figure, text: string): string {
  const { start, end } = words.metric ?? {}
  if (start === undefined || end === undefined || text.slice(start, end) !== metric) return metric
  for (let from = Math.max(0, start - reach); from < start; from++) {
    const wider = text.slice(from, end)
    if (knownLength(wider) === wider.length) return wider
  }
  if (flowAlone.test(metric) && sumBehind.test(text.slice(end, figureStart)))
    return `${metric}${sumOfFlow}`
  const before = text.slice(Math.max(0, start - 24), start)
  const budget = sumOnly.test(metric) ? budgetBefore.exec(before)?.[1] : undefined
  if (budget !== undefined) return budget.replace(pastYears, '')
  const classed = classBefore.exec(before)?.[1]
  if (classed !== undefined && bareTotals.test(metric)) return `${classed}${metric}`
  if (bareMoney.test(metric)) {
    const head = moneyHead.exec(before)?.[1]
    if (head !== undefined) return `${head}${metric}`
  }
  if (shortRates.test(metric)) {
    const head = rateHead.exec(before)?.[1]
    if (head !== undefined) return `${head}${metric}`
  }
  if (outOfCount.test(text.slice(Math.max(0, start - 3), start)) && measureHead.test(metric))
    return metric.slice(1)
  const cut = text.charAt(start - 1) === halved.before && metric.startsWith(halved.first)
  return cut ? metric.slice(halved.first.length) : metric
}

/** 民营经济完成增加值: a measure alone takes its owner from before its verb. */
export function owned(name: string, words: Words | undefined, around: Around): string {
  const { start } = words ?? {}
  if (!bareMeasures.test(name) || start === undefined) return name
  const owner = ownerBefore.exec(around.text.slice(Math.max(0, start - 18), start))?.[1]
  return owner === undefined ? name : ofMetric(`${owner}${name}`, around.context)
}

/** 采矿业增长18.9% behind 规模以上工业增加值, 一般债务 behind 政府债务限额, 夏粮 under 粮食总产量: a part takes the measure of its sum. */
export function measuredAs(name: string, figure: Figure, around: Around): string {
  const { before } = around
  if (debtMeasure.test(name)) return ofDebtNamed(name, figure, around)
  const fund = ofFund(name, around)
  if (fund !== undefined) return fund
  if (ofDebt.test(name) && aboutDebt(figure, around)) return `${debt}${name}`
  if (bondKinds.test(name)) return ofRound(name, before)
  if (debtLimit.test(name) && freshLimit.test(figure.partOf ?? '')) return `${freshMark}${name}`
  if (insurances.test(name) && before.some(({ indicator = '' }) => premiums.test(indicator)))
    return `${name}${premium}`
  if (sectorMeasures.some(([pattern]) => pattern.test(name))) return name
  const measure = ofListed(name, figure, around)
  if (measure !== undefined) return joined(name, measure)
  if (figure.kind === 'quantity' && produced.test(name))
    return `${name.replace(produced, '')}${output}`
  const shared = ofSum(name, figure, around)
  if (shared !== undefined) return shared
  const sector =
    debtKinds.test(name) ||
    (figure.aspect === 'growth' && (sectors.test(name) || isSibling(name, figure, around)))
  if (!sector && (figure.partOf === undefined || measuring.test(name))) return name
  for (const { indicator = '', unit } of [...before].reverse()) {
    const measure = sectorMeasures.find(([pattern]) => pattern.test(indicator))?.[1]
    if (measure === undefined) continue
    const alike = unit === figure.unit || figure.aspect === 'growth'
    return sector || (alike && parts.has(measure)) ? joined(name, measure) : name
  }
  return name
}

/** 全省国有企业营业总收入9亿元。其中：省属国有企业5亿元: a part that ends as its sum begins takes what its sum measures. */
function ofSum(
  name: string,
  { unit, aspect, partOf }: Figure,
  { before }: Around,
): string | undefined {
  if (!owners.test(name)) return undefined
  const sum = before.findLast(
    one => one.unit === unit && one.indicator !== undefined && one.indicator !== name,
  )
  const measure = sum?.indicator ?? ''
  if (aspect !== 'level' || (partOf === undefined && !owners.test(sum?.metric ?? '')))
    return undefined
  for (let from = 0; from < name.length - 1; from++) {
    const tail = name.slice(from)
    if (measure.startsWith(tail) && measure.length > tail.length + 1)
      return name + measure.slice(tail.length)
    const at = measure.indexOf(tail)
    if (at > 0 && measure.length > at + tail.length + 1)
      return name + measure.slice(at + tail.length)
  }
  return undefined
}

/** 家电类增长3%，新能源汽车增长4%: a name that measures nothing behind a sector of one list. */
function isSibling(name: string, { start }: Figure, { before, text }: Around): boolean {
  const last = before.at(-1)
  const named = last?.words.metric?.text
  if (named === undefined || last?.aspect !== 'growth' || last.indicator === named) return false
  if (measuring.test(name) || !sectors.test(named)) return false
  return /^[，,、][^，。；]*$/.test(text.slice(last.end, start))
}

/** The measure of the list of kinds that the sentence opens: 限额以上单位商品零售额中，粮油类…. */
function ofListed(
  name: string,
  { kind, start, aspect }: Figure,
  { text }: Around,
): string | undefined {
  if (measuring.test(name) || (kind !== 'quantity' && kind !== 'money' && aspect !== 'growth'))
    return undefined
  const sentence = text.slice(sentenceStart(text, start), start)
  return listOpening.test(sentence) ? listMeasure.exec(sentence)?.[1] : undefined
}

/** Income and outgo of a fund of insurance that only the amount before or the heading names. */
function ofFund(name: string, { before, context }: Around): string | undefined {
  if (bareOutgo.test(name)) {
    const [, fund, sum] = fundFlow.exec(before.at(-1)?.indicator ?? '') ?? []
    if (fund !== undefined) return `${fund}${sum}${outgo}`
  }
  if (!bareFund.test(name)) return undefined
  const [heading = ''] = context.headings ?? []
  const named = fundHeading.exec(heading)?.[1]
  return named === undefined ? undefined : `${named}${name}`
}

/** 生活用水 and 用水量 are 生活用水量. */
function joined(name: string, measure: string): string {
  for (let shared = measure.length - 1; shared > 0; shared--)
    if (name.endsWith(measure.slice(0, shared))) return `${name}${measure.slice(shared)}`
  return `${name}${measure}`
}

/** 参加失业保险129.64万人: of people it is their number. */
export function counted(name: string, { unit, kind }: Figure): string {
  if (kind !== 'count' || unit !== people.unit || people.named.test(name)) return name
  const insured = people.insured.exec(name)
  return insured === null ? `${name}${people.number}` : `${insured[1]}${people.insuredNumber}`
}
