import { z } from 'zod'
import { checkKinds, verdicts } from '../src/model/check.ts'
import { anchors, exact, flag, id, sourceId, text, told, words } from './columns.ts'
import { reviewState } from './reviewed.ts'

const interval = z.strictObject({
  min: z.string().nullable(),
  max: z.string().nullable(),
  minIncl: z.boolean(),
  maxIncl: z.boolean(),
})

/** One check of `checks.ndjson`. */
export const check = z
  .strictObject({
    check_id: id(
      '核对编号',
      'Hash of the rule, of the places and of the figures it is about.',
      '由规则、位置与所涉数字算出的编号。',
    ),
    source_id: sourceId,
    kind: z
      .enum(checkKinds)
      .meta(
        told(
          '类别',
          'What is claimed: a total, a quotient, a rate of change and the like.',
          '所核对的关系：合计、比率、增减、差额、占比等。',
        ),
      ),
    finder: text('规则', 'The rule that found the claim.', '发现这一关系的规则。'),
    verdict: z
      .enum(verdicts)
      .meta(
        told(
          '结论',
          'What came of it, with the rounding of the printed digits: `inconsistent` is a contradiction.',
          '按印出的位数计入四舍五入后的结论；inconsistent 为矛盾。',
        ),
      ),
    reason: words('原因', 'Why it can not be checked.', '无法核对的原因。'),
    subject: words(
      '对象',
      'What is claimed, in the words of the document.',
      '所核对的对象，用文件原词。',
    ),
    members: z
      .array(z.strictObject({ figure_id: z.string(), role: z.string(), weight: z.number() }))
      .meta(
        told(
          '成员',
          'The figures it is about, each with its part in the claim.',
          '所涉数字及各自在关系中的角色。',
        ),
      ),
    stated: interval
      .nullable()
      .meta(
        told(
          '所列区间',
          'What the document states, as the interval its printed digits leave open.',
          '文件所列的值，按印出位数给出的区间。',
        ),
      ),
    computed: interval
      .nullable()
      .meta(told('计算区间', 'What the other figures make of it.', '由其他数字算出的区间。')),
    gap: words(
      '差额',
      'Distance between the two in units of the last printed digit.',
      '两者之差，以末位数字的单位计。',
    ),
    derived: flag(
      '推算',
      'Whether its value is one that nobody printed.',
      '数值是否为文件未印出的推算值。',
    ),
    value: exact('数值', 'That derived value, in base units.', '推算出的值，以基本单位计。'),
    unit: words('单位', 'Unit of the value.', '数值的单位。'),
    line: text('算式', 'The claim as a line of arithmetic.', '写成算式的关系。'),
    review_state: reviewState,
    anchors,
  })
  .meta({
    title: 'checks',
    description: 'Every identity the documents claim, with its verdict.',
    description_zh: '文件中所有可以核对的数量关系及结论。',
  })
