import type { Anchor } from '../model/anchor.ts'
import type { Document } from '../model/document.ts'
import type { Attribute, Figure } from '../model/figure.ts'
import type { From } from '../model/period.ts'
import type { Cell, Table } from '../model/table.ts'
import { compact, locate } from '../model/text.ts'
import type { FieldSource } from '../pipeline/types.ts'
import { around, type Known } from './around.ts'
import type { Place, Spot } from './place.ts'

/** An amount with what stands around it. */
interface Amount {
  figure: Figure | undefined
  cell: Cell
  table: Table
  document: Document
  known: Known
  near: Place['around']
}

/** Where an attribute of an amount is looked for when its figure does not say it. */
const fallbacks: Partial<Record<FieldSource, readonly FieldSource[]>> = {
  'cell.subject': ['document.organization', 'document.region', 'meta.organization', 'meta.region'],
  'cell.year': ['column.year', 'table.year', 'document.year', 'meta.year'],
  'cell.stage': ['column.stage', 'table.stage'],
  'cell.scope': ['column.scope', 'table.scope'],
  'cell.account': ['table.account'],
}

/** What the figure of a cell means, so that figure, cell and record say the same; what it does not say, its column, table and document do. */
export function aroundFigure(source: FieldSource, amount: Amount): Spot | null {
  const { document, table, near, known } = amount
  const own = amount.figure && saidOf(source, amount.figure)
  if (own !== undefined)
    return { ...own, ...(factNamed(own, document) ?? { anchors: whereSaid(own, amount) }) }
  for (const other of fallbacks[source] ?? []) {
    const found = around(other, document, table, { around: near }, known)
    if (found !== null) return found
  }
  return null
}

/** The fact of the document that an attribute is, with its own words and place. */
function factNamed(
  { text, from }: Said,
  { facts }: Document,
): Pick<Spot, 'printed' | 'anchors'> | undefined {
  if (from !== 'document' && from !== 'title' && from !== 'heading') return undefined
  const { region, organization, year } = facts
  const fact = [region, organization, year].find(fact => fact && String(fact.value) === text)
  return fact && { printed: fact.text, anchors: fact.anchors }
}

/** Where the words stand that gave an attribute; nowhere that is known for those of the document around the table. */
function whereSaid({ from, printed }: Said, { cell, table, near }: Amount): Anchor[] {
  switch (from) {
    case 'own':
      return cell.anchors
    case 'column':
      return near('column.path')?.anchors ?? []
    case 'row':
      return rowSaying(printed, near)?.anchors ?? []
    case 'caption':
      return table.title ? locate(table.title, 0, table.title.text.length) : []
    default:
      return []
  }
}

/** The label of a row where it has the words, else the rows it is a part of with it. */
function rowSaying(words: string | undefined, near: Place['around']): Spot | null {
  const label = near('row.label')
  const has = words === undefined || label?.text.includes(compact(words)) === true
  return has ? label : (near('row.path') ?? label)
}

/** An attribute with the words that gave it. */
interface Said {
  text: string
  printed?: string
  from: From | undefined
}

function saidOf(source: FieldSource, figure: Figure): Said | undefined {
  const said = (text: string | undefined, attribute: Attribute): Said | undefined => {
    const words = figure.words[attribute]
    return text === undefined
      ? undefined
      : { text, from: words?.from, ...(words && words.text !== '' && { printed: words.text }) }
  }
  switch (source) {
    case 'cell.subject':
      return said(figure.subject, 'subject')
    case 'cell.indicator':
      return said(figure.indicator, 'indicator')
    case 'cell.year':
      return said(figure.period?.end.slice(0, 4), 'period')
    case 'cell.stage':
      return said(figure.stage, 'stage')
    case 'cell.scope':
      return said(figure.scope, 'scope')
    case 'cell.account':
      return said(figure.account, 'account')
    default:
      return undefined
  }
}
