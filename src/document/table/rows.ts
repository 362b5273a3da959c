import { amountCell } from '../../lexicon/amounts.ts'
import { unitWords } from '../../lexicon/captions.ts'
import { codeHeading } from '../../lexicon/columns.ts'
import { stems } from '../../lexicon/numbering.ts'
import { rowWords } from '../../lexicon/rows.ts'
import type { Row, RowKind } from '../../model/table.ts'
import { compact } from '../../model/text.ts'
import type { RawCell } from '../raw.ts'
import { isFormulaRow } from './header.ts'

export interface RowShape {
  headerRows: number
  headerColumns: number
  width: number
  paths: readonly string[][]
}

/** What every row is, by its words and shape. */
export function describeRows(rows: readonly RawCell[][], shape: RowShape): Row[] {
  const labels = labelsOf(rows, shape)
  const depths = indentLevels(rows, shape)
  return rows.map((row, r) => {
    const label = labels[r] ?? ''
    return {
      kind: kindOf(row, r, [label, labels[r + 1] ?? ''], shape),
      label,
      level: depths[r] ?? 0,
    }
  })
}

/** What a row is, by its own label and the next one. */
function kindOf(
  row: readonly RawCell[],
  r: number,
  [label, next]: readonly [string, string],
  shape: RowShape,
): RowKind {
  const filled = row.filter(cell => cell.text.text !== '')
  if (filled.length === 1 && unitWords.test(filled[0]?.text.text ?? '')) return 'unit'
  if (
    isFormulaRow(row) &&
    !goesOn(label, next) &&
    (r <= shape.headerRows + 1 || numbersColumns(filled))
  )
    return 'formula'
  if (r < shape.headerRows) return 'header'
  if (filled.length === 0) return 'blank'
  if (filled.every(cell => /^[-—–－―─_=:]+$/.test(cell.text.text))) {
    return filled.length >= Math.min(3, shape.width) && filled.length * 2 > row.length
      ? 'separator'
      : 'data'
  }
  const words = compact(label.split(' / ').at(-1) ?? '')
  const first = compact(filled[0]?.text.text ?? '')
  for (const [pattern, kind] of rowWords) {
    if (pattern.test(words) || (kind !== 'part' && pattern.test(first))) return kind
  }
  const only = filled[0]
  if (
    filled.length === 1 &&
    only &&
    shape.width > 2 &&
    only.columnSpan > shape.width / 2 &&
    !amountCell.test(only.text.text)
  ) {
    return 'group'
  }
  return 'data'
}

/** 甲 over 乙, A over B: names of things that are counted, not of columns. */
function goesOn(label: string, next: string): boolean {
  if (label !== '' && stems.includes(label)) return next === stems[stems.indexOf(label) + 1]
  return /^[A-Y]$/.test(label) && next === String.fromCharCode(label.charCodeAt(0) + 1)
}

/** 1 2 3 4 …: the columns' numbers, printed again on the next page. */
function numbersColumns(filled: readonly RawCell[]): boolean {
  return filled.length >= 4 && filled.every(({ text }, i) => text.text.trim() === String(i + 1))
}

/** The words that head each row: its header columns, codes left out; merged labels reach down. */
function labelsOf(
  rows: readonly RawCell[][],
  { headerColumns, headerRows, paths }: RowShape,
): string[] {
  const labels: string[][] = rows.map(() => [])
  for (const row of rows.slice(headerRows)) {
    for (const cell of row) {
      if (cell.column >= headerColumns || cell.text.text === '') continue
      const code = codeHeading.test(paths[cell.column]?.at(-1) ?? '') && headerColumns > 1
      if (code && /^[\d.]+$/.test(cell.text.text)) continue
      const words = cell.text.text.replace(/\s*\n\s*/g, '')
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++) labels[r]?.push(words)
    }
  }
  return labels.map(words => words.join(' / '))
}

/** Levels by the indentation of the first label, as ranks of the indents met. */
function indentLevels(
  rows: readonly RawCell[][],
  { headerRows, headerColumns }: RowShape,
): number[] {
  const indents = rows.map((row, r) => {
    if (r < headerRows) return 0
    const labels = row.filter(cell => cell.column < headerColumns && cell.text.text !== '')
    return labels.at(-1)?.indent ?? 0
  })
  const known = [...new Set(indents)].sort((a, b) => a - b)
  const steps: number[] = []
  for (const indent of known) if (indent - (steps.at(-1) ?? -9) > 0.4) steps.push(indent)
  return indents.map(indent =>
    Math.max(
      0,
      steps.findLastIndex(step => step <= indent + 1e-9),
    ),
  )
}
