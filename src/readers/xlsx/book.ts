import { SourceError } from '../../model/errors.ts'
import type { Package } from './package.ts'
import { isOn } from './styles.ts'

/** What a workbook says of itself, and where its parts are. */
export interface Book {
  sheets: { name: string; hidden: boolean; part: string }[]
  date1904: boolean
  styles?: string
  strings?: string
}

/** Reads the workbook part. Sheets of charts and macros are none. */
export async function readBook(parts: Package): Promise<Book> {
  const roots = await parts.relations('')
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = await parts.relations(main)
  const byId = new Map(relations.map(relation => [relation.id, relation]))
  const book: Book = { sheets: [], date1904: false }
  for (const { kind, part } of relations) {
    if (kind === 'styles') book.styles = part
    else if (kind === 'sharedStrings') book.strings = part
  }
  await parts.read(main, {
    open(name, attributes) {
      if (name === 'workbookPr') book.date1904 = isOn(attributes['date1904'])
      if (name !== 'sheet') return
      const relation = byId.get(attributes['id'] ?? '')
      if (relation?.kind !== 'worksheet') return
      const { name: title = '', state = 'visible' } = attributes
      book.sheets.push({
        name: title,
        hidden: /^(?:very)?hidden$/i.test(state),
        part: relation.part,
      })
    },
  })
  if (book.sheets.length === 0)
    throw new SourceError('source-unreadable', `${main} names no sheet that is in the package`)
  return book
}
