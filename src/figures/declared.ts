import { ratios } from '../lexicon/columns.ts'
import { spans } from '../lexicon/measures.ts'
import type { FigureKind } from '../model/figure.ts'
import { classOf, isSpace, SCALE, STEP, worthOf } from '../reading/numeral/classes.ts'
import { type Unit, unitAt } from '../reading/units.ts'

/** A unit some words declare for bare numbers under or beside them. */
export interface Declared {
  kind: FigureKind
  unit: string
  /** Power of ten from a printed number to base units. */
  power: number
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
const label = /单位\s*[:：]?\s*/
const bracket = /[（(〔【[]\s*([^（()）〕】\]]{1,16}?)\s*[）)〕】\]]/g

/** The unit a header, row label or caption declares: 金额（亿元）, 单位：万元, 占一般公共预算支出%; nothing when it names none. */
export function declared(words: string): Declared | undefined {
  if (words.length > 120) return undefined
  const named = label.exec(words)
  if (named !== null) {
    const body = words.slice(named.index + named[0].length)
    const found = unitIn(body)
    // 事业单位支出 counts nothing by 支: without a colon the unit ends the words.
    const isUnit =
      /[:：]/.test(named[0]) || found?.kind !== 'count' || body.trimEnd().endsWith(found.unit)
    if (found !== undefined && isUnit)
      return { ...found, text: words.trim().replace(/^[（(]|[）)]$/g, '') }
  }
  for (const [, inner] of [...words.matchAll(bracket)].reverse()) {
    if (spans.includes(inner ?? '') && !/\d\s*[（(]/.test(words))
      return { kind: 'quantity', unit: inner ?? '', power: 0, text: words.trim() }
    const found = unitIn(inner?.replace(label, '') ?? '')
    if (found !== undefined) return { ...found, text: words.trim() }
  }
  const trimmed = words.trim()
  // 增值税（50%） is a part of a tax, whose amount is no percentage.
  if (/(?<![\d\uff10-\uff19]\s*)[%％]\s*[）)]?$/.test(trimmed))
    return { kind: 'percent', unit: '%', power: 0, text: trimmed }
  const whole = unitIn(trimmed)
  if (whole?.whole === true) return { ...whole, text: trimmed }
  return ratios.some(noun => trimmed.endsWith(noun))
    ? { kind: 'percent', unit: '%', power: 0, text: trimmed }
    : undefined
}

/** 万元, 人民币万元, 亿元、%, 元/平方米. */
function unitIn(body: string): (Declared & { whole: boolean }) | undefined {
  let at = 0
  let power = 0
  if (body.startsWith('人民币')) at = 3
  if (body.startsWith('：') || body.startsWith(':')) at = 1
  for (; at < body.length; at++) {
    const code = body.charCodeAt(at)
    if (isSpace(code)) continue
    const unit = unitAt(body, at)
    if (
      unit !== undefined &&
      unit.kind !== 'discount' &&
      !(unit.word === 'P' && body.length > at + 1) &&
      !(unit.kind === 'count' && unit.word.length === 1 && power === 0 && body.length > at + 2)
    )
      return withUnit(body, at, unit, power)
    const kind = classOf(code)
    if (kind !== SCALE && kind !== STEP) return undefined
    power += worthOf(code)
  }
  return undefined
}

function withUnit(
  body: string,
  at: number,
  unit: Unit,
  power: number,
): Declared & { whole: boolean } {
  const end = at + unit.word.length
  const found: Declared & { whole: boolean } = {
    kind: kindOf[unit.kind],
    unit: unit.unit,
    power: power + unit.power,
    text: body,
    whole: end === body.length && unit.kind !== 'count',
  }
  if (unit.kind === 'money' && (body.charAt(end) === '/' || body.charAt(end) === '／')) {
    found.kind = 'rate'
    found.per = body.slice(end + 1)
  }
  return found
}
