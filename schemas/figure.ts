import { z } from 'zod'
import { anchors, checked, count, day, exact, flag, id, text, words } from './columns.ts'

export const figureKind = z.enum([
  'money',
  'percent',
  'percentage_point',
  'fraction',
  'multiple',
  'count',
  'quantity',
  'rate',
  'number',
])

const from = z.enum([
  'own',
  'sentence',
  'text',
  'column',
  'row',
  'unit',
  'caption',
  'heading',
  'title',
  'document',
])

const evidence = z.strictObject({
  text: z.string(),
  from,
  start: z.int().optional(),
  end: z.int().optional(),
  rule: z.string(),
})

/** One figure of `figures.ndjson`. */
export const figure = z
  .strictObject({
    figure_id: id('数字编号'),
    source_id: id('来源编号'),
    kind: figureKind.meta({ title: '类别' }),
    text: text('原文'),
    value: z
      .string()
      .regex(/^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/)
      .nullable()
      .meta({ title: '数值', decimal: true }),
    range_min: exact('下限'),
    range_max: exact('上限'),
    range_min_included: z.boolean().nullable().meta({ title: '含下限' }),
    range_max_included: z.boolean().nullable().meta({ title: '含上限' }),
    numerator: exact('分子'),
    denominator: exact('分母'),
    unit: words('单位'),
    unit_from: words('单位出处'),
    precision: exact('精度'),
    comparator: z
      .enum([
        'eq',
        'approx',
        'approx_more',
        'approx_less',
        'at_least',
        'more_than',
        'at_most',
        'less_than',
      ])
      .meta({ title: '比较' }),
    per: words('每'),
    inferred: flag('推断'),
    meaning: z.enum(['delta', 'ratio']).nullable().meta({ title: '倍数含义' }),
    metric: words('指标'),
    base: words('基数'),
    part_of: words('其中'),
    scope: z.enum(['whole', 'own_level']).nullable().meta({ title: '范围' }),
    scope_note: words('口径说明'),
    account: words('预算账本'),
    modality: z
      .enum(['actual', 'forecast', 'plan', 'target', 'commitment'])
      .nullable()
      .meta({ title: '情态' }),
    stage: z
      .enum([
        'initial_budget',
        'adjusted_budget',
        'estimated_execution',
        'execution',
        'final_account',
      ])
      .nullable()
      .meta({ title: '阶段' }),
    change: z
      .enum(['increase', 'decrease', 'unchanged', 'loss'])
      .nullable()
      .meta({ title: '增减' }),
    signed_change: exact('带符号增减'),
    change_basis: z
      .enum(['nominal', 'comparable', 'constant_price', 'adjusted'])
      .nullable()
      .meta({ title: '增减口径' }),
    period_start: day('期间起'),
    period_end: day('期间止'),
    period_granularity: z
      .enum(['day', 'month', 'quarter', 'half', 'year', 'years', 'months'])
      .nullable()
      .meta({ title: '期间粒度' }),
    period_kind: z.enum(['duration', 'instant']).nullable().meta({ title: '时段或时点' }),
    period_text: words('期间原文'),
    period_from: from.nullable().meta({ title: '期间出处' }),
    words: z.record(z.string(), evidence).meta({ title: '依据' }),
    held_by: z.enum(['record', 'cell', 'prose']).meta({ title: '所在' }),
    pipeline: words('表单'),
    record_id: words('记录编号'),
    field: words('字段'),
    table_id: words('表编号'),
    cell_id: words('单元格编号'),
    block: count('段序'),
    start: count('起'),
    end: count('止'),
    checked,
    anchors,
  })
  .meta({ title: 'figures', description: 'Every figure found, with its place and meaning.' })
