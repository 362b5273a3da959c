import type { UnitKind } from '../units.ts'
import type { Amount, Reading } from './amount.ts'
import { count } from './count.ts'
import { discount } from './discount.ts'
import { money } from './money.ts'
import { multiple } from './multiple.ts'
import { percent, percentagePoint } from './percent.ts'
import { quantity } from './quantity.ts'

type Kind = (text: string, amount: Amount) => Reading | undefined

/** Which kind reads a number with a unit of each sort. */
export const kinds: Readonly<Record<UnitKind, Kind>> = {
  money,
  coin: money,
  percent,
  tenth: percent,
  discount,
  percentage_point: percentagePoint,
  multiple,
  count,
  quantity,
}
