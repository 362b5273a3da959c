import type { Reader } from '../reader.ts'

/** A format made up for the tests: one cell of a sheet a line, under a first line that says what it is. */
export const ledger: Reader<'ledger'> = {
  name: 'ledger',
  formats: [
    {
      name: 'ledger',
      extensions: ['ldg'],
      signature: {
        begins: head => head.startsWith('LEDGER 1\n'),
        words: '“LEDGER 1” in its first line',
      },
    },
  ],
  documented: {
    format: 'ledger',
    as: 'one table a sheet, every cell with its name',
    not: 'formulas',
  },
  version: 1,
  read: async source => (await import('./read.ts')).read(source),
}
