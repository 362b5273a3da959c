import { regionsNamed } from '../../lexicon/gazetteer.ts'
import { isKnown } from '../../lexicon/known.ts'
import {
  behindRegion,
  isNoRegion,
  regionHead,
  shortCounty,
  subjectKinds,
} from '../../lexicon/subjects.ts'
import type { SubjectKind } from '../../model/figure.ts'

/** Whether a label is the official name of a region; 城区 and the like are also names of parts. */
export function isRegionName(label: string): boolean {
  return regionsNamed.has(label) && (label.length > 2 || shortCounty.test(label))
}

/** A region's name without the mark of a note or the word of a sum behind it: 秦皇岛市*, 保定市小计. */
export function regionLabel(label: string): string {
  const name = label.replace(behindRegion, '')
  return name !== label && isRegionName(name) ? name : label
}

/** What a row's label names, when it is the name of somebody and not of a thing that is measured. */
export function kindOf(printed: string): SubjectKind | undefined {
  const label = regionLabel(printed)
  if (label.length < 2 || label.length > 40) return undefined
  if (isRegionName(label)) return 'region'
  const region = regionHead.exec(label)?.[0]
  if (region !== undefined && region.length === label.length)
    return isNoRegion(label) ? undefined : 'region'
  const found = subjectKinds.find(([pattern]) => pattern.test(label))?.[1]
  // 公立医院 and 广播电视学校 are lines of every budget.
  if (found === 'region' || found === undefined || isKnown(label)) return undefined
  return label.length >= (found === 'project' ? 8 : 4) ? found : undefined
}
