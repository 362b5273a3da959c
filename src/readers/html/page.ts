import type { Anchor } from '../../model/anchor.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Element } from './elements.ts'
import type { Frames } from './frames.ts'

/** What every part of one page shares while it is read. */
export interface Page {
  source: string
  /** Where `source` begins in the outer source. */
  offset: number
  /** Reason → characters left out. */
  omitted: Record<string, number>
  diagnostics: Diagnostic[]
  /** What the site set around the document, which is left out with lines of controls: a fragment has none. */
  frames: Frames | null
  /** The element being anchored → its place. */
  place(element: Element): Anchor
}
