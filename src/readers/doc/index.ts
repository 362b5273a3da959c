import type { Reader } from '../reader.ts'

/** Documents of Word 97 to 2003, as Word wrote them and WPS does under its own name. */
export const doc: Reader<'doc'> = {
  name: 'doc',
  formats: [
    {
      name: 'doc',
      extensions: ['dot', 'wps', 'wpt'],
      package: {
        holds: parts => parts.includes('WordDocument'),
        words: 'document of Word inside (WordDocument)',
      },
    },
  ],
  documented: {
    format: 'DOC, WPS',
    as: 'see [Word](#word); a file of this name that is OOXML or HTML is read as what it is (`format-mismatch`)',
    not: 'Word 95 and before, Works; RTF; passwords; words in pictures; white words are read as others',
  },
  version: 5,
  read: async source => (await import('./read.ts')).read(source),
}
