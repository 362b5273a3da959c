import type { Cited } from '../../model/cited.ts'
import type { RawBlock } from '../raw.ts'
import { regionOf } from './region.ts'

/** The one region that the names of a workbook's sheets begin with (新疆维吾尔自治区举借债务情况), where no line names one. */
export function regionOfSheets(blocks: readonly RawBlock[]): Cited<string> | undefined {
  const found = new Map<string, Cited<string>>()
  const seen = new Set<string>()
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const at = block.anchors.find(anchor => anchor.kind === 'sheet')
    if (at === undefined || seen.has(at.sheet)) continue
    seen.add(at.sheet)
    const region = regionOf({ text: at.sheet, runs: [] }, undefined, [])
    if (region !== undefined)
      found.set(region.value, { value: region.value, text: at.sheet, anchors: [at] })
  }
  const [region, another] = [...found.values()]
  return another === undefined ? region : undefined
}
