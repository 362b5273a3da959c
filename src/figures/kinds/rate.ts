import { buckets, wordAt } from '../lexicon.ts'
import { unitAt } from '../units.ts'
import { perWords } from '../words/measures.ts'
import type { Reading } from './amount.ts'

const slashes = '/／'
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

/** A unit, or up to six characters of a word (元/人·年, 元/户). */
function denominatorEnd(text: string, start: number, unitOnly: boolean, depth = 0): number {
  const unit = wordAt(denominators, text, start) ?? unitAt(text, start)
  const end = start + (unit?.word.length ?? 0)
  if (unitOnly)
    return unit !== undefined && !('kind' in unit && unit.kind === 'money') ? end : start
  if (unit !== undefined)
    return text.charAt(end) === '·' || slashes.includes(text.charAt(end) || ' ')
      ? depth < 3
        ? denominatorEnd(text, end + 1, false, depth + 1)
        : end
      : end
  const code = text.charCodeAt(start)
  if (!(code >= 0x4e00 && code <= 0x9fff)) return start
  return slashes.includes(text.charAt(start + 1) || ' ') && depth < 2
    ? Math.max(start + 1, denominatorEnd(text, start + 2, false, depth + 1))
    : start + 1
}
