import type { Finder } from '../finder.ts'

/** Finders over sentences and between sentences and tables. */
export const proseFinders: readonly Finder[] = []
