import { buckets } from '../lexicon/buckets.ts'
import { after } from '../lexicon/comparators.ts'

/** Comparators that stand after a figure. */
export const suffixes = buckets([...after].map(([word, comparator]) => ({ word, comparator })))
