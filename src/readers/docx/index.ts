import type { Reader } from '../reader.ts'

/** Documents of Word since 2007 (OOXML), as Word and WPS write them. */
export const docx: Reader<'docx'> = {
  name: 'docx',
  formats: [
    {
      name: 'docx',
      extensions: ['docm', 'dotx', 'dotm'],
      package: {
        holds: parts => parts.some(part => /^word\/document\d*\.xml$/i.test(part)),
        words: 'document inside (word/document.xml)',
      },
    },
  ],
  documented: {
    format: 'DOCX',
    as: 'see [Word](#word)',
    not: 'passwords; words in pictures, charts and embedded documents (counted); tables drawn with tabs or spaces; parts above 128 MB; LISTNUM fields',
  },
  version: 5,
  read: async source => (await import('./read.ts')).read(source),
}
