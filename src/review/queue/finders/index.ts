import type { Finder } from '../finding.ts'
import { amountUnclaimed } from './amount-unclaimed.ts'
import { checkInconsistent } from './check-inconsistent.ts'
import { decisionLapsed } from './decision-lapsed.ts'
import { factConflict } from './fact-conflict.ts'
import { figureRecognised } from './figure-recognised.ts'
import { meaningDoubtful } from './meaning-doubtful.ts'
import { rowSetAside } from './row-set-aside.ts'
import { tableUncertain } from './table-uncertain.ts'
import { unitMissing } from './unit-missing.ts'

/** Everything that puts something into the queue; those of one table are asked in this order, and each row once. */
export const finders: readonly Finder[] = [
  decisionLapsed,
  factConflict,
  checkInconsistent,
  rowSetAside,
  unitMissing,
  tableUncertain,
  figureRecognised,
  meaningDoubtful,
  amountUnclaimed,
]
