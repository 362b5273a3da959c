import type { RawDocument } from '../../document/raw.ts'
import { formatsById } from '../../lexicon/workbooks.ts'
import { SourceError } from '../../model/errors.ts'
import type { Source } from '../../model/source.ts'
import { cellName } from '../sheets/address.ts'
import { sheetCell } from '../sheets/cell.ts'
import { documentOf } from '../sheets/document.ts'
import { builtInFormat, Formats } from '../sheets/shown.ts'
import { emptyTally, type Sheet, type Tally } from '../sheets/workbook.ts'
import { type CellObject, SSF, type WorkBook, type WorkSheet, workbookOf } from './library.ts'

/** The code page of words whose workbook names none. */
const GB = 936

/** A workbook of BIFF; its library is loaded when the first one is read. */
export async function read({ bytes }: Source): Promise<RawDocument> {
  return documentOf('xls', sheetsOf(opened(bytes)))
}

/** Formats a workbook may number; those from 50 on mean nothing but what it says itself, and a few of dates. */
const FORMATS = 392
const COMMON = 50

/** The library keeps the formats of the workbook before, and knows those of Americans alone. */
function forgetFormats(): void {
  for (let id = 0; id < FORMATS; id++)
    SSF.load(formatsById.get(id) ?? (id < COMMON ? builtInFormat(id) : undefined), id)
}

function opened(bytes: Uint8Array): WorkBook {
  forgetFormats()
  try {
    return workbookOf(bytes, {
      codepage: GB,
      dense: true,
      nodim: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    if (/password|encrypt/i.test(why))
      throw new SourceError(
        'source-encrypted',
        'the workbook is encrypted; nothing of it is read',
        {
          cause,
        },
      )
    throw new SourceError('source-unreadable', `the workbook cannot be read: ${why}`, { cause })
  }
}

function* sheetsOf({
  SheetNames: names,
  Sheets: sheets,
  Workbook: book,
}: WorkBook): Generator<Sheet> {
  const formats = new Formats(book?.WBProps?.date1904 ?? false)
  for (const [i, name] of names.entries()) {
    const sheet = sheets[name]
    const kind = sheet?.['!type'] ?? 'sheet'
    if (sheet === undefined || kind !== 'sheet') continue
    yield sheetOf(name, (book?.Sheets?.[i]?.Hidden ?? 0) !== 0, sheet, formats)
  }
}

function sheetOf(name: string, hidden: boolean, sheet: WorkSheet, formats: Formats): Sheet {
  const tally = emptyTally()
  return {
    name,
    hidden,
    cells: (sheet['!data'] ?? []).flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => cellOf(cell, row, column, formats, tally) ?? []),
    ),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rowSpan: e.r - s.r + 1,
      columnSpan: e.c - s.c + 1,
    })),
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
    tally,
  }
}

function hiddenIn(lines: readonly ({ hidden?: boolean } | undefined)[] = []): Set<number> {
  const found = new Set<number>()
  for (const [at, line] of lines.entries()) if (line?.hidden === true) found.add(at)
  return found
}

function cellOf(
  cell: CellObject | undefined,
  row: number,
  column: number,
  formats: Formats,
  tally: Tally,
): ReturnType<typeof sheetCell> {
  if (cell === undefined) return undefined
  for (const { t: words = '' } of cell.c ?? []) {
    tally.comments += 1
    tally.commentWords += words.trim().length
  }
  if (cell.t === 'e') tally.errors.push(cellName(row, column))
  const code = typeof cell.z === 'string' ? cell.z : 'General'
  const { text, stored } = shown(cell, code, formats)
  return sheetCell(row, column, text, stored, {})
}

function shown(
  { t, v, w }: CellObject,
  code: string,
  formats: Formats,
): { text: string; stored?: string } {
  if (t === 'n' && typeof v === 'number') return formats.number(v, code)
  if (t === 's' && typeof v === 'string') return { text: formats.words(v, code) }
  if (t === 'b') return { text: v === true ? 'TRUE' : 'FALSE' }
  return { text: t === 'e' ? (w ?? '') : '' }
}
