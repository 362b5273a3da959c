import type { Anchor } from '../model/anchor.ts'
import type { Cited } from '../model/cited.ts'
import type { Document } from '../model/document.ts'
import type { FieldSource, Pipeline } from '../model/pipeline.ts'
import type { Table } from '../model/table.ts'

/** Words around a row, with their place. */
export interface Around {
  text: string
  anchors: Anchor[]
}

/** What a field takes from the document, the table or the row instead of a column; null when it is not there. */
export function fromAround(
  source: FieldSource,
  document: Document,
  table: Table,
  row: number,
): Around | null {
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
      return table.title ? { text: table.title.text, anchors: table.anchors } : null
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
    case 'row.label':
      return label(table, row)
    default:
      return null
  }
}

/** The declared key of a record: its parts joined; null when none is declared or a part is missing. */
export function keyOf(
  pipeline: Pipeline,
  values: Readonly<Record<string, unknown>>,
  document: Document,
): string | null {
  if (pipeline.key === undefined) return null
  const parts = pipeline.key.map(name => {
    if (name === 'document.year') return document.facts.year?.value
    if (name === 'document.organization') return document.facts.organization?.value
    if (name === 'document.title') return document.facts.title?.value
    if (name === 'document.region') return document.facts.region?.value
    return values[name]
  })
  return parts.every(part => part !== undefined && part !== null)
    ? parts.map(String).join(' · ')
    : null
}

function words(fact: Cited<unknown> | undefined): Around | null {
  return fact ? { text: String(fact.value), anchors: fact.anchors } : null
}

function label(table: Table, row: number): Around | null {
  const text = table.rows[row]?.label ?? ''
  return text === '' ? null : { text, anchors: table.anchors }
}
