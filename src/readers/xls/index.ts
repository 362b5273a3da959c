import type { Reader } from '../reader.ts'

/** Workbooks of BIFF, as Excel wrote them until 2003 and WPS does. */
export const xls: Reader<'xls'> = {
  name: 'xls',
  formats: [
    {
      name: 'xls',
      extensions: ['xlt', 'et', 'ett'],
      package: {
        holds: parts => parts.some(part => part === 'Workbook' || part === 'Book'),
        words: 'workbook of BIFF inside (Workbook, Book)',
      },
    },
  ],
  documented: {
    format: 'XLS',
    as: 'BIFF 5 and 8, as workbooks are; a file of this name that is OOXML, HTML, MHTML or CSV is read as what it is (`format-mismatch`)',
    not: 'BIFF before 5; passwords',
  },
  version: 4,
  read: async source => (await import('./read.ts')).read(source),
}
