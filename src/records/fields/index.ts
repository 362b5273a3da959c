import type { FieldTypeName } from '../../pipeline/types.ts'
import { boolean } from './boolean.ts'
import { date } from './date.ts'
import { decimal } from './decimal.ts'
import { enumeration } from './enum.ts'
import { integer } from './integer.ts'
import { list } from './list.ts'
import { money } from './money.ts'
import { month } from './month.ts'
import { percent } from './percent.ts'
import { period } from './period.ts'
import { prose } from './prose.ts'
import { text } from './text.ts'
import type { FieldType } from './type.ts'

/** Every field type; a new one is one file, its name in pipeline/types.ts and one line here. */
export const fieldTypes: Readonly<Record<FieldTypeName, FieldType>> = {
  text,
  prose,
  integer,
  decimal,
  money,
  percent,
  date,
  month,
  period,
  boolean,
  enum: enumeration,
  list,
}
