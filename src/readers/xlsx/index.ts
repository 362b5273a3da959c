import type { Reader } from '../reader.ts'

/** Workbooks of OOXML: sheets as tables, cells with the words they show and the numbers they store. */
export const xlsx: Reader<'xlsx'> = {
  name: 'xlsx',
  formats: [
    {
      name: 'xlsx',
      extensions: ['xlsm', 'xltx', 'xltm'],
      package: {
        holds: parts => parts.some(part => /^\/?xl\/workbook\d*\.xml$/i.test(part)),
        words: 'workbook of OOXML inside (xl/workbook.xml)',
      },
    },
  ],
  documented: {
    format: 'XLSX, XLSM',
    as: 'see [workbooks](#workbooks)',
    not: 'xlsb; passwords; text in charts, pictures and drawn boxes (counted); formulas without a stored result (`formula-unstored`)',
  },
  version: 4,
  read: async source => (await import('./read.ts')).read(source),
}
