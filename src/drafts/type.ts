import { codeHeading } from '../lexicon/columns.ts'
import {
  amountSign,
  asking,
  countHeading,
  measured,
  numberLike,
  pointNumber,
  timeHeading,
  yesOrNo,
} from '../lexicon/drafts.ts'
import { compact } from '../model/text.ts'
import type { Field, FieldTypeName } from '../pipeline/types.ts'

/** The words of a column over all samples, empty ones left out. */
export interface ColumnWords {
  heading: string
  words: readonly string[]
}

/** Whether every value of the column is read when it is declared so. */
export type Reads = (field: Field) => boolean

/** Values from which a column of whole numbers is one of integers, where its heading does not say so. */
const WHOLE = 5

/** Types tried in turn; the first that reads every value is taken. */
const order: readonly FieldTypeName[] = ['percent', 'money', 'integer', 'decimal', ...timeTypes()]

function timeTypes(): FieldTypeName[] {
  return ['date', 'month', 'period']
}

/** What a column holds, by trying the field types on all its values; text when none reads them all. */
export function typeOf({ heading, words }: ColumnWords, reads: Reads): Field {
  const name = heading.split(' / ').at(-1) ?? ''
  if (words.length === 0) return { type: 'text' }
  if (codeHeading.test(name) && !countHeading.test(name)) return { type: 'text' }
  if (isYesNo(name, words) && reads({ type: 'boolean' })) return { type: 'boolean' }
  const tried = timeHeading.test(name) ? [...timeTypes(), ...order] : order
  for (const type of tried) {
    if (!possible(type, name, words)) continue
    const field = { type, ...measureOf(type, words) }
    if (reads(field)) return field
  }
  return ofWords(words)
}

/** Types whose reading alone would prove too little. */
function possible(type: FieldTypeName, name: string, words: readonly string[]): boolean {
  if (!words.every(word => numberLike.test(word))) return false
  if (countHeading.test(name) && (type === 'money' || type === 'percent'))
    return words.some(word => amountSign.test(word))
  if (type !== 'integer') return true
  if (words.some(word => /^0\d/.test(word.trim()))) return false
  if (words.some(word => /\d[,，]\d{3}/.test(word)) && !countHeading.test(name)) return false
  return (
    countHeading.test(name) || words.length >= WHOLE || measureOf(type, words).unit !== undefined
  )
}

function isYesNo(name: string, words: readonly string[]): boolean {
  const told = new Set(words.map(word => compact(word)))
  return asking.test(name) || told.size >= 2 || [...told].every(word => yesOrNo.test(word))
}

/** The one measure word all whole numbers of a column end with: 12 个. */
function measureOf(type: FieldTypeName, words: readonly string[]): { unit?: string } {
  if (type !== 'integer') return {}
  const units = new Set(words.map(word => measured.exec(word)?.[1]))
  const [unit] = units
  return units.size === 1 && unit !== undefined ? { unit } : {}
}

/** Longer words are prose, where a share of the column is as long or they hold sentences. */
const PROSE = 60
const SHARE = 0.2
/** An enumeration: at least so many values, of at most so many words, none longer than this. */
const VALUES = 8
const WORDS = 6
const LENGTH = 12

function ofWords(words: readonly string[]): Field {
  if (isProse(words))
    return { type: 'prose', ...(words.some(word => /\d/.test(word)) && { figures: true }) }
  const told = [...new Set(words.map(word => word.trim()))]
  const few = told.length <= WORDS && told.length * 4 <= words.length && words.length >= VALUES
  if (few && told.every(word => word.length <= LENGTH && !/[\d\n]/.test(word)))
    return { type: 'enum', values: Object.fromEntries(told.map(word => [word, word])) }
  return { type: isList(words) ? 'list' : 'text' }
}

function isProse(words: readonly string[]): boolean {
  const long = words.filter(word => word.length > PROSE || /。.|\n.*\n/s.test(word.trim()))
  const sentences = long.some(word => /。[\s\S]/.test(word))
  return long.length > words.length * SHARE || (sentences && words.length < VALUES)
}

/** Most values name several short things: 张三、李四. */
function isList(words: readonly string[]): boolean {
  const parted = words.map(word => word.replace(pointNumber, '').split(/[、；;]/))
  const several = parted.filter(parts => parts.length > 1).length
  return (
    words.length >= 3 &&
    several * 3 >= words.length * 2 &&
    parted.flat().every(part => part.length <= LENGTH && !/[。，,（(]/.test(part))
  )
}
