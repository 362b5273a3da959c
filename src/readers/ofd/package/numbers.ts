/** The numbers of an attribute, parted by white space or commas; what is no number counts as 0. */
export function numbersOf(words: string | undefined): number[] {
  const parts = (words ?? '').split(/[\s,]+/).filter(part => part !== '')
  return parts.map(part => numberOf(part, 0))
}

/** One number; `or` where none is written. */
export function numberOf(words: string | undefined, or: number): number {
  const number = Number.parseFloat(words ?? '')
  return Number.isFinite(number) ? number : or
}

/** `true` or `false`; `or` where neither is written. */
export function flagOf(words: string | undefined, or: boolean): boolean {
  const word = words?.trim().toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : or
}
