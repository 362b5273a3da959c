import type { Reader } from '../reader.ts'

/** PDFs with text: tables as drawn or set, the rest as paragraphs in reading order. */
export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  version: 3,
  read: async source => (await import('./read.ts')).read(source),
}
