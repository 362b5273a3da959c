import { beginsAnew, isDealtOut } from '../../lexicon/between.ts'
import {
  adding,
  fresh,
  lower,
  onTop,
  opening,
  taking,
  totals,
  upper,
} from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Finder, orderClaim } from '../finder.ts'
import { isAmount, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

/** What parts are not in: something was added to the whole or taken from it. */
const over = [...adding, ...taking].filter(word => word.length > 1)

/** A deal of several amounts is looked for no further before the last. */
const farthest = 80

/** A whole and the list that 其中 opened behind it. */
interface Listed {
  parts: IdentifiedFigure[]
  /** Something else was begun since. */
  ended: boolean
}

/** 其中: a part is no more than its whole. Where the parts are added up, their total is compared, not each of them. */
export const partsInProse: Finder = {
  name: 'prose-parts',
  *find(reading) {
    for (const { source, figures } of proseOf(reading)) {
      for (const [larger, parts] of listsOf(source.text, figures)) {
        // A part below zero makes room for others above the whole.
        if (parts.some(({ figure }) => figure.value?.startsWith('-'))) continue
        const total = parts.find(({ figure }) => isTotal(figure.metric))
        for (const part of total === undefined ? parts : [total])
          yield orderClaim(part.figure.metric ?? null, part, larger)
      }
    }
  },
}

function listsOf(
  text: string,
  figures: readonly IdentifiedFigure[],
): Map<IdentifiedFigure, IdentifiedFigure[]> {
  const lists = new Map<IdentifiedFigure, Listed>()
  let whole: IdentifiedFigure | undefined
  let at = 0
  for (const found of figures) {
    const { start, end, partOf, metric = '' } = found.figure
    const between = text.slice(at, start)
    at = end
    if (!isAmount(found)) continue
    if (partOf === undefined) {
      if (!onTop.test(text.slice(Math.max(0, start - 2), start))) whole = found
      continue
    }
    if (whole === undefined || isOneOfSeveral(text, whole)) continue
    const list = lists.get(whole) ?? { parts: [], ended: false }
    lists.set(whole, list)
    const first = between.includes(opening)
    if (!first && beginsAnew(between, metric, whole.figure.metric ?? '')) list.ended = true
    if (!list.ended && isPart(text, found, whole)) list.parts.push(found)
  }
  return new Map([...lists].map(([found, { parts }]) => [found, parts]))
}

/** 分别为 A、B 和 C，其中 …: the list is of no one of them. */
function isOneOfSeveral(text: string, { figure: { start } }: IdentifiedFigure): boolean {
  return isDealtOut(text.slice(Math.max(0, start - farthest), start))
}

/** Of one thing, and in the list that 其中 opened after the whole and nothing closed yet. */
function isPart(text: string, part: IdentifiedFigure, whole: IdentifiedFigure): boolean {
  const { figure: a } = part
  const { figure: b } = whole
  return (
    a.partOf === b.metric &&
    a.unit === b.unit &&
    a.scope === b.scope &&
    a.account === b.account &&
    a.modality === b.modality &&
    timeOf(part) === timeOf(whole) &&
    a.comparator === 'eq' &&
    b.comparator === 'eq' &&
    b.value?.startsWith('-') === false &&
    !fresh.test(a.metric ?? '') &&
    !isSibling(a.metric ?? '', b.metric ?? '') &&
    isListed(text.slice(b.end, a.start))
  )
}

/** 收入 is no part of 支出, the counties' no part of the city's own, a grand total no part of what it adds. */
function isSibling(part: string, whole: string): boolean {
  const crossed =
    (part.includes('支出') && whole.includes('收入')) ||
    (part.includes('收入') && whole.includes('支出'))
  const below = lower.test(part) && upper.test(whole)
  const grand = /总计|总量/.test(part) || (part.includes('合计') && !part.includes('项合计'))
  return crossed || below || grand
}

/** The words from the whole to the part: a list is closed by ；, by the end of a sentence, by its bracket. */
function isListed(between: string): boolean {
  const at = between.lastIndexOf(opening)
  if (at < 0 || between.length > 400) return false
  const list = between.slice(at)
  if (/[。；\n]/.test(list) || over.some(word => list.includes(word))) return false
  const opened = list.split('（').length
  return list.split('）').length <= opened
}

function isTotal(metric: string | undefined): boolean {
  return totals.some(word => metric?.includes(word))
}
