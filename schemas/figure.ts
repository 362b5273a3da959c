import { z } from 'zod'
import {
  anchors,
  checked,
  count,
  day,
  exact,
  exactOrFraction,
  flag,
  id,
  sourceId,
  text,
  told,
  words,
} from './columns.ts'

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

export const subjectKind = z.enum(['region', 'zone', 'body', 'company', 'project', 'other'])

export const aspect = z.enum(['level', 'change', 'growth', 'share', 'completion', 'points', 'rate'])

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

/** A part of a fraction: a plain number, in no unit. */
const part = (...words: Parameters<typeof exact>) =>
  exact(...words).meta({ unit_column: undefined })

/** One figure of `figures.ndjson`. */
export const figure = z
  .strictObject({
    figure_id: id(
      '数字编号',
      'Hash of the document, of the place and of the words of the figure.',
      '由来源、位置与原文算出的编号。',
    ),
    source_id: sourceId,
    kind: figureKind.meta(
      told(
        '类别',
        'What kind of figure it is; `number` for a bare number whose unit nobody states.',
        '数字类别；number 为没有任何单位说明的数。',
      ),
    ),
    text: text('原文', 'What is printed.', '印出的原文。'),
    value: exactOrFraction(
      '数值',
      'The value in base units: 元, percent. Null for a range.',
      '以基本单位计的值（元、百分之一）；区间时为空。',
    ),
    range_min: exact('下限', 'Lower end of a range.', '区间下限。'),
    range_max: exact('上限', 'Upper end of a range.', '区间上限。'),
    range_min_included: z
      .boolean()
      .nullable()
      .meta(told('含下限', 'Whether the lower end belongs to it.', '是否包含下限。')),
    range_max_included: z
      .boolean()
      .nullable()
      .meta(told('含上限', 'Whether the upper end belongs to it.', '是否包含上限。')),
    numerator: part('分子', 'Upper part of a fraction.', '分数的分子。'),
    denominator: part('分母', 'Lower part of a fraction.', '分数的分母。'),
    unit: words(
      '单位',
      'ISO 4217 code for money, %, pp, x, or the measure word; null where nobody states it.',
      '货币用 ISO 4217 代码，百分数 %，百分点 pp，倍 x，其余为量词；无说明时为空。',
    ),
    unit_from: words(
      '单位出处',
      'The words that gave an inherited unit, as 单位：万元.',
      '给出单位的原文，如“单位：万元”。',
    ),
    precision: exact('精度', 'One unit of the last printed digit.', '末位数字的一个单位。'),
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
      .meta(
        told(
          '比较',
          'How the words bound it: 超过 is `more_than`, 以上 `at_least`.',
          '比较词：超过为 more_than，以上为 at_least 等。',
        ),
      ),
    per: words('每', 'What it is counted by: 元/人 is per 人.', '每什么：元/人 的“人”。'),
    inferred: flag(
      '推断',
      'Whether part of its unit or scale is inferred.',
      '单位或数量级是否有推断成分。',
    ),
    meaning: z
      .enum(['delta', 'ratio'])
      .nullable()
      .meta(
        told('倍数含义', 'Whether 增长2倍 is a change or a ratio.', '“增长2倍”是增量还是比值。'),
      ),
    subject: words(
      '主体',
      'Whose number it is: a region, zone, body, company or project, by name.',
      '数字属于谁：地区、功能区、机构、企业或项目的名称。',
    ),
    subject_kind: subjectKind
      .nullable()
      .meta(told('主体类别', 'What the subject is.', '主体是地区、功能区、机构、企业还是项目。')),
    indicator: words(
      '规范指标',
      'What is measured, without subject, scope, time and verbs; from row and column together in a table.',
      '衡量什么，去掉主体、范围、时间和动词；表格中由行列标题合成。',
    ),
    aspect: aspect.meta(
      told(
        '量的性质',
        'What the number is of its indicator: the amount itself, an amount or rate of change, a share, how far a budget came, a difference of rates, any other rate.',
        '是指标的数额本身、增减额、增减率、占比、完成进度、百分点差还是其他比率。',
      ),
    ),
    of_figure_id: words(
      '所属数字',
      'The figure before it that a rate or change belongs to: 增长4.8% → the amount that grew.',
      '增长率、占比等所对应的数字（增长4.8% 对应前面的金额）。',
    ),
    metric: words(
      '指标',
      'What it measures, in the words of the document.',
      '衡量什么，用文件原词。',
    ),
    base: words('基数', 'What a percentage is of.', '百分数以什么为基数。'),
    part_of: words('其中', 'The whole it is a part of.', '作为其组成部分的整体。'),
    scope: z
      .enum(['whole', 'own_level'])
      .nullable()
      .meta(
        told(
          '范围',
          'The whole region or the level’s own: 全市, 市本级.',
          '全域还是本级：全市、市本级。',
        ),
      ),
    scope_note: words('口径说明', 'What it includes or leaves out.', '含或不含什么。'),
    account: words(
      '预算账本',
      'The budget account it belongs to.',
      '所属预算：一般公共预算、政府性基金等。',
    ),
    modality: z
      .enum(['actual', 'forecast', 'plan', 'target', 'commitment'])
      .nullable()
      .meta(
        told(
          '情态',
          'Whether it happened, is forecast, planned, aimed at or promised.',
          '已发生、预计、计划、目标还是承诺。',
        ),
      ),
    stage: z
      .enum([
        'initial_budget',
        'adjusted_budget',
        'estimated_execution',
        'execution',
        'final_account',
      ])
      .nullable()
      .meta(
        told(
          '阶段',
          'Stage of the budget: 年初预算, 调整预算, 预计执行, 执行, 决算.',
          '预算阶段：年初预算、调整预算、预计执行、执行、决算。',
        ),
      ),
    change: z
      .enum(['increase', 'decrease', 'unchanged', 'loss'])
      .nullable()
      .meta(told('增减', 'Which way a change goes.', '增减方向。')),
    signed_change: exact(
      '带符号增减',
      'The change with its sign: 下降4.2% is −4.2.',
      '带符号的增减：下降4.2% 为 −4.2。',
    ),
    change_basis: z
      .enum(['nominal', 'comparable', 'constant_price', 'adjusted'])
      .nullable()
      .meta(
        told(
          '增减口径',
          'How a change was made comparable.',
          '增减的口径：名义、可比、不变价、调整后。',
        ),
      ),
    period_start: day('期间起', 'First day it is about.', '所述期间的首日。'),
    period_end: day('期间止', 'Last day it is about.', '所述期间的末日。'),
    period_granularity: z
      .enum(['day', 'month', 'quarter', 'half', 'year', 'years', 'months'])
      .nullable()
      .meta(told('期间粒度', 'How long that is.', '期间的长短。')),
    period_kind: z
      .enum(['duration', 'instant'])
      .nullable()
      .meta(
        told(
          '时段或时点',
          'Whether it is about a stretch or a point of time (余额, 截至).',
          '时段还是时点（余额、截至）。',
        ),
      ),
    period_text: words('期间原文', 'The words that gave the period.', '给出期间的原文。'),
    period_from: from
      .nullable()
      .meta(told('期间出处', 'Whose words those are.', '期间由何处给出。')),
    words: z
      .record(z.string(), evidence)
      .meta(
        told(
          '依据',
          'Attribute → the words that gave it, and by which rule.',
          '属性 → 给出它的原文与规则。',
        ),
      ),
    held_by: z
      .enum(['record', 'cell', 'prose'])
      .meta(
        told(
          '所在',
          'Where it is: in a record’s field, else a cell, else prose.',
          '在记录的字段、单元格还是正文里。',
        ),
      ),
    pipeline: words('表单', 'The pipeline whose record holds it.', '收入它的记录所属表单。'),
    record_id: words('记录编号', 'That record, in the table of its pipeline.', '收入它的记录。'),
    field: words('字段', 'The field of that record.', '该记录中的字段。'),
    table_id: words(
      '表编号',
      'The table it stands in, as in `cells`.',
      '所在的表，与 cells 中的表编号一致。',
    ),
    cell_id: words(
      '单元格编号',
      'The cell it stands in, as in `cells`.',
      '所在的单元格，见 cells。',
    ),
    block: count(
      '段序',
      'The block of the document it stands in, in reading order from 0.',
      '所在段落的序号，按阅读顺序从 0 起。',
    ),
    start: count(
      '起',
      'Where it begins in the text of its block or cell.',
      '在段落或单元格文字中的起点。',
    ),
    end: count('止', 'Where it ends there, not included.', '在其中的终点（不含）。'),
    checked,
    anchors,
  })
  .meta({
    title: 'figures',
    description: 'Every figure found, with its place and meaning.',
    description_zh: '找到的每个数字，附位置与含义。',
  })
