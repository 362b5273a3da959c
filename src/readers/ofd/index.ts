import type { Reader } from '../reader.ts'

/** Pages of GB/T 33190: what is printed on them is read as the pages of a PDF are. */
export const ofd: Reader<'ofd'> = {
  name: 'ofd',
  formats: [
    {
      name: 'ofd',
      extensions: [],
      package: {
        holds: parts => parts.some(part => /^\/?OFD\.xml$/i.test(part)),
        words: 'OFD.xml inside',
      },
    },
  ],
  documented: {
    format: 'OFD',
    as: 'see [OFD](#ofd)',
    not: 'scans, encrypted packages, text in seals and pictures',
  },
  version: 9,
  read: async (source, { progress }) => (await import('./read.ts')).read(source, progress),
}
