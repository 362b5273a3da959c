import type { Anchor } from './anchor.ts'

/** A value that comes from a document: the value, its words as printed, and where. */
export interface Cited<T> {
  value: T
  text: string
  anchors: Anchor[]
}
