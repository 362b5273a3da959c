import { masked, restsOn } from '../../decisions/rests.ts'
import { rowPath } from '../../document/table/shape/index.ts'
import { sentenceEnds } from '../../lexicon/sentences.ts'
import type { LocatedFigure } from '../../model/located.ts'
import type { Table } from '../../model/table.ts'

/** Characters of a sentence to each side that a decision rests on; a sentence may have no end. */
const FAR = 200

/** What a decision on a figure rests on: its words in its sentence, or in its cell under the labels of row and column. */
export function figureRests({ figure, text, table, cell }: LocatedFigure): string {
  const { start, end } = figure
  if (table !== undefined && cell !== undefined) {
    const labels = cell.header ? [] : rowPath(table, cell)
    const { path = [] } = table.columns[cell.column] ?? {}
    const around = [masked(text.text.slice(0, start)), masked(text.text.slice(end))]
    return restsOn([...labels, '', ...path, '', table.title?.text ?? '', ...around], figure.text)
  }
  const before =
    text.text
      .slice(Math.max(0, start - FAR), start)
      .split(sentenceEnds)
      .at(-1) ?? ''
  const [after = ''] = text.text.slice(end, end + FAR).split(sentenceEnds)
  return restsOn([masked(before), masked(after)], figure.text)
}

/** What a decision on a table rests on: its title, headings and labels, and the words that declare its unit. */
export function tableRests({ title, columns, rows, unit }: Table): string {
  const labels = rows.map(({ label }) => label)
  const headings = columns.map(({ path }) => path.join(' / '))
  return restsOn([title?.text ?? '', ...headings, '', ...labels], unit?.text ?? '')
}
