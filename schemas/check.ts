import { z } from 'zod'
import { anchors, exact, flag, id, text, words } from './columns.ts'

const interval = z.strictObject({
  min: z.string().nullable(),
  max: z.string().nullable(),
  minIncl: z.boolean(),
  maxIncl: z.boolean(),
})

/** One check of `checks.ndjson`. */
export const check = z
  .strictObject({
    check_id: id('核对编号'),
    source_id: id('来源编号'),
    kind: z
      .enum(['sum', 'ratio', 'change', 'difference', 'share', 'order', 'equal', 'range', 'derived'])
      .meta({ title: '类别' }),
    finder: text('规则'),
    verdict: z
      .enum([
        'exact',
        'within_rounding',
        'truncation_only',
        'unlikely',
        'inconsistent',
        'plausible',
        'not_checkable',
      ])
      .meta({ title: '结论' }),
    reason: words('原因'),
    subject: words('对象'),
    members: z
      .array(z.strictObject({ figure_id: z.string(), role: z.string(), weight: z.number() }))
      .meta({ title: '成员' }),
    stated: interval.nullable().meta({ title: '所列区间' }),
    computed: interval.nullable().meta({ title: '计算区间' }),
    gap: words('差额'),
    derived: flag('推算'),
    value: exact('数值'),
    unit: words('单位'),
    line: text('算式'),
    anchors,
  })
  .meta({ title: 'checks', description: 'Every identity the documents claim, with its verdict.' })
