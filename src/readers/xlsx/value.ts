/** Days from 30 December 1899, from which workbooks count them, to 1 January 1970. */
const DAYS_TO_1970 = 25_569
const DAY = 86_400_000

/** A date as ISO writes it → the number a workbook would store; NaN where it is none. */
export function dateOf(written: string): number {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(written) || !written.includes('T')
  return Date.parse(zoned ? written : `${written}Z`) / DAY + DAYS_TO_1970
}
