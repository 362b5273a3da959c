import type { Reader } from '../reader.ts'

/** Markdown with GFM tables, tables of tabs and HTML inside. */
export const markdown: Reader = {
  name: 'markdown',
  formats: ['markdown'],
  version: 6,
  read: async source => (await import('./read.ts')).read(source),
}
