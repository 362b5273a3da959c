import type { Anchor } from '../../model/anchor.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Element } from './elements.ts'

/** What every part of one page shares while it is read. */
export interface Page {
  source: string
  /** Where `source` begins in the outer source. */
  offset: number
  /** Reason → characters left out. */
  omitted: Record<string, number>
  diagnostics: Diagnostic[]
  /** Whether a site may have set navigation and lines of controls around the document, which are left out: a fragment has none. */
  framed: boolean
  /** The element being anchored → its place. */
  place(element: Element): Anchor
}
