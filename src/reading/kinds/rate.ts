import { buckets, wordAt } from '../../lexicon/buckets.ts'
import { perWords } from '../../lexicon/measures.ts'
import { unitAt } from '../units.ts'
import type { Reading } from './amount.ts'

const slashes = '/／'
const joins = `${slashes}·`
const denominators = buckets(perWords.map(word => ({ word })))

/** Money per something: 28000元/平方米, 元每吨. The denominator belongs to the span. */
export function perAfter(text: string, reading: Reading): Reading {
  const mark = text.charAt(reading.end)
  if (mark === '' || (!slashes.includes(mark) && mark !== '每')) return reading
  const start = reading.end + 1
  const end = denominatorEnd(text, start, mark === '每')
  if (end === start) return reading
  return { ...reading, kind: 'rate', end, per: { text: text.slice(start, end), start } }
}

/** Past a unit or a word that divides, and those behind a further slash or dot (元/人·年); a lone character of another word may stand first (元/亩均). */
function denominatorEnd(text: string, start: number, unitOnly: boolean, depth = 0): number {
  const unit = wordAt(denominators, text, start) ?? unitAt(text, start)
  if (unitOnly && unit !== undefined && 'kind' in unit && unit.kind === 'money') return start
  const code = text.charCodeAt(start)
  const lone = !unitOnly && depth === 0 && code >= 0x4e00 && code <= 0x9fff ? 1 : 0
  const end = start + (unit?.word.length ?? lone)
  const goesOn = !unitOnly && end > start && depth < 3 && joins.includes(text.charAt(end) || ' ')
  if (!goesOn) return end
  const further = denominatorEnd(text, end + 1, false, depth + 1)
  return further > end + 1 ? further : end
}
