import { tableNumber } from '../../lexicon/captions.ts'
import { officialAt, regionsNamed } from '../../lexicon/gazetteer.ts'
import { wholeRows } from '../../lexicon/indicators.ts'
import {
  areaInTitle,
  ending,
  honours,
  isNoRegion,
  labelled,
  levelTail,
  levelWord,
  ofParty,
  ofZone,
  opening,
  ownLevel,
  regionHead,
} from '../../lexicon/subjects.ts'
import type { Figure, FigureContext, SubjectKind } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import { plainLabel, timeless } from '../headed.ts'
import { zoneAt } from '../zones.ts'
import type { Around } from './index.ts'
import { isRegionName, kindOf, regionLabel } from './kind-of.ts'
import { isOwn, type Named, ofDocument } from './subject-of-document.ts'

/** Whose number it is: the row's region or project, the region the sentence speaks of, the heading's zone, else the document's own. */
export function subject(figure: Figure, around: Around): void {
  const own = around.headed
    ? (ofColumns(around.context) ?? ofRow(around.context))
    : (ofClause(figure, around) ?? ofTopic(figure, around) ?? ofLabel(around))
  if (own === nobody) return
  const found =
    own ??
    (around.headed ? ofCaption(around.context) : undefined) ??
    ofHeadings(around.context) ??
    ofDocument(around.context, figure.scope)
  if (found === undefined) return
  figure.subject = found.kind === 'body' ? found.name.replace(ofParty, '') : found.name
  figure.subjectKind = found.kind
  figure.words.subject = found.words
}

/** The innermost label of the row that names a region, a body, a company or a project; `nobody` where it names the level of one that is not known. */
function ofRow(context: FigureContext): Named | typeof nobody | undefined {
  const { project } = context
  if (project !== undefined && !wholeRows.test(project))
    return {
      name: project,
      kind: 'project',
      words: { text: project, from: 'row', rule: 'project' },
    }
  if (context.regionRow !== undefined) return inShort(context.regionRow, 'row')
  const labels = (context.row ?? []).map(printed => ({
    printed,
    label: regionLabel(compact(plainLabel(printed))),
  }))
  for (const [i, { printed, label }] of [...labels.entries()].reverse()) {
    if (ownLevel.test(label)) {
      const over = labels.slice(0, i).findLast(({ label: name }) => kindOf(name) === 'region')
      const name = ownerOf(label.replace(levelTail, ''), over?.label ?? context.region)
      if (name === nobody) return nobody
      if (name !== undefined)
        return { name, kind: 'region', words: { text: printed, from: 'row', rule: 'own level' } }
    }
    const kind = kindOf(label)
    if (kind === undefined) continue
    const over = labels[i - 1]?.label
    const name =
      kind === 'region' && over !== undefined && isUnder(label, over) ? `${over}${label}` : label
    return { name, kind, words: { text: printed, from: 'row', rule: kind } }
  }
  return undefined
}

/** The region that a column is headed by: 荔湾区 over what each project gets. */
function ofColumns({ column = [], regionColumn }: FigureContext): Named | undefined {
  if (regionColumn !== undefined) return inShort(regionColumn, 'column')
  const printed = column.findLast(words => isRegionName(compact(words)))
  if (printed === undefined) return undefined
  return {
    name: compact(printed),
    kind: 'region',
    words: { text: printed, from: 'column', rule: 'column' },
  }
}

function inShort(printed: string, from: 'row' | 'column'): Named {
  const words = { text: printed, from, rule: 'in short' }
  return { name: compact(plainLabel(printed)), kind: 'region', words }
}

const nobody = Symbol('somebody who is not known')

/** Whose level 市本级 is: the region's it names or stands under, where that is one; the cities of a province have each their own. */
function ownerOf(level: string, region: string | undefined): string | typeof nobody | undefined {
  if (region?.endsWith(level)) return region
  if (level.length > 2 && !levelWord.test(level)) return level
  return region === undefined ? undefined : nobody
}

/** Whether a county's name, which several cities have, stands under a city's. */
function isUnder(name: string, city: string): boolean {
  const [over] = regionsNamed.get(city) ?? []
  const counties = regionsNamed.get(name) ?? []
  return (
    counties.length > 1 &&
    over !== undefined &&
    counties.some(({ code }) => code.startsWith(over.code))
  )
}

/** The region or zone that a sentence's figure is said of: what its metric begins with. */
function ofClause({ metric, words }: Figure, { context }: Around): Named | undefined {
  const named = metric === undefined || honours.test(metric) ? undefined : headOf(metric, context)
  if (named === undefined || isOwn(named.name, context)) return undefined
  if (isOver(named.name, context.region)) return undefined
  const { name, kind } = named
  return { name, kind, words: words.metric ?? { text: name, from: 'sentence', rule: 'head' } }
}

/** 河南省“瞪羚”企业 in the report of one of its cities: the province gives the title, the number is the city's. */
function isOver(name: string, region: string | undefined): boolean {
  const [over] = regionsNamed.get(name) ?? []
  const own = region === undefined ? [] : (regionsNamed.get(region) ?? [])
  return (
    over !== undefined &&
    own.some(({ code }) => code.length > over.code.length && code.startsWith(over.code))
  )
}

/**
 * The region or zone that the paragraph is about: 益阳高新区政府债务限额为9亿元。政府债务余额8亿元. It opened its sentence, stands there alone,
 * and no word of level has spoken since.
 */
function ofTopic(figure: Figure, { text, before, context }: Around): Named | undefined {
  const last = before.at(-1)
  const words = last?.words.subject
  if (last?.subject === undefined || last.subjectKind === undefined || words === undefined)
    return undefined
  if (words.start === undefined || last.subject === context.region) return undefined
  if (!opening.test(text.slice(Math.max(0, words.start - 16), words.start))) return undefined
  const said = figure.words.scope
  if (said?.start !== undefined && said.start > words.start) return undefined
  const between = text.slice(words.start, figure.start)
  if (between.length > far || ending.test(between)) return undefined
  const fiscal = figure.kind === 'money' || figure.kind === 'percent'
  return fiscal
    ? { name: last.subject, kind: last.subjectKind, words: { ...words, rule: 'topic' } }
    : undefined
}

/** 贵阳市：限额100亿元，余额90亿元: the region that a line is labelled with, one right under that of the document. */
function ofLabel({ text, context: { region = '' } }: Around): Named | undefined {
  const printed = labelled.exec(text)?.[1]
  const [own] = regionsNamed.get(region) ?? []
  if (printed === undefined || own === undefined) return undefined
  const isUnderOwn = regionsNamed.get(printed)?.some(({ code }) => code.startsWith(own.code))
  return isUnderOwn === true && printed !== region
    ? { name: printed, kind: 'region', words: { text: printed, from: 'sentence', rule: 'label' } }
    : undefined
}

/** How far a region that opened its sentence is spoken of. */
const far = 300

/** The region or zone some words begin with, in full, and as it is printed there. */
export function headOf(
  words: string,
  { region = '', zones = [] }: FigureContext,
): { name: string; kind: SubjectKind; printed: string } | undefined {
  const zone = zoneAt(words, zones)
  const part = zone !== undefined && ofZone.test(words.slice(zone.printed.length))
  if (part) return undefined
  if (zone !== undefined && !isNoRegion(zone.name)) return { ...zone, kind: 'zone' }
  const found = regionHead.exec(words)?.[0]
  const known = officialAt(words)
  if (known !== undefined && (found === undefined || isNoRegion(found)))
    return { name: known, kind: 'region', printed: known }
  if (found === undefined || isNoRegion(found)) return undefined
  const under = underAt(found, words.slice(found.length))
  if (under !== undefined) return { name: under, kind: 'region', printed: `${found}${under}` }
  const name = found === region.slice(0, found.length) ? region : found
  return { name, kind: 'region', printed: found }
}

/** 贵州省｜贵阳市政府债务余额: the region that is named behind the one it lies under. */
function underAt(over: string, rest: string): string | undefined {
  const name = officialAt(rest)
  const [above, another] = regionsNamed.get(over) ?? []
  if (name === undefined || above === undefined || another !== undefined) return undefined
  const isUnderIt = regionsNamed.get(name)?.some(({ code }) => code.startsWith(above.code))
  return isUnderIt === true && name !== over ? name : undefined
}

/** Whom the title of a table is of, where that is a zone or a region with a name of its own: 2025年济南高新区一般公共预算收入执行情况表. */
function ofCaption(context: FigureContext): Named | undefined {
  const { caption = '', region = '' } = context
  const words = timeless(compact(plainLabel(caption.trim().replace(tableNumber, ''))))
  const area = areaInTitle.exec(words)?.[0]
  if (area !== undefined && !regionsNamed.has(area))
    return { name: area, kind: 'zone', words: { text: caption, from: 'caption', rule: 'area' } }
  const found = headOf(words, context)
  if (found === undefined || found.name === region || isOwn(found.name, context)) return undefined
  const { name, kind } = found
  if (kind === 'region' && !regionsNamed.has(name)) return undefined
  return { name, kind, words: { text: caption, from: 'caption', rule: 'caption' } }
}

/** A heading that is the name of a zone or region alone: （三）经开区. */
function ofHeadings(context: FigureContext): Named | undefined {
  const { headings = [], region = '' } = context
  for (const printed of headings) {
    const words = timeless(compact(plainLabel(printed)))
    const found = headOf(words, context)
    if (found === undefined || found.name === region || isOwn(found.name, context)) continue
    const { name, kind } = found
    const more = kind === 'zone' || regionsNamed.has(name) ? 12 : 4
    if (words.length > found.printed.length + more) continue
    return { name, kind, words: { text: printed, from: 'heading', rule: 'heading' } }
  }
  return undefined
}
