import { amountAndShare, amountCell, letterScaled, rangeCell } from '../lexicon/amounts.ts'
import { after, before, betweens } from '../lexicon/comparators.ts'
import { mores, scales, steps } from '../lexicon/digits.ts'
import { any, oneOf } from '../lexicon/pattern.ts'
import { withoutNotes } from './notes.ts'
import { readNumeral } from './numeral/numeral.ts'

/** Longest number that is written with scales of its own. */
const longest = 16
const scale = new RegExp(`[${Object.keys({ ...steps, ...scales }).join('')}]`)

/** Whether words are a bare numeral, a percentage or an amount, also with note marks beside the number (55[2], 66①). */
export function isAmountCell(words: string): boolean {
  if (amountCell.test(words)) return true
  const text = words.trim()
  if (isUnclear(text) || amountAndShare.test(text)) return true
  const { start, end } = withoutNotes(text)
  const bare = text.slice(start, end)
  return amountCell.test(bare) || isScaled(bare) || isCompared(bare)
}

/** 12-13, 1.2M and —16: a range whose ends ascend, a number a letter scales, a number whose sign is unclear; 1-2 and 2020-2024 number and date. */
function isUnclear(words: string): boolean {
  const [, low = '', high = ''] = rangeCell.exec(words) ?? []
  if (low !== '') {
    const ascends = Number(low.replace(/[,，]/g, '')) < Number(high.replace(/[,，]/g, ''))
    const counts = low.length > 1 || high.length > 1
    return ascends && counts && !/^(?:19|20)\d\d$/.test(low)
  }
  return letterScaled.test(words) || /^[—―]\s*\d[\d,]*(?:\.\d+)?$/.test(words)
}

const leader = new RegExp(`^${any(before.keys())}\\s*${oneOf(betweens)}{0,2}\\s*`)
const trailer = new RegExp(`\\s*(?:${any(after.keys())}|[${mores}])$`)

/** 不低于200, 约70, 100以上: a number with a word of comparison. */
function isCompared(words: string): boolean {
  const rest = words.replace(leader, '').replace(trailer, '')
  return rest !== words && (amountCell.test(rest) || isScaled(rest))
}

/** 3萬5, 8千3, 三百万: a number with a scale of its own; 二 and 十二 number rows. */
function isScaled(words: string): boolean {
  if (words.length > longest || !scale.test(words)) return false
  const numeral = readNumeral(words, 0)
  return numeral?.end === words.length && (numeral.arabic || numeral.big > 0)
}
