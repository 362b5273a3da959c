import type { Refused } from './refused.ts'

/** Marks and letters that may stand about the digits of a number that was spoilt: 1.2.3, 1234。5, 13a, 12|13, 15-. */
const spoilt =
  /^[^\p{L}\p{N}]{0,3}\d[\d\s.,，、．。·'’´`|\\/:：;；_*&^%#~@×<>=+\-—–－()（）[\]【】{}a-zᵃ-ᶻ]{0,24}$/iu
/** A number with a bracket or another line that says more: 12（其中：3）. */
const more = /^[-−]?\d[\d,，]*(?:\.\d+)?\s*(?:[（(]|\n\s*[^\d\s])/
/** Dates, times, numbers of telephones and codes, as columns of numbers hold them beside. */
const others = [
  /^(?:19|20)\d\d\s*[-./．]\s*\d{1,2}(?:\s*[-./．]\s*\d{1,2})?$/,
  /^(?:19|20)\d\d\s*[-—–～~]\s*(?:19|20)?\d\d$/,
  /^\d{1,2}[:：]\d\d/,
  /^\d{3,4}-\d{7,8}$/,
  /^\d{1,2}[-/]\d{1,2}$/,
  /^\d+(?:[-#]\d+)*#$/,
  /\d[a-z]+\d/i,
]

/** A number that a bracket or another line follows. */
const leading = /^\s*[-−]?\d[\d,，]*(?:\.\d+)?(?=\s*[（(]|\s*\n)/

/**
 * The words of a cell among numbers that hold digits and were read as none: an amount that was spoilt, and left out. Where something
 * of the cell is told, the number it begins with may still be lost (12（其中：3万元）).
 */
export function lostNumber(
  text: string,
  told: readonly { start: number }[] = [],
): Refused | undefined {
  if (told.length > 0) {
    const end = leading.exec(text)?.[0].length ?? 0
    return told.some(({ start }) => start < end) || end === 0
      ? undefined
      : { start: 0, end, code: 'number-torn' }
  }
  const words = text.trim()
  if (!(spoilt.test(words) || more.test(words)) || others.some(pattern => pattern.test(words)))
    return undefined
  const start = text.indexOf(words)
  return { start, end: start + words.length, code: 'number-torn' }
}
