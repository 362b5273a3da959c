import type { Finder } from '../finder.ts'
import { balance } from './balance.ts'
import { columns } from './columns.ts'
import { comparisons } from './comparisons.ts'
import { formulas } from './formulas.ts'
import { levels, parts } from './levels.ts'
import { shares } from './shares.ts'
import { totals } from './totals.ts'

/** Finders over the rows and columns of tables, the surest first. */
export const tableFinders: readonly Finder[] = [
  totals,
  levels,
  formulas,
  columns,
  balance,
  comparisons,
  shares,
  parts,
]
