import { reportYear } from '../figures/report.ts'
import type { Cited } from '../model/cited.ts'
import type { Document } from '../model/document.ts'
import type { Meta } from '../model/meta.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { locate, type Text } from '../model/text.ts'
import { type FieldSource, fieldSources } from '../pipeline/types.ts'
import { fromMeta } from './meta.ts'
import type { Place, Spot } from './place.ts'
import type { Prepared } from './prepare.ts'

/** What is known of a document beside its own facts. */
export interface Known {
  /** What an index says of it. */
  meta?: Meta | undefined
  /** What it reports as a whole. */
  report?: Report | undefined
}

/** What a field takes from around its record instead of a column; null when it is not there. */
export function around(
  source: FieldSource,
  document: Document,
  table: Table,
  place: Pick<Place, 'around'>,
  { meta, report }: Known = {},
): Spot | null {
  const { facts } = document
  const { context } = table
  const year = facts.year === undefined ? reportYear(report, context.stage?.value) : undefined
  const reported = year === undefined ? null : { text: String(year), anchors: [] }
  switch (source) {
    case 'document.title':
      return words(facts.title)
    case 'document.year':
      return words(facts.year)
    case 'document.organization':
      return words(facts.organization)
    case 'document.region':
      return words(facts.region)
    case 'table.title':
      return table.title ? titleOf(table.title) : null
    case 'table.unit':
      return table.unit ?? null
    case 'table.year':
      return words(context.year) ?? reported
    case 'table.stage':
      return words(context.stage)
    case 'table.scope':
      return words(context.scope)
    case 'table.account':
      return words(context.account)
    case 'panel.year':
      return place.around(source) ?? words(context.year) ?? reported
    default:
      return fromMeta(source, meta) ?? place.around(source)
  }
}

/** The declared key of a record: its parts joined; null when none is declared or a part is missing that must not be. */
export function keyOf(
  { pipeline }: Prepared,
  values: Readonly<Record<string, unknown>>,
  take: (source: FieldSource) => Spot | null,
): string | null {
  if (pipeline.key === undefined) return null
  const parts: string[] = []
  for (const { name, optional } of pipeline.key.map(keyPart)) {
    const part = isSource(name) ? take(name)?.text : values[name]
    if (part !== undefined && part !== null) parts.push(String(part))
    else if (optional) parts.push(MISSING)
    else return null
  }
  return parts.join(' · ')
}

/** What stands in a key for a part that may be missing. */
const MISSING = '–'

/** A part of a declared key; with a ? behind it the record may be without. */
export function keyPart(part: string): { name: string; optional: boolean } {
  return part.endsWith('?')
    ? { name: part.slice(0, -1), optional: true }
    : { name: part, optional: false }
}

function isSource(name: string): name is FieldSource {
  return fieldSources.some(source => source === name)
}

function words(fact: Cited<unknown> | undefined): Spot | null {
  return fact ? { text: String(fact.value), printed: fact.text, anchors: fact.anchors } : null
}

function titleOf(title: Text): Spot {
  return { text: title.text, anchors: locate(title, 0, title.text.length) }
}
