import { z } from 'zod'
import { anchors, checked, id, share, sourceId, tableIdOrNone, told, words } from './columns.ts'

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
  anchors,
}
