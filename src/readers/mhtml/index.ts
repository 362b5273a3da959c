import type { Reader } from '../reader.ts'

/** Pages and workbooks saved with everything they show in one file, as browsers and Excel do. */
export const mhtml: Reader<'mhtml'> = {
  name: 'mhtml',
  formats: [
    {
      name: 'mhtml',
      extensions: ['mht'],
      shows: head =>
        /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:/i.test(head) &&
        /multipart\/related/i.test(head),
    },
  ],
  documented: {
    format: 'MHTML',
    as: 'the HTML of each page or sheet in it, in order, as HTML is; places are offsets in the page they stand in',
    not: 'frames; what is no HTML',
  },
  version: 3,
  read: async source => (await import('./read.ts')).read(source),
}
