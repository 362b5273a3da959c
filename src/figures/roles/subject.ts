import {
  noRegion,
  ownLevel,
  regionHead,
  reporting,
  subjectKinds,
  zoneHead,
} from '../../lexicon/subjects.ts'
import type { Figure, FigureContext, SubjectKind, Words } from '../../model/figure.ts'
import { plainLabel } from '../headed.ts'
import { compact } from './aspect.ts'
import type { Around } from './index.ts'

/** A name and what it names. */
export interface Named {
  name: string
  kind: SubjectKind
  words: Words
}

/** Whose number it is: the row's region or project, the region the sentence speaks of, the heading's zone, else the document's own. */
export function subject(figure: Figure, around: Around): void {
  const found =
    (around.headed ? ofRow(around.context) : ofClause(figure, around)) ??
    ofHeadings(around.context) ??
    ofDocument(around.context)
  if (found === undefined) return
  figure.subject = found.name
  figure.subjectKind = found.kind
  figure.words.subject = found.words
}

/** The innermost label of the row that names a region, a body, a company or a project. */
function ofRow({ row = [], region }: FigureContext): Named | undefined {
  for (const printed of [...row].reverse()) {
    const label = compact(plainLabel(printed))
    if (ownLevel.test(label)) {
      const name = label.replace(/本级$/, '')
      const named = name.length > 2 ? name : region
      if (named !== undefined)
        return {
          name: named,
          kind: 'region',
          words: { text: printed, from: 'row', rule: 'own level' },
        }
    }
    const kind = kindOf(label)
    if (kind !== undefined)
      return { name: label, kind, words: { text: printed, from: 'row', rule: kind } }
  }
  return undefined
}

/** What a row's label names, when it is the name of somebody and not of a thing that is measured. */
export function kindOf(label: string): SubjectKind | undefined {
  if (label.length < 2 || label.length > 40) return undefined
  const region = regionHead.exec(label)?.[0]
  if (region !== undefined && region.length === label.length)
    return noRegion.test(label) ? undefined : 'region'
  const found = subjectKinds.find(([pattern]) => pattern.test(label))?.[1]
  if (found === 'region' || found === undefined) return undefined
  return label.length >= (found === 'project' ? 8 : 4) ? found : undefined
}

/** The region or zone that a sentence's figure is said of: what its metric begins with. */
function ofClause({ metric, words }: Figure, { context }: Around): Named | undefined {
  const named = metric === undefined ? undefined : headOf(metric, context)
  if (named === undefined) return undefined
  return { ...named, words: words.metric ?? { text: named.name, from: 'sentence', rule: 'head' } }
}

/** The region or zone some words begin with. */
export function headOf(
  words: string,
  { region = '' }: FigureContext,
): { name: string; kind: SubjectKind } | undefined {
  const zone = zoneHead.exec(words)?.[0]
  if (zone !== undefined && !noRegion.test(zone)) return { name: zone, kind: 'zone' }
  const found = regionHead.exec(words)?.[0]
  if (found === undefined || noRegion.test(found)) return undefined
  return { name: found === region.slice(0, found.length) ? region : found, kind: 'region' }
}

/** A heading that is the name of a zone or region alone: （三）经开区. */
function ofHeadings(context: FigureContext): Named | undefined {
  const { headings = [], region = '' } = context
  for (const printed of headings) {
    const words = compact(plainLabel(printed))
    const found = headOf(words, context)
    if (found === undefined || found.name === region || words.length > found.name.length + 12)
      continue
    return { ...found, words: { text: printed, from: 'heading', rule: 'heading' } }
  }
  return undefined
}

/** The document's body for its own budget or accounts, else its region. */
function ofDocument({ region, body, report }: FigureContext): Named | undefined {
  const own =
    body !== undefined &&
    !(reporting.test(body) && report?.kind !== 'budget') &&
    !isRegional(body, report?.kind)
  const name = own ? body : (region ?? body)
  if (name === undefined) return undefined
  const kind = own ? 'body' : region === undefined ? 'body' : 'region'
  return { name, kind, words: { text: name, from: 'document', rule: 'document' } }
}

function isRegional(body: string, kind: string | undefined): boolean {
  return (
    kind === 'budget_report' || kind === 'bulletin' || kind === 'work_report' || body.length < 4
  )
}
