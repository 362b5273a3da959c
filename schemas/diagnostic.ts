import { z } from 'zod'
import { anchors, text, words } from './columns.ts'

/** One problem of `diagnostics.ndjson`. */
export const diagnostic = z
  .strictObject({
    source_id: words('来源编号'),
    path: words('路径'),
    code: text('代码'),
    severity: z.enum(['error', 'warning', 'info']).meta({ title: '程度' }),
    message: text('说明'),
    anchors,
  })
  .meta({ title: 'diagnostics', description: 'What was wrong where, by code.' })
