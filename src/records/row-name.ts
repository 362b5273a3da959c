import type { RowName } from '../document/table/shape/index.ts'
import { columnName } from '../figures/column-name.ts'
import { compact } from '../model/text.ts'
import type { FieldSource } from '../pipeline/types.ts'
import { isSum } from './outline.ts'
import type { Spot } from './place.ts'

/** What a field takes from the name of a value's row and its place among the others; null for anything else. */
export function aroundRow(source: FieldSource, name: RowName, group: Spot | null): Spot | null {
  const anchors = name.cell?.anchors ?? []
  const of = (text: string): Spot | null =>
    text === '' ? null : { text, printed: name.printed, anchors }
  switch (source) {
    case 'row.label':
      return of(name.cell === undefined ? name.printed : compact(name.cell.text.text))
    case 'row.name':
      return of(name.name)
    case 'row.code':
      return codeOf(name)
    case 'row.function':
      return of(name.functionCode)
    case 'row.parent':
      return (
        name.parent && {
          text: name.parent.name,
          printed: name.parent.printed,
          anchors: name.parent.cell?.anchors ?? anchors,
        }
      )
    case 'row.level':
      return of(String(name.level))
    case 'row.total':
      return of(String(name.total))
    case 'row.path':
      return pathOf(name, group)
    case 'row.group':
      return group
    default:
      return null
  }
}

/** The code of a row at the cells of its columns, or in its label. */
function codeOf({ code, codeCells, cell }: RowName): Spot | null {
  if (code === '') return null
  if (codeCells.length === 0) return { text: code, anchors: cell?.anchors ?? [] }
  const printed = codeCells.map(({ text }) => compact(text.text)).join('')
  return { text: code, printed, anchors: codeCells.flatMap(({ anchors }) => anchors) }
}

/** The group line over a row, the rows it is a part of, and itself. */
function pathOf(name: RowName, group: Spot | null): Spot {
  const steps: RowName[] = []
  for (let at: RowName | null = name; at !== null; at = at.parent) steps.unshift(at)
  const names = steps.map(step => step.name)
  const cells = steps.flatMap(({ cell }) => cell?.anchors ?? [])
  return {
    text: [...(group ? [group.text] : []), ...names].join(' / '),
    anchors: [...(group?.anchors ?? []), ...cells],
  }
}

/** What a field takes where the headings of the columns are the items: in place of the names of rows. */
export function aroundHeadings(source: FieldSource, heading: Spot, row: number): Spot | null {
  const items = (heading.heading ?? []).filter(words => columnName(words) !== '')
  const name = items.reduce<RowName | null>(
    (parent, printed) => ({
      row,
      name: columnName(printed),
      printed,
      code: '',
      codeCells: [],
      functionCode: '',
      parent,
      level: parent === null ? 0 : parent.level + 1,
      total: isSum(printed),
    }),
    null,
  )
  if (name === null) return null
  if (source === 'row.label') return heading
  const found = aroundRow(source, name, null)
  return found && { ...found, anchors: heading.anchors }
}
