import type { Finder } from '../finding.ts'
import { amountUnclaimed } from './amount-unclaimed.ts'
import { checkInconsistent } from './check-inconsistent.ts'
import { factConflict } from './fact-conflict.ts'
import { meaningDoubtful } from './meaning-doubtful.ts'
import { rowSetAside } from './row-set-aside.ts'
import { unitMissing } from './unit-missing.ts'

/** Everything that puts something into the queue; those of one table are asked in this order, and each row once. */
export const finders: readonly Finder[] = [
  factConflict,
  checkInconsistent,
  rowSetAside,
  unitMissing,
  meaningDoubtful,
  amountUnclaimed,
]
