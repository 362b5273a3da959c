import type { Anchor, Box } from './anchor.ts'

/** What recognition read in a document: which pages, how sure it is of their words, and what it is not sure of. */
export interface Recognised {
  /** Names and versions of the models and of what runs them. */
  by: string
  /** Numbers of the pages, from 1. */
  pages: number[]
  words: SureWord[]
  doubts: Doubt[]
}

/** Words that were read as one piece, and how sure the least sure of their characters is, 0 to 1. */
export interface SureWord {
  page: number
  box: Box
  sure: number
}

/** A number that is left out because it is not certain how it reads. */
export interface Doubt {
  page: number
  box: Box
  /** What the two readings say; '' for nothing. */
  readings: [string, string]
  /** Why, where both say the same. */
  why?: string
}

/** Whether a place is on a page that was recognised: nothing there is certain. */
export function isRecognised(
  recognised: Recognised | undefined,
  anchors: readonly Anchor[],
): boolean {
  return (
    recognised !== undefined &&
    anchors.some(anchor => anchor.kind === 'page' && recognised.pages.includes(anchor.page))
  )
}
