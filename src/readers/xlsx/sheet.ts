import type { Attributes } from '../../packed/xml.ts'
import { cellAt, cellName, MOST_COLUMNS, MOST_ROWS, spanOf } from '../sheets/address.ts'
import { sheetCell } from '../sheets/cell.ts'
import type { Formats } from '../sheets/shown.ts'
import { emptyTally, type Sheet } from '../sheets/workbook.ts'
import type { Package } from './package.ts'
import { type Words, WordsOf } from './strings.ts'
import { type CellStyle, isOn } from './styles.ts'
import { dateOf } from './value.ts'

/** What the sheets of a workbook share. */
export interface Shared {
  strings: readonly Words[]
  styles: readonly CellStyle[]
  formats: Formats
}

/** A cell while it is read. */
interface OpenCell {
  row: number
  column: number
  type: string
  style: CellStyle
  value: string
  formula: boolean
}

const plain: CellStyle = { format: 'General', struck: false, centred: false, indent: 0 }

/** Reads one sheet from its first to its last cell; what it says of its own size is not believed. */
export async function readSheet(
  parts: Package,
  { name, hidden, part }: { name: string; hidden: boolean; part: string },
  shared: Shared,
): Promise<Sheet> {
  const reader = new SheetReader(name, hidden, shared)
  await parts.read(part, reader)
  return reader.sheet
}

class SheetReader {
  readonly sheet: Sheet
  readonly #shared: Shared
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  readonly #words = new WordsOf()
  #row = -1
  #column = -1
  #cell: OpenCell | undefined
  #takesValue = false
  #zeros = true

  constructor(name: string, hidden: boolean, shared: Shared) {
    this.#shared = shared
    this.sheet = {
      name,
      hidden,
      cells: [],
      merges: [],
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      tally: emptyTally(),
    }
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell !== undefined) this.#inCell(this.#cell, name, attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'col') this.#columns(attributes)
    else if (name === 'sheetView' && attributes['showZeros'] === '0') this.#zeros = false
    else if (name === 'mergeCell') {
      const span = spanOf(attributes['ref'] ?? '')
      if (span !== undefined) this.sheet.merges.push(span)
    }
  }

  text(words: string): void {
    if (this.#cell === undefined) return
    if (this.#takesValue) this.#cell.value += words
    else this.#words.text(words)
  }

  close(name: string): void {
    if (this.#cell === undefined) return
    if (name === 'c') {
      this.#closeCell(this.#cell)
      this.#cell = undefined
    } else if (name === 'v') this.#takesValue = false
    else this.#words.close(name)
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1
    this.#column = -1
    if (isOn(hidden) || (ht !== undefined && Number(ht) === 0)) this.#hiddenRows.add(this.#row)
  }

  #columns({ min, max, hidden, width }: Attributes): void {
    if (!isOn(hidden) && !(width !== undefined && Number(width) === 0)) return
    const last = Math.min(Number(max), MOST_COLUMNS)
    for (let column = Number(min); column <= last; column++) this.#hiddenColumns.add(column - 1)
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    const place = r === undefined ? undefined : cellAt(r)
    const row = place?.row ?? this.#row
    const column = place?.column ?? this.#column + 1
    this.#column = column
    const style = this.#shared.styles[Number(s ?? 0)] ?? plain
    this.#cell = { row, column, type: t, style, value: '', formula: false }
    this.#words.begin()
  }

  #inCell(cell: OpenCell, name: string, { val }: Attributes): void {
    if (name === 'v') this.#takesValue = true
    else if (name === 'f') cell.formula = true
    else this.#words.open(name, val)
  }

  #closeCell(cell: OpenCell): void {
    const { row, column, style, formula, value, type } = cell
    if (row < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) return
    const { tally, cells } = this.sheet
    if (formula && value === '' && type !== 'str') tally.uncomputed.push(cellName(row, column))
    if (type === 'e' && value !== '') tally.errors.push(cellName(row, column))
    const { text, struck, stored } = this.#shown(cell)
    const found = sheetCell(row, column, text, stored, style)
    if (style.struck) tally.struck += found?.text.length ?? 0
    else if (found !== undefined) cells.push(found)
    tally.struck += struck
  }

  #shown({ type, value, style }: OpenCell): Words & { stored?: string } {
    const { formats, strings } = this.#shared
    const none = { text: '', struck: 0 }
    if (type === 'inlineStr') return worded(this.#words.words, style, formats)
    if (value === '') return none
    if (type === 's') return worded(strings[Number(value)] ?? none, style, formats)
    if (type === 'str') return worded({ text: value, struck: 0 }, style, formats)
    if (type === 'b') return { text: isOn(value) ? 'TRUE' : 'FALSE', struck: 0 }
    if (type === 'e') return { text: value, struck: 0 }
    const number = type === 'd' ? dateOf(value) : Number(value)
    if (number === 0 && !this.#zeros) return none
    return { ...formats.number(number, style.format), struck: 0 }
  }
}

function worded(words: Words, { format }: CellStyle, formats: Formats): Words {
  return words.text === '' ? words : { ...words, text: formats.words(words.text, format) }
}
