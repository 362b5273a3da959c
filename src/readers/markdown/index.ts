import type { Reader } from '../reader.ts'

/** Markdown with GFM tables, tables of tabs and HTML inside. */
export const markdown: Reader<'markdown'> = {
  name: 'markdown',
  formats: [
    {
      name: 'markdown',
      extensions: ['md'],
      /** An ATX heading or a row of pipes with more than one cell: one alone is what a page set apart. */
      shows: head =>
        /^#{1,6}[ \t]+\S/m.test(head) || /^[ \t]*\|[^\n|]*\|[^\n]*\|[ \t]*\r?$/m.test(head),
    },
  ],
  documented: {
    format: 'Markdown',
    as:
      'CommonMark and GFM; tables of pipes with a missing or misplaced delimiter row, ' +
      'ragged rows, blank lines between rows; tables of tabs; HTML inside; footnotes as ' +
      'paragraphs, their marks left out',
    not: 'escapes inside tables of tabs',
  },
  version: 16,
  read: async source => (await import('./read.ts')).read(source),
}
