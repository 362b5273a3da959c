import type { RawDocument } from '../../document/raw.ts'
import type { Source } from '../../model/source.ts'
import { documentOf } from '../sheets/document.ts'
import { Formats } from '../sheets/shown.ts'
import type { Sheet } from '../sheets/workbook.ts'
import { type Book, readBook } from './book.ts'
import { countExtras } from './extras.ts'
import { Package } from './package.ts'
import { readSheet, type Shared } from './sheet.ts'
import { readStrings } from './strings.ts'
import { readStyles } from './styles.ts'

/** A workbook of OOXML, one sheet at a time. */
export async function read({ bytes }: Source): Promise<RawDocument> {
  const parts = await Package.open(bytes)
  const book = await readBook(parts)
  const shared: Shared = {
    strings: await readStrings(parts, book.strings),
    styles: await readStyles(parts, book.styles),
    formats: new Formats(book.date1904),
  }
  return documentOf('xlsx', sheetsOf(parts, book, shared))
}

async function* sheetsOf(parts: Package, book: Book, shared: Shared): AsyncGenerator<Sheet> {
  for (const named of book.sheets) {
    const sheet = await readSheet(parts, named, shared)
    await countExtras(parts, named.part, sheet.tally)
    yield sheet
  }
}
