import type { Reader } from '../reader.ts'

/** Comma- and tab-separated files after RFC 4180: the whole file is one table. */
export const csv: Reader = {
  name: 'csv',
  formats: ['csv', 'tsv'],
  version: 4,
  read: async source => (await import('./read.ts')).read(source),
}
