import { notRatios, ratios } from '../lexicon/columns.ts'
import { scales, steps } from '../lexicon/digits.ts'
import { per, spans } from '../lexicon/measures.ts'
import { currencies } from '../lexicon/money.ts'
import { currencyLine, goesOn, renminbiApart, unitBehind, yuanCode } from '../lexicon/units.ts'
import type { FigureKind } from '../model/figure.ts'
import { classOf, isSpace, SCALE, STEP, worthOf } from './numeral/classes.ts'
import { type Unit, unitAt } from './units.ts'

/** A unit some words declare for bare numbers under or beside them. */
export interface Declared {
  kind: FigureKind
  /** `null` for a scale alone (（亿）). */
  unit: string | null
  /** Power of ten from a printed number to base units, and the part of it that the scale is. */
  power: number
  scale: number
  /** The words that declare it. */
  text: string
  per?: string
}

const kindOf: Readonly<Record<Unit['kind'], FigureKind>> = {
  money: 'money',
  coin: 'money',
  percent: 'percent',
  tenth: 'percent',
  discount: 'percent',
  percentage_point: 'percentage_point',
  multiple: 'multiple',
  count: 'count',
  quantity: 'quantity',
}
const label = /单\s*位\s*[:：]?\s*|^[（(]?金额\s*[:：]\s*/
const bracket = /[（(〔【[]\s*([^（()）〕】\]]{1,16}?)\s*[）)〕】\]]/g
/** What parts the units of one line (万元、% · 亿元、人、% · 万元/%). */
const onlyScale = new RegExp(`^[${Object.keys({ ...steps, ...scales }).join('')}]+$`)
const separators = '、/／,，;；和及与·'
/** Units one line may declare. */
const mostUnits = 6
/** A scale that declares itself without a unit (（亿）, 单位：万). */
const leastScale = 4

/** The unit a header, row label or caption declares: 金额（亿元）, 单位：万元, 占一般公共预算支出%; nothing when it names none. */
export function declared(words: string): Declared | undefined {
  if (words.length > 120) return undefined
  const named = label.exec(words)
  if (named !== null) {
    const body = words.slice(named.index + named[0].length)
    const found = unitIn(body)
    // 事业单位支出 counts nothing by 支: without a colon the unit ends the words.
    const isUnit =
      /[:：]/.test(named[0]) || found?.kind !== 'count' || body.trimEnd().endsWith(found.unit ?? '')
    if (found !== undefined && isUnit)
      return { ...inCurrency(words, found), text: words.trim().replace(/^[（(]|[）)]$/g, '') }
  }
  for (const { 1: inner, index } of [...words.matchAll(bracket)].reverse()) {
    if (spans.includes(inner ?? '') && !/\d\s*[（(]/.test(words))
      return { kind: 'quantity', unit: inner ?? '', power: 0, scale: 0, text: words.trim() }
    const body = inner?.replace(label, '') ?? ''
    // USD（千）: the scale is of the currency before the bracket.
    const own = onlyScale.test(body) ? currencyAtEnd(words.slice(0, index)) : undefined
    const found = unitIn(body + (own?.word ?? ''))
    // （本级） counts nothing by 本.
    if (found !== undefined && (found.kind !== 'count' || found.ended))
      return { ...found, text: words.trim() }
  }
  const trimmed = words.trim()
  // 增值税（50%） is a part of a tax, whose amount is no percentage.
  if (/(?<![\d\uff10-\uff19]\s*)[%％]\s*[）)]?$/.test(trimmed))
    return { kind: 'percent', unit: '%', power: 0, scale: 0, text: trimmed }
  if (/(?<![\d\uff10-\uff19]\s*)‰\s*[）)]?$/.test(trimmed))
    return { kind: 'percent', unit: '%', power: -1, scale: 0, text: trimmed }
  const whole = unitIn(unitBehind.exec(trimmed)?.[1] ?? trimmed)
  if (whole?.whole === true) return { ...whole, text: trimmed }
  const amounts = notRatios.some(noun => trimmed.endsWith(noun))
  return !amounts && ratios.some(noun => trimmed.endsWith(noun))
    ? { kind: 'percent', unit: '%', power: 0, scale: 0, text: trimmed }
    : undefined
}

/** Longest name of a currency that ends a heading. */
const longestCurrency = 6

/** The currency whose name or code ends a heading (出口额美元, USD); its unit alone (元) names none. */
export function currencyAtEnd(heading: string): { word: string; code: string } | undefined {
  const words = heading.trim()
  for (let length = Math.min(longestCurrency, words.length); length > 1; length--) {
    const word = words.slice(-length)
    const code = currencies.get(word)
    if (code !== undefined && !/[A-Za-z]/.test(length === 3 ? words.charAt(words.length - 4) : ''))
      return { word, code }
  }
  return undefined
}

/** Every unit a line such as 单位：万元、% declares, in order; one for a heading with one. */
export function declaredUnits(words: string): Declared[] {
  const named = label.exec(words)
  const body = named === null ? words : words.slice(named.index + named[0].length)
  const text = words.trim().replace(/^[（(]|[）)]$/g, '')
  const found: Declared[] = []
  for (let at = opens(body); found.length < mostUnits; ) {
    const one = unitFrom(body, at)
    if (one === undefined) break
    // 单位：元、角、分 is in 元.
    const coin = one.unit.kind === 'money' && one.unit.power < 0
    if (!coin || found.length === 0) found.push({ ...inCurrency(words, one.unit), text })
    at = pastBlank(body, one.end)
    if (separators.includes(body.charAt(at) || '。')) at++
    else if (at === one.end) break
  }
  return found
}

/** 币种：美元 单位：万元 counts in dollars. */
function inCurrency(words: string, unit: Declared): Declared {
  const code =
    unit.unit === yuanCode ? currencies.get(currencyLine.exec(words)?.[1] ?? '') : undefined
  return code === undefined ? unit : { ...unit, unit: code }
}

/** Past an opening bracket and blanks. */
function opens(body: string): number {
  return pastBlank(body, opensBracket(body, 0) ? 1 : 0)
}

function opensBracket(body: string, at: number): boolean {
  return '（('.includes(body.charAt(at) || ' ')
}

function pastBlank(text: string, at: number): number {
  let i = at
  while (isBlank(text.charCodeAt(i))) i++
  return i
}

function isBlank(code: number): boolean {
  return isSpace(code) || code === 10 || code === 13
}

/** 万元, 人民币万元, 元/平方米: the unit that begins a text, `whole` where it is all of it, `ended` where no word goes on behind it. */
function unitIn(body: string): (Declared & { whole: boolean; ended: boolean }) | undefined {
  const found = unitFrom(body, 0)
  if (found === undefined) return undefined
  return {
    ...found.unit,
    text: body,
    ended: !goesOn.test(body.slice(found.end)),
    // 万人次 counts; 个 alone may begin a word.
    whole:
      found.end === body.length &&
      found.unit.unit !== null &&
      (found.unit.kind !== 'count' || found.unit.scale >= leastScale),
  }
}

/** The unit at `at` and where it ends; a scale alone counts in it and names none. */
function unitFrom(body: string, start: number): { unit: Declared; end: number } | undefined {
  let at = start
  let power = 0
  at += renminbiApart.exec(body.slice(at))?.[0].length ?? 0
  if ('：:'.includes(body.charAt(at) || ' ') || (at > start && opensBracket(body, at))) at++
  for (; at < body.length; at++) {
    const code = body.charCodeAt(at)
    if (isBlank(code)) continue
    const unit = unitAt(body, at)
    if (unit !== undefined && declares(unit, body.length - at, power, body, at))
      return withUnit(body, at, unit, power)
    const kind = classOf(code)
    if (kind !== SCALE && kind !== STEP) break
    power += worthOf(code)
  }
  const alone = power >= leastScale && (at >= body.length || '）)、'.includes(body.charAt(at)))
  if (!alone) return undefined
  const unit: Declared = { kind: 'number', unit: null, power, scale: power, text: body }
  return { unit, end: at }
}

/** Whether a unit at `at` says what is counted: a discount, a lone P or a lone measure word before other words does not. */
function declares(unit: Unit, left: number, power: number, body: string, at: number): boolean {
  if (unit.kind === 'discount' || (unit.word === 'P' && left > 1)) return false
  const lone = unit.kind === 'count' && unit.word.length === 1 && power === 0
  return !lone || left <= 2 || separators.includes(body.charAt(at + 1))
}

/** The scale behind a currency: 美元（千）, RMB'000, US$ million. */
function scaleBehind(body: string, at: number): { power: number; end: number } | undefined {
  const rest = body.slice(at)
  const inBrackets = /^\s*[（(]\s*([^（()）]{1,2})\s*[）)]/.exec(rest)
  if (inBrackets?.[1] !== undefined && onlyScale.test(inBrackets[1])) {
    const power = [...inBrackets[1]].reduce((sum, char) => sum + worthOf(char.charCodeAt(0)), 0)
    return { power, end: at + inBrackets[0].length }
  }
  const [whole = '', zeros, word] =
    /^\s*(?:['’‘`]?((?:000,?)+)(?!\d)|(thousand|million|billion|mn|bn)s?\b)/i.exec(rest) ?? []
  if (zeros !== undefined)
    return { power: zeros.replaceAll(',', '').length, end: at + whole.length }
  const power = word === undefined ? undefined : englishScales[word.toLowerCase()]
  return power === undefined ? undefined : { power, end: at + whole.length }
}

const englishScales: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
}

function withUnit(
  body: string,
  at: number,
  unit: Unit,
  power: number,
): { unit: Declared; end: number } {
  const own = at + unit.word.length
  const thousands = unit.kind === 'money' ? scaleBehind(body, own) : undefined
  const end = thousands?.end ?? own
  const scaled = power + (thousands?.power ?? 0)
  const found: Declared = {
    kind: kindOf[unit.kind],
    unit: unit.unit,
    power: scaled + unit.power,
    scale: scaled,
    text: body,
  }
  if (unit.kind !== 'money' || !per.includes(body.charAt(end) || ' ')) return { unit: found, end }
  const next = unitFrom(body, end + 1)?.unit
  if (next?.kind === 'percent' || next?.kind === 'money') return { unit: found, end }
  return { unit: { ...found, kind: 'rate', per: body.slice(end + 1) }, end: body.length }
}
