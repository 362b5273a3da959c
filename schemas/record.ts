import { z } from 'zod'
import { anchors, checked, id, share, sourceId, tableIdOrNone, told, words } from './columns.ts'
import { reviewState } from './reviewed.ts'

/** The columns every record has beside the fields of its pipeline. */
export const recordColumns = {
  record_id: id(
    '记录编号',
    'Hash of the pipeline’s name, the document and the places of the record.',
    '由表单名、来源与位置算出的编号。',
  ),
  record_key: words(
    '记录键',
    'The declared key: the same for a record that is printed again elsewhere.',
    '表单声明的键；同一记录再次出现时相同。',
  ),
  source_id: sourceId,
  table_id: tableIdOrNone,
}

/** The fields of a record that a person settled otherwise than they were read. */
const reviewedFields = z
  .record(z.string(), z.unknown())
  .meta(
    told(
      '复核更正',
      'Field → its value as reviewed, where that is not as read. A record that stands there by a decision alone has its fields as decided.',
      '字段 → 复核后的值（仅列出与读取结果不同者）；仅因复核而成立的记录，字段即为复核结果。',
    ),
  )

export const recordTail = {
  cited: z
    .record(
      z.string(),
      z.strictObject({
        text: z.string(),
        anchors,
        origin: z.literal('ocr').optional(),
        confidence: z.string().regex(share).optional(),
      }),
    )
    .meta(
      told(
        '依据',
        'Field → its words as printed and where they stand; of recognised words also `origin` (ocr) and `confidence`.',
        '字段 → 原文及位置；识别所得者另有 origin（ocr）与 confidence。',
      ),
    ),
  checked,
  review_state: reviewState,
  reviewed: reviewedFields,
  anchors,
}
