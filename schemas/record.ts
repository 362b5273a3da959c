import { z } from 'zod'
import { anchors, checked, id, words } from './columns.ts'

/** The columns every record has beside the fields of its pipeline. */
export const recordColumns = {
  record_id: id('记录编号'),
  record_key: words('记录键'),
  source_id: id('来源编号'),
  table_id: words('表编号'),
}

export const recordTail = {
  cited: z
    .record(z.string(), z.strictObject({ text: z.string(), anchors }))
    .meta({ title: '依据' }),
  checked,
  anchors,
}
