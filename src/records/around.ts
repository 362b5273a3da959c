import type { Cited } from '../model/cited.ts'
import type { Document } from '../model/document.ts'
import type { Meta } from '../model/meta.ts'
import type { Table } from '../model/table.ts'
import { locate, type Text } from '../model/text.ts'
import { type FieldSource, fieldSources } from '../pipeline/types.ts'
import { fromMeta } from './meta.ts'
import type { Place, Spot } from './place.ts'
import type { Prepared } from './prepare.ts'

/** What a field takes from around its record instead of a column; null when it is not there. */
export function around(
  source: FieldSource,
  document: Document,
  table: Table,
  place: Place,
  meta?: Meta,
): Spot | null {
  const { facts } = document
  const { context } = table
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
      return words(context.year)
    case 'table.stage':
      return words(context.stage)
    case 'table.scope':
      return words(context.scope)
    case 'table.account':
      return words(context.account)
    case 'panel.year':
      return place.around(source) ?? words(context.year)
    default:
      return fromMeta(source, meta) ?? place.around(source)
  }
}

/** The declared key of a record: its parts joined; null when none is declared or a part is missing. */
export function keyOf(
  { pipeline }: Prepared,
  values: Readonly<Record<string, unknown>>,
  take: (source: FieldSource) => Spot | null,
): string | null {
  if (pipeline.key === undefined) return null
  const parts = pipeline.key.map(name => (isSource(name) ? take(name)?.text : values[name]))
  return parts.every(part => part !== undefined && part !== null)
    ? parts.map(String).join(' · ')
    : null
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
