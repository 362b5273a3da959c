/** Characters recognition gives for one stroke: dashes, minus signs, 一 (one) where no words are around it. */
export const strokes = /[-－−—–―─~～一ー]/
/** A number with its sign, and what says how much it is worth: percent, 万 (ten thousand), 亿, 元 … A reading of it is right or wrong as a whole. */
export const recognisedNumber = /-?\d(?:[\d,.:/]*\d)?(?:%|‰|[十百千万亿]{0,3}[元吨公亩人户个]?)/g
/** Characters that are a digit, or that recognition takes for one and one for them. */
export const mayBeDigit = new RegExp(`[\\d０-９oO〇零lI|丨二三十]|${strokes.source}`)

/** Whether a reading is one number from its first to its last character. */
export function isRecognisedNumber(reading: string): boolean {
  const [found, ...more] = [...reading.matchAll(recognisedNumber)]
  return more.length === 0 && found?.[0] === reading && reading !== ''
}
