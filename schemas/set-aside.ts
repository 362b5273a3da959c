import { z } from 'zod'
import { anchors, id, text, words } from './columns.ts'

/** One row of `set-aside.ndjson`. */
export const setAside = z
  .strictObject({
    source_id: id('来源编号'),
    pipeline: text('表单'),
    table_id: words('表编号'),
    field: text('字段'),
    words: text('原文'),
    reason: text('原因'),
    row: z.record(z.string(), z.string()).meta({ title: '整行' }),
    anchors,
  })
  .meta({
    title: 'set-aside',
    description: 'Rows that did not fit their pipeline, whole, with the reason.',
  })
