import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Line } from '../lines.ts'
import type { Aligned } from './aligned.ts'
import { alignedRow } from './words.ts'

/** Lines that stay lines and yet look like rows of a table: fewer are chance. */
const FEWEST = 2

/** Says where lines look like a table drawn with spaces whose columns or headings are in doubt: they stay lines, and their bare numbers are no figures. */
export function leftLines(lines: readonly Line[], tables: readonly Aligned[]): Diagnostic[] {
  const runs: Line[][] = []
  let run: Line[] = []
  const close = () => {
    if (run.length >= FEWEST && !isContents(run)) runs.push(run)
    run = []
  }
  for (const [i, line] of lines.entries()) {
    if (isRow(line) && !tables.some(({ from, to }) => i >= from && i < to)) run.push(line)
    else if (line.text.trim() !== '') close()
  }
  close()
  const [first] = runs
  if (first === undefined) return []
  const rows = runs.reduce((sum, { length }) => sum + length, 0)
  const message = `${rows} lines look like rows of tables drawn with spaces whose columns or headings can not be told; they are read as lines, and their bare numbers are no figures`
  const [start, end] = [first[0]?.start ?? 0, first.at(-1)?.end ?? 0]
  return [diagnostic('table-confidence-low', message, [{ kind: 'text', start, end }])]
}

/** A label and numbers without a unit. */
function isRow({ text }: Line): boolean {
  const values = alignedRow(text, 2)?.values ?? []
  return values.some(value => /[\d０-９]/.test(value.text))
}

/** Numbers of pages behind headings, each line one. */
function isContents(run: readonly Line[]): boolean {
  const pages = run.map(({ text }) => {
    const [only, more] = alignedRow(text, 2)?.values ?? []
    return only && !more && /^\d{1,3}$/.test(only.text) ? Number(only.text) : -1
  })
  return pages.every((page, i) => page > 0 && page >= (pages[i - 1] ?? 0)) && pages.length > 2
}
