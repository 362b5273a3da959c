import { buckets, wordAt } from '../lexicon/buckets.ts'
import { codeWords } from '../lexicon/currencies.ts'
import { measures, quantities } from '../lexicon/measures.ts'
import { coins, currencies } from '../lexicon/money.ts'
import { pointTails, type RatioKind, ratioUnits } from '../lexicon/units.ts'
import { isSpace } from './numeral/classes.ts'

/** Sorts of units; a new one is a row of the lexicon's `units`. */
export type UnitKind = 'money' | 'coin' | 'count' | 'quantity' | RatioKind

/** What may stand after a numeral. `power` scales the value: 角 -1, ‰ -1, 基点 -2. */
export interface Unit {
  word: string
  kind: UnitKind
  unit: string
  power: number
}

function all(): Unit[] {
  const found: Unit[] = []
  for (const word of measures) found.push({ word, kind: 'count', unit: word, power: 0 })
  for (const word of quantities) found.push({ word, kind: 'quantity', unit: word, power: 0 })
  for (const [word, unit] of currencies)
    if (!(word in codeWords)) found.push({ word, kind: 'money', unit, power: 0 })
  for (const [word, power] of Object.entries(coins))
    found.push({ word, kind: 'coin', unit: word === '美分' ? 'USD' : 'CNY', power })
  for (const { words, ...unit } of ratioUnits)
    for (const word of words.split(' ')) found.push({ word, ...unit })
  return found
}

const units = buckets(all())

/** The longest unit that stands at `at`; `个` and `多` may have come apart from 百分点 (2个多百分点). */
export function unitAt(text: string, at: number): Unit | undefined {
  return wordAt(units, text, at)
}

/** The longest unit at `at` and its end, also where one line break stands inside it (500万美⏎元), or a blank inside a currency (500万美 元). */
export function unitOver(text: string, at: number): { unit: Unit; end: number } | undefined {
  const unit = unitAt(text, at)
  const own = unit === undefined ? undefined : { unit, end: at + unit.word.length }
  let gap = at + 1
  while (gap < at + 5 && !isGap(text.charCodeAt(gap))) gap++
  const code = text.charCodeAt(gap)
  if (!isGap(code) || (code !== 10 && own !== undefined)) return own
  const joined = wordAt(units, text.slice(at, gap) + text.slice(gap + 1, gap + 5), 0)
  if (joined === undefined || joined.word.length <= gap - at) return own
  if (code !== 10 && joined.kind !== 'money') return own
  return { unit: joined, end: at + joined.word.length + 1 }
}

const isGap = (code: number): boolean => code === 10 || isSpace(code)

/** 个 百 分 点: percentage points set apart behind 个, which ends at `at`. */
export function spacedPoint(text: string, at: number): { unit: Unit; end: number } | undefined {
  let first = at
  while (first < at + spacedReach && isSpace(text.charCodeAt(first))) first++
  if (text.charCodeAt(first) !== HUNDRED) return undefined
  let word = '个'
  let end = at
  for (; end < at + spacedReach && word.length < 4; end++) {
    const code = text.charCodeAt(end)
    if (isSpace(code)) continue
    word += text.charAt(end)
  }
  const unit = unitAt(word, 0)
  return unit?.kind === 'percentage_point' && unit.word.length === word.length
    ? { unit, end }
    : undefined
}

const HUNDRED = 0x767e
/** How far three characters with blanks between may reach. */
const spacedReach = 9

/** Whether the tail of a unit of percentage points stands at `at` (百分点 after 个多). */
export function pointAt(text: string, at: number): string | undefined {
  return pointTails.find(word => text.startsWith(word, at))
}
