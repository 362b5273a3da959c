import { z } from 'zod'
import { reviewStates } from '../src/model/review.ts'
import { exactOrFraction, told, words } from './columns.ts'

/** What review made of a row. */
export const reviewState = z
  .enum(reviewStates)
  .nullable()
  .meta(
    told(
      '复核状态',
      'What a person settled: read rightly, read otherwise, no such thing, read rightly while the document errs; `contradicting`: people disagree, and none of it applies. Null where nobody decided.',
      '复核结论：读取无误、更正、剔除、文件本身有误；contradicting 为多人结论相左而均不采用；未复核时为空。',
    ),
  )

/** The columns of a number that was reviewed, beside the number as it was read. */
export const reviewedNumber = {
  review_state: reviewState,
  reviewed_value: exactOrFraction(
    '复核数值',
    'The value as reviewed, in base units; null where nobody reviewed it, and of what was rejected.',
    '复核后的数值，以基本单位计；未复核或已剔除时为空。',
  ).meta({ unit_column: 'reviewed_unit' }),
  reviewed_unit: words('复核单位', 'The unit of that value.', '复核后数值的单位。'),
}

/** What is otherwise as reviewed: column → value. */
export const reviewedColumns = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .meta(
    told(
      '复核更正',
      'Column → its value as reviewed, where that is not as read.',
      '列 → 复核后的值（仅列出与读取结果不同者）。',
    ),
  )

/** Hash of the words a decision rests on. */
export const restsOn = z
  .string()
  .meta(
    told(
      '依据指纹',
      'Hash of what a decision on it rests on: the first half of what stands around the words (its sentence, or the labels of its row and column), the second of the words as well. The same where they are printed again.',
      '复核所依据内容的指纹：前半为上下文（所在句子或行列标题），后半连同原文；原样再次印出时相同。',
    ),
  )
