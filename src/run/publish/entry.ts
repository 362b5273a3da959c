import type { Diagnostic } from '../../model/diagnostic.ts'

/** A path with what became of it, ready to be published. */
export interface Entry {
  path: string
  size: number | null
  /** Key of the outcome; null when the document was lost and only `problem` is known. */
  key: string | null
  problem: Diagnostic | null
}
