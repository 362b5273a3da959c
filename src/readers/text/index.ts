import type { Reader } from '../reader.ts'

/** Plain text: one paragraph a line or a run of lines broken at one width, tables where lines hold tabs. (Text that is Markdown goes to the Markdown reader.) */
export const text: Reader = {
  name: 'text',
  formats: ['text'],
  version: 5,
  read: async source => (await import('./read.ts')).read(source),
}
