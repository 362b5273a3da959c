import type { Reader } from '../reader.ts'

/** Plain text: one paragraph a line or a run of lines broken at one width, tables where lines hold tabs. (Text that is Markdown goes to the Markdown reader.) */
export const text: Reader<'text'> = {
  name: 'text',
  formats: [{ name: 'text', extensions: ['txt'] }],
  documented: {
    format: 'text',
    as:
      'paragraphs, also of lines broken at a fixed width; headings by Chinese numbering; ' +
      'tables where lines hold tabs or bars, also drawn as boxes (│ ─), and tables drawn with spaces where every column stands ' +
      'under one heading, also of two lines, and its numbers end below each other or stand around one middle, or where one line of headings has as many words as every row below it; Markdown in a `.txt` is read ' +
      'as Markdown',
    not:
      'tables drawn with spaces whose columns or headings are in doubt stay lines: headings ' +
      'that span columns whose names do not come again, columns set flush left, rows that lack a value where blanks alone part them; such lines are told (`table-confidence-low`)',
  },
  version: 18,
  read: async source => (await import('./read.ts')).read(source),
}
