import { z } from 'zod'
import { decisionStates } from '../src/model/review.ts'
import { id, sourceId, text, told, words } from './columns.ts'
import { targetTable } from './decision.ts'

/** One decision of `reviews.ndjson`, as it applies to a document of the dataset. */
export const review = z
  .strictObject({
    decision_id: id(
      '结论编号',
      'The decision, as in `decisions.ndjson`.',
      '复核结论的编号，见 decisions.ndjson。',
    ),
    source_id: sourceId,
    state: z
      .enum(decisionStates)
      .meta(
        told(
          '状态',
          'What became of it: it applies, what it rests on changed, people disagree, it was withdrawn, decided anew, or can not be done.',
          '结论的效力：已采用、依据已变、多人相左、已撤回、已重新决定或无法执行。',
        ),
      ),
    action: text('动作', 'What was decided.', '所作的决定。'),
    by: text('复核人', 'Who decided.', '作出决定的人。'),
    at: text('复核时间', 'When, in UTC.', '作出决定的时间（UTC）。'),
    target_table: targetTable.meta(
      told('对象表', 'The table of the row it is about.', '所针对的行所在的表。'),
    ),
    target_id: words(
      '对象编号',
      'That row; of an expired decision what stands there now, null where nothing does.',
      '所针对的行；依据已变时为现在位于该处的行，无则为空。',
    ),
    words: text('决定时原文', 'The words it was decided on.', '作出决定时的原文。'),
    words_now: words('现在原文', 'The words that stand there now.', '现在位于该处的原文。'),
    value_read: words('决定时数值', 'The value that was read then.', '作出决定时读出的数值。'),
    value_now: words('现在数值', 'The value that is read now.', '现在读出的数值。'),
    unit_now: words('现在单位', 'The unit of that.', '现在读出的单位。'),
    reason: words('原因', 'Why it does not apply.', '未采用的原因。'),
  })
  .meta({
    title: 'reviews',
    description: 'What became of every decision on the documents of the run.',
    description_zh: '对各文件所作的每个复核结论及其效力。',
  })
