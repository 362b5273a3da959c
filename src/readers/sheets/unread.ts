import type { SheetAnchor } from '../../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { anchorOf } from './text.ts'
import type { SeenSheet } from './visible.ts'
import type { Sheet } from './workbook.ts'

/** Places named in one message. */
const NAMED = 20

/** Everything a workbook holds that is not read, counted over its sheets. */
export class Unread {
  readonly #omitted: Record<string, number> = {}
  readonly #hiddenSheets: string[] = []
  readonly #diagnostics: Diagnostic[] = []
  readonly #left = { rows: 0, columns: 0, comments: 0, pictures: 0, charts: 0, boxes: 0 }
  readonly #uncomputed: SheetAnchor[] = []
  readonly #errors: SheetAnchor[] = []
  #counts = { uncomputed: 0, errors: 0 }

  hiddenSheet({ name, cells }: Sheet): void {
    this.#hiddenSheets.push(name)
    this.#omit(
      'hidden',
      cells.reduce((sum, { text }) => sum + text.length, 0),
    )
  }

  advertisement({ cells }: Sheet): void {
    this.#omit(
      'advertising',
      cells.reduce((sum, { text }) => sum + text.length, 0),
    )
  }

  machinery(words: number): void {
    this.#omit('machinery', words)
  }

  sheet({ name, tally }: Sheet, { hidden }: SeenSheet): void {
    this.#omit('hidden', hidden.words)
    this.#omit('struck', tally.struck)
    this.#omit('comment', tally.commentWords)
    this.#omit('text-box', tally.boxWords)
    this.#left.rows += hidden.rows
    this.#left.columns += hidden.columns
    this.#left.comments += tally.comments
    this.#left.pictures += tally.pictures
    this.#left.charts += tally.charts
    this.#left.boxes += tally.boxWords > 0 ? 1 : 0
    this.#counts.uncomputed += tally.uncomputed.length
    this.#counts.errors += tally.errors.length
    keep(this.#uncomputed, name, tally.uncomputed)
    keep(this.#errors, name, tally.errors)
  }

  sparse(places: readonly SheetAnchor[]): void {
    if (places.length === 0) return
    this.#diagnostics.push(
      diagnostic(
        'table-confidence-low',
        'the cells of a sheet stand too far apart for a table; each is read as a line of its own',
        [...places],
      ),
    )
  }

  omitted(): Record<string, number> {
    return this.#omitted
  }

  diagnostics(): Diagnostic[] {
    const { uncomputed, errors } = this.#counts
    const found = [...this.#diagnostics]
    const left = this.#leftOut()
    if (left !== '') found.push(diagnostic('text-hidden', `left out: ${left}`))
    if (uncomputed > 0)
      found.push(
        diagnostic(
          'formula-unstored',
          `${counted(uncomputed, 'formula')} without a stored result; such cells are read as empty: open the workbook in its program and save it`,
          this.#uncomputed,
        ),
      )
    if (errors > 0)
      found.push(
        diagnostic(
          'cell-error',
          `${counted(errors, 'cell')} that show an error in place of a value`,
          this.#errors,
        ),
      )
    return found
  }

  #leftOut(): string {
    const { rows, columns, comments, pictures, charts, boxes } = this.#left
    const sheets = this.#hiddenSheets
    const names = sheets.slice(0, NAMED).map(name => `“${name}”`)
    const kinds: readonly (readonly [number, string])[] = [
      [sheets.length, 'hidden sheet'],
      [rows, 'hidden row'],
      [columns, 'hidden column'],
      [comments, 'comment'],
      [pictures, 'picture'],
      [charts, 'chart'],
      [boxes, 'sheet with text boxes'],
    ]
    return kinds
      .filter(([count]) => count > 0)
      .map(
        ([count, kind], i) =>
          counted(count, kind) + (i === 0 && sheets.length > 0 ? ` (${names.join(', ')})` : ''),
      )
      .join(', ')
  }

  #omit(reason: string, count: number): void {
    if (count > 0) this.#omitted[reason] = (this.#omitted[reason] ?? 0) + count
  }
}

function keep(places: SheetAnchor[], sheet: string, names: readonly string[]): void {
  for (const name of names.slice(0, NAMED - places.length)) places.push(anchorOf(sheet, name))
}

function counted(count: number, kind: string): string {
  const plural =
    kind === 'formula'
      ? 'formulas'
      : kind === 'sheet with text boxes'
        ? 'sheets with text boxes'
        : `${kind}s`
  return `${count} ${count === 1 ? kind : plural}`
}
