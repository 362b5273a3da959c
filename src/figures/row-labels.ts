import { rowPath, shapeOf } from '../document/table/shape/index.ts'
import { divisions, measured } from '../lexicon/indicators.ts'
import { knownLength } from '../lexicon/known.ts'
import type { Cell, Table } from '../model/table.ts'
import { labelName } from '../reading/label-name.ts'
import { inOneLanguage } from './bilingual.ts'
import { columnName } from './column-name.ts'
import { cityOver } from './row-regions.ts'
import { rowsAbove } from './rows-above.ts'

/** How many rows up a whole is looked for. */
const reach = 24

/** The labels of a cell's row, outermost first; one that only divides (男性, #铁路) has the row above that it divides. */
export function rowLabels(table: Table, cell: Cell): readonly string[] {
  const { row, column } = cell
  const labels = inOneLanguage(
    rowPath(table, { row, column }).map(label => partOf(table, row, label)),
  )
  const city = cityOver(table, row, column)
  if (city !== undefined && !labels.includes(city)) return [city, ...labels]
  if (labels[0] === undefined || !divides(labels[0])) return labels
  const whole = rowsAbove(table, cell).find(label => !divides(label))
  if (whole !== undefined) return measured.test(nameIn(whole)) ? [whole, ...labels] : labels
  for (let above = row - 1; above >= Math.max(0, row - reach); above--) {
    const label = rowPath(table, { row: above, column })[0]
    if (label === undefined || divides(label)) continue
    return measured.test(nameIn(label)) ? [label, ...labels] : labels
  }
  return labels
}

/** 一般债务限额专项债务限额 over two rows names one of them each. */
function partOf(table: Table, row: number, label: string): string {
  const cell = shapeOf(table).slots[row]?.find(one => one?.text.text.trim() === label)
  if (cell === undefined || cell.rowSpan < 2) return label
  const names = namesIn(labelName(label))
  return names.length === cell.rowSpan ? (names[row - cell.row] ?? label) : label
}

/** Known names that some words are made of, one behind the other; none where anything else stands among them. */
function namesIn(words: string): string[] {
  const names: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = knownLength(words.slice(at))
    if (length === 0) return []
    names.push(words.slice(at, at + length))
    at += length
  }
  return names
}

/** A label without its numbering and stage: 还本 of 二、2023年还本预计执行数. */
function nameIn(label: string): string {
  return columnName(label)
}

function divides(label: string): boolean {
  return divisions.test(labelName(label))
}
