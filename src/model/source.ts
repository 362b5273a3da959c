/** The formats a reader exists for. */
export type Format = 'markdown' | 'html' | 'text' | 'tsv' | 'csv' | 'pdf'

/** Bytes with a name. The name (a path or URL) only hints at the format; it is never read from. */
export interface Source {
  name: string
  bytes: Uint8Array
  /** Overrides what name and bytes suggest. */
  format?: Format
}
