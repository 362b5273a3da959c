import { wordAt } from '../../lexicon/buckets.ts'
import { beyond, classNouns, parting, reaching } from '../../lexicon/comparators.ts'
import type { Comparator } from '../../model/figure.ts'
import { classOf, isDigit, MORE, SCALE, STEP, worthOf } from '../numeral/classes.ts'
import { apart, endsAt, moreFits, type Numeral, startsUnit } from '../numeral/form.ts'
import { powerOfTen } from '../numeral/shift.ts'
import { suffixes } from '../suffixes.ts'
import type { Found } from './amount.ts'
import { readFigure } from './read.ts'

/** Two scales at most make one magnitude (万亿). */
const mostScales = 2

/**
 * 上亿元, 近百亿元, 上百家: a scale without a digit is one of it where a word of comparison leads it (`led`, or 上 and 过);
 * 百万元 and 千亿元 also stand alone, but never as part of a name (千亿产业集群, 亿元以上项目).
 */
export function magnitude(
  text: string,
  at: number,
  floor: number,
  led: boolean,
): Found | undefined {
  const numeral = bareNumeral(text, at)
  if (numeral === undefined) return undefined
  const leader = leading(text, at)
  const whole = (numeral.small > 0 && numeral.big > 0) || numeral.more
  if (leader === undefined && !led && !whole) return undefined
  const found = readFigure(text, at, floor, numeral)?.found
  if (found?.value === undefined || found.unit === null || found.start !== at) return undefined
  if (found.kind === 'money' && isClass(text, found.end)) return undefined
  if (leader !== undefined)
    return { ...found, comparator: leader, inside: { start: at - 1, end: at } }
  if (led) return found
  if (numeral.more) return parting.includes(text.charAt(at - 1) || ' ') ? undefined : found
  const stands = whole && found.kind === 'money' && !found.inferred
  const alone = endsAt(text, found.end) || wordAt(suffixes, text, found.end) !== undefined
  return stands && alone && !parting.includes(text.charAt(at - 1) || ' ') ? found : undefined
}

/** 超亿元项目, 百万元以上企业: a class of things, unless a number says how many (百万元以上项目12个). */
function isClass(text: string, end: number): boolean {
  const suffix = wordAt(suffixes, text, end)
  const from = end + (suffix?.word.length ?? 0)
  const noun = classNouns.find(word => text.startsWith(word, from))
  if (noun === undefined) return false
  return suffix === undefined || !isDigit(text.charCodeAt(from + noun.length))
}

/** 上 and 过 before a scale, unless they end another word (线上百家, 通过百家). */
function leading(text: string, at: number): Comparator | undefined {
  const before = text.charAt(at - 2)
  const mark = text.charAt(at - 1)
  const others = mark === '上' ? reaching : mark === '过' ? beyond : undefined
  if (others === undefined || (before !== '' && others.includes(before))) return undefined
  return mark === '上' ? 'at_least' : 'more_than'
}

/** 百余万元, 千多人: 余 and 多 count on from a scale where a unit or another scale follows. */
function isMore(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === MORE && moreFits(text, at + 1)
}

/** 百, 千万, 百个亿, 万亿 with nothing before them that counts. */
function bareNumeral(text: string, at: number): Numeral | undefined {
  let end = at
  let small = 0
  let big = 0
  const first = classOf(text.charCodeAt(at))
  if (first === STEP) {
    small = worthOf(text.charCodeAt(end++))
    if (small < 2) return undefined
  }
  const more = first === STEP && small > 1 && isMore(text, end)
  if (more || apart(text, end)) end++
  for (let i = 0; i < mostScales && classOf(text.charCodeAt(end)) === SCALE; i++) {
    if (startsUnit(text, end)) break
    big += worthOf(text.charCodeAt(end++))
  }
  if (end === at) return undefined
  const over = !more && small === 0 && isMore(text, end)
  if (over) end++
  const power = small + big
  return {
    start: at,
    end,
    value: powerOfTen(power),
    place: power,
    big,
    small,
    arabic: false,
    decimals: 0,
    more: more || over,
    unknown: false,
  }
}
