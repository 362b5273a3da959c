import { regionOfCode } from '../../lexicon/gazetteer.ts'
import { regionsRightUnder } from '../../lexicon/region-names.ts'
import { ofLevels, ofPlaces } from '../../lexicon/region-sums.ts'
import type { FactRow } from '../../model/fact.ts'
import { parentOf } from '../subjects.ts'
import { type Addend, addendOf, areInOne, wholeOf } from './addend.ts'
import type { Sum } from './judged.ts'

/** A fact of a region in the sum of one: of that region itself, of its own level, or of a region right under it. */
export interface Regional {
  /** Code of the region whose sum it is in. */
  of: string
  role: 'whole' | 'own' | 'part'
  /** Code of the region it is a fact of. */
  code: string
  addend: Addend
}

/** The sums that a fact stands in: that of its region, and that of the region over it. */
export function regionals(fact: FactRow): Regional[] {
  const { subject_code: padded, subject_kind: kind, indicator, scope } = fact
  if (kind !== 'region' || padded === null || scope === 'part') return []
  if (!ofLevels.has(indicator) && !ofPlaces.has(indicator)) return []
  const code = padded.replace(/(?:00){1,2}$/, '')
  const region = regionOfCode(code)
  const addend = region && addendOf(fact)
  if (region === undefined || addend === undefined) return []
  if (scope === 'own_level') return [{ of: code, role: 'own', code, addend }]
  const over = parentOf(region)?.code
  return [
    { of: code, role: 'whole', code, addend },
    ...(over === undefined ? [] : [{ of: over, role: 'part' as const, code, addend }]),
  ]
}

interface Group {
  whole: Addend[]
  own: Addend[]
  parts: Map<string, Addend[]>
}

/** The amounts of regions beside those of all the regions right under them, with the own level where that has a part. */
export function regionSums(found: readonly Regional[]): Sum[] {
  const groups = new Map<string, Group>()
  for (const { of, role, code, addend } of found) {
    const { indicator, unit, period_start, period_end, stage, modality, account } = addend
    const key = [of, indicator, unit, period_start, period_end, stage, modality, account].join('\n')
    const group = groups.get(key) ?? { whole: [], own: [], parts: new Map<string, Addend[]>() }
    groups.set(key, group)
    if (role === 'part') group.parts.set(code, [...(group.parts.get(code) ?? []), addend])
    else group[role].push(addend)
  }
  return [...groups].flatMap(([key, group]) => sumOf(key.split('\n')[0] ?? '', group))
}

/** Parts of a sum. */
const LEAST = 2

function sumOf(code: string, { whole, own, parts }: Group): Sum[] {
  const region = regionOfCode(code)
  const total = wholeOf(whole)
  if (region === undefined || total === undefined) return []
  const under = regionsRightUnder(region)
  const places = under.flatMap(one => wholeOf(parts.get(one.code) ?? []) ?? [])
  const [level, another] = own
  const isLevelled = ofLevels.has(total.indicator)
  if (places.length < Math.max(LEAST, under.length)) return []
  if (isLevelled && (level === undefined || another !== undefined)) return []
  const all = isLevelled && level !== undefined ? [level, ...places] : places
  if (areInOne([total, ...all])) return []
  const reading = `${code} ${total.period_end?.slice(0, 4)}`
  return [{ finder: 'region-parts', reading, total, parts: all }]
}
