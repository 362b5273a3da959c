import type { Reader } from '../reader.ts'

/** Pages as browsers read them, chrome and hidden text left out. */
export const html: Reader = {
  name: 'html',
  formats: ['html'],
  version: 4,
  read: async (source, keep) => (await import('./read.ts')).read(source, keep),
}
