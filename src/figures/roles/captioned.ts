import {
  bySector,
  consumerPrices,
  flowOfFund,
  fund,
  fundFlows,
  ofIndustry,
  prices,
} from '../../lexicon/cells.ts'
import { addedValue, measuring, output, outputs, sectors } from '../../lexicon/indicators.ts'
import { fundName } from '../../lexicon/regional.ts'

/**
 * 主要产品产量及增长速度 over a row that is a product alone, 分行业固定资产投资 over one of an industry, 社会保险基金支出决算表 over one of a fund.
 */
export function captioned(name: string, caption: string): string | undefined {
  if (isFund(name)) {
    const flows = new Set(caption.match(fundFlows))
    return flows.size === 1 ? [...flows][0] : undefined
  }
  if (measuring.test(name)) return undefined
  if (outputs.test(caption)) return output
  if (consumerPrices.test(caption)) return prices
  return sectors.test(name) && ofIndustry.test(caption) ? addedValue : bySector.exec(caption)?.[1]
}

/** Whether a name is that of a fund of social insurance and no more. */
export function isFund(name: string): boolean {
  return fundName.exec(name)?.[0] === name && name.endsWith(fund)
}

const funds = new RegExp(fundName, 'g')

/** 本年支出合计 in a table of 失业保险基金 alone is that fund's; undefined for every other name or title. */
export function ofTitledFund(name: string, caption: string): string | undefined {
  const named = new Set(caption.match(funds)?.filter(one => one.endsWith(fund)))
  return named.size === 1 && flowOfFund.test(name) ? `${[...named].join('')}${name}` : undefined
}
