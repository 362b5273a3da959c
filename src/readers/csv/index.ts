import type { Reader } from '../reader.ts'
import { isDelimited } from './suits.ts'

/** Comma- and tab-separated files after RFC 4180: cells parted by one of four signs. */
export const csv: Reader<'csv' | 'tsv'> = {
  name: 'csv',
  formats: [
    { name: 'tsv', extensions: [], suits: head => isDelimited(head, '\t') },
    {
      name: 'csv',
      extensions: [],
      /** The comma of a number parts no fields. */
      suits: head => isDelimited(head.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''), ','),
    },
  ],
  documented: {
    format: 'CSV, TSV',
    as: 'RFC 4180: one table, or more where headings follow a blank line; cells parted by commas, tabs, semicolons or bars, whatever the name; quoted fields with line ends and doubled quotes',
    not: 'several delimiters in one file',
  },
  version: 12,
  read: async source => (await import('./read.ts')).read(source),
}
