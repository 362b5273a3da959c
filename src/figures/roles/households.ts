import { allHouseholds, households, perHead } from '../../lexicon/indicators.ts'

/** 人均可支配收入 under 城镇居民 is theirs; undefined for every other name or column. */
export function perHeadOf(name: string, column: string | undefined): string | undefined {
  if (column === undefined || !households.test(column) || !perHead.test(name)) return undefined
  return `${column}${name.replace(allHouseholds, '')}`
}

/** What the row over 城镇居民 measures, without the households it measures it of: 居民人均消费支出. */
export function ofAll(parent: string, name: string): string {
  return households.test(name) ? parent.replace(allHouseholds, '') : parent
}
