import { UsageError } from './errors.ts'

/** The name of a format, as the reader that is for it says (`readers/list.ts`); the public API knows them one by one. */
export type Format = string

/** Bytes with a name. The name (a path or URL) only hints at the format; it is never read from. */
export interface Source<Known extends Format = Format> {
  name: string
  bytes: Uint8Array
  /** Overrides what name and bytes suggest. */
  format?: Known
}

/** Throws UsageError for what a caller without types may hand in instead of a source. */
export function checkSource(source: Partial<Record<keyof Source, unknown>> | undefined): void {
  if (typeof source?.name !== 'string' || !(source.bytes instanceof Uint8Array))
    throw new UsageError('a source is { name: string, bytes: Uint8Array }; text is encoded first')
}
