import {
  agents,
  bringing,
  calling,
  classMarks,
  connectors,
  deciders,
  joinedLevels,
  listHeads,
  nameTails,
  noName,
  scopeHeads,
  stageTails,
  tableTail,
} from '../../lexicon/indicators.ts'
import { isKnown, knownLength, nameOf } from '../../lexicon/known.ts'
import type { FigureContext } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import { timeless } from '../headed.ts'
import { headOf } from './subject.ts'

/** The name of a metric: without the region, scope and time it opens with, and what only joins; a known name stays whole. */
export function ofMetric(metric: string, context: FigureContext): string {
  let name = compact(metric.replace(tableTail, ''))
    .replace(calling, '')
    .replace(classMarks, '')
    .replace(joinedLevels, '')
  for (let before = ''; before !== name; ) {
    before = name
    const rest = headless(name, context)
    const known = knownLength(name)
    if (known <= name.length - rest.length) name = rest
    if (name.replace(stageTails, '').length > 1) name = name.replace(stageTails, '')
  }
  return nameOf(name.replace(nameTails, ''))
}

/** A name without the first of what may stand before it: a list's mark, a region, a scope, a verb, a time. */
function headless(name: string, context: FigureContext): string {
  const unlisted = name.replace(listHeads, '')
  if (unlisted !== name) return unlisted
  const { region = '', body = '' } = context
  if (body !== '' && name.startsWith(body) && name.length > body.length + 1)
    return name.slice(body.length)
  const head = headOf(name, context)
  if (head !== undefined && name.length > head.printed.length + 1 && !noName.test(head.printed))
    return name.slice(head.printed.length)
  if (region !== '' && name.startsWith(region) && name.length > region.length + 1)
    return name.slice(region.length)
  const short = region.slice(0, -1)
  if (short.length > 1 && name.startsWith(short) && isKnown(name.slice(short.length)))
    return name.slice(short.length)
  const own = name.replace(scopeHeads, '')
  if (own !== name) return own
  const brought = bringing.test(name) ? name.replace(agents, '') : name
  if (brought !== name) return brought
  const decided = name.replace(deciders, '')
  if (decided !== name) return decided
  const bare = name.replace(connectors, '')
  return bare !== name ? bare : timeless(name)
}
