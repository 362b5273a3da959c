import type { Finder } from '../finder.ts'
import { changesInProse } from './changes.ts'
import { completionInProse } from './completion.ts'
import { listsInProse } from './lists.ts'
import { nestedInProse } from './nested.ts'
import { paidInProse } from './paid.ts'
import { partsInProse } from './parts.ts'
import { pointsInProse } from './points.ts'
import { repeatedInProse } from './repeated.ts'
import { sharesInProse } from './shares.ts'
import { totalsInProse } from './totals.ts'

/** Finders over sentences and between sentences and tables. */
export const proseFinders: readonly Finder[] = [
  totalsInProse,
  partsInProse,
  listsInProse,
  sharesInProse,
  completionInProse,
  changesInProse,
  pointsInProse,
  paidInProse,
  nestedInProse,
  repeatedInProse,
]
