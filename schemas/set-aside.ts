import { z } from 'zod'
import { anchors, id, sourceId, tableIdOrNone, text, told } from './columns.ts'
import { restsOn, reviewState } from './reviewed.ts'

/** One row of `set-aside.ndjson`. */
export const setAside = z
  .strictObject({
    set_aside_id: id(
      '搁置编号',
      'Hash of the document, of the place and of the pipeline and field.',
      '由来源、位置、表单与字段算出的编号。',
    ),
    source_id: sourceId,
    pipeline: text('表单', 'The pipeline it did not fit.', '不符合的表单定义。'),
    table_id: tableIdOrNone,
    field: text('字段', 'The field whose words did not fit.', '不符合的字段。'),
    words: text('原文', 'Those words.', '该字段的原文。'),
    reason: text('原因', 'Why they did not fit.', '不符合的原因。'),
    row: z
      .record(z.string(), z.string())
      .meta(
        told(
          '整行',
          'The whole row: field, or heading where no field claims it → words.',
          '整行内容：字段（无字段的用列标题）→ 原文。',
        ),
      ),
    rests_on: restsOn,
    review_state: reviewState,
    anchors,
  })
  .meta({
    title: 'set-aside',
    description: 'Rows that did not fit their pipeline, whole, with the reason.',
    description_zh: '不符合表单定义的行，整行保留并注明原因。',
  })
