import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, equalClaim, type Finder } from '../finder.ts'
import { coreOf, isAmount, meaningOf, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

const longEnough = 10

/** Money that a name of its own sets apart (…创新发展专项资金): one sum, wherever a row speaks of it. */
export function namedSum({ figure }: IdentifiedFigure): boolean {
  const core = coreOf(figure.metric ?? '')
  return core.length >= longEnough && core.endsWith('资金')
}

/** A named sum in several columns of one row: planned, arranged, paid out. */
export const repeatedInProse: Finder = {
  name: 'prose-repeated',
  *find(reading) {
    const groups = new Map<object, Map<string, IdentifiedFigure[]>>()
    for (const { figures } of proseOf(reading)) {
      for (const found of figures) {
        if (found.table === undefined || !isAmount(found) || !namedSum(found)) continue
        const group = groups.get(found.table) ?? new Map<string, IdentifiedFigure[]>()
        groups.set(found.table, group)
        const key = `${found.cell?.row}|${meaningOf(found)}`
        group.set(key, [...(group.get(key) ?? []), found])
      }
    }
    for (const group of groups.values())
      for (const list of group.values()) if (list.length > 1) yield claimOf(list)
  },
}

/** Another time or stage may have another amount: then unequal figures show nothing. */
function claimOf(list: readonly IdentifiedFigure[]): Claim {
  const claim = equalClaim(list[0]?.figure.metric ?? null, list)
  const state = (found: IdentifiedFigure) => `${found.figure.modality}|${timeOf(found)}`
  const differ = new Set(list.map(state)).size > 1
  const same = new Set(list.map(({ figure }) => figure.value)).size === 1
  return differ && !same
    ? { ...claim, blocked: 'the figures are of different times or stages' }
    : claim
}
