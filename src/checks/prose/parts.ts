import type { IdentifiedFigure } from '../../model/located.ts'
import { type Finder, orderClaim } from '../finder.ts'
import { isAmount, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'
import { fresh, lower, onTop, opening, totals, upper } from './words.ts'

/** 其中: a part is no more than its whole. Where the parts are added up, their total is compared, not each of them. */
export const partsInProse: Finder = {
  name: 'prose-parts',
  *find(reading) {
    for (const {
      source: { text },
      figures,
    } of proseOf(reading)) {
      const parts = new Map<IdentifiedFigure, IdentifiedFigure[]>()
      let whole: IdentifiedFigure | undefined
      for (const found of figures) {
        if (!isAmount(found)) continue
        if (found.figure.partOf === undefined) {
          const { start } = found.figure
          if (!onTop.test(text.slice(Math.max(0, start - 2), start))) whole = found
        } else if (whole !== undefined && isPart(text, found, whole)) {
          const list = parts.get(whole)
          if (list === undefined) parts.set(whole, [found])
          else list.push(found)
        }
      }
      for (const [larger, list] of parts) {
        const total = list.find(({ figure }) => isTotal(figure.metric))
        for (const part of total === undefined ? list : [total])
          yield orderClaim(part.figure.metric ?? null, part, larger)
      }
    }
  },
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
  if (/[。；\n]/.test(list)) return false
  const opened = list.split('（').length
  return list.split('）').length <= opened
}

function isTotal(metric: string | undefined): boolean {
  return totals.some(word => metric?.includes(word))
}
