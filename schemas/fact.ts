import { z } from 'zod'
import { factStatuses, preferences } from '../src/model/fact.ts'
import { doubtfulRoles, modalities } from '../src/model/figure.ts'
import { figureHolders } from '../src/model/rows.ts'
import { day, exact, flag, id, told, words } from './columns.ts'
import { comparator } from './figure.ts'
import { aspect, figureMeaning } from './figure-meaning.ts'
import { reviewedNumber, reviewState } from './reviewed.ts'
import { whatSubject } from './what-subject.ts'

const source = z.strictObject({
  source_id: z.string(),
  figure_id: z.string(),
  path: z.string().nullable(),
  place: z.string(),
  text: z.string(),
  subject_text: z.string(),
  value: z.string(),
  precision: z.string().nullable(),
  comparator,
  doubt: z.array(z.enum(doubtfulRoles)),
  held_by: z.enum(figureHolders),
  origin: z.literal('ocr').optional(),
  review_state: reviewState,
  read: z.string().nullable(),
})

const modality = z.enum(modalities)

const version = z.strictObject({
  fact_id: z.string(),
  stage: figureMeaning.stage,
  modality,
  value: z.string().nullable(),
  difference: z.string().nullable(),
})

const { scope, scope_note, stage, change_basis } = figureMeaning

/** One fact of `facts.ndjson`. */
export const fact = z
  .strictObject({
    fact_id: id(
      '事实编号',
      'Hash of what the fact is about, whatever documents state it.',
      '由事实的各项含义算出的编号，与来源文件无关。',
    ),
    subject: id(
      '主体',
      'Whose it is: a region by its full name in GB/T 2260, else the name as printed.',
      '属于谁：地区用 GB/T 2260 全称，其余用原文名称。',
    ),
    ...whatSubject,
    subject_parent: words(
      '上级地区',
      'The region right over it, or the region of the document for what is no region with a code.',
      '上一级地区；无代码的主体为文件所属地区。',
    ),
    indicator: id(
      '指标',
      'What is measured: the declared name, else what is printed.',
      '衡量什么：已声明的规范名称，否则为原文。',
    ),
    aspect: aspect.meta(
      told(
        '量的性质',
        'The amount itself, an amount or rate of change, a share, how far a budget came, a difference of rates, any other rate.',
        '数额本身、增减额、增减率、占比、完成进度、百分点差还是其他比率。',
      ),
    ),
    period_start: day(
      '期初',
      'First day it is of; of a balance its only day.',
      '所属期间的第一天；时点数即当天。',
    ),
    period_end: day('期末', 'Last day it is of.', '所属期间的最后一天。'),
    scope,
    scope_note,
    stage,
    modality: modality.meta(
      told(
        '情态',
        'Whether it happened, is forecast, planned, aimed at or promised.',
        '已发生、预计、计划、目标还是承诺。',
      ),
    ),
    account: words(
      '预算账本',
      'The one of the four budgets it belongs to.',
      '所属预算：一般公共预算、政府性基金、国有资本经营、社会保险基金。',
    ),
    change_basis,
    base: words('基数', 'What a share is of.', '占比以什么为整体。'),
    unit: words(
      '单位',
      'ISO 4217 code for money, %, pp, x, or the measure word.',
      '货币用 ISO 4217 代码，百分数 %，百分点 pp，倍 x，其余为量词。',
    ),
    per: words('每', 'What it is counted by: 元/人 is per 人.', '每什么：元/人 的“人”。'),
    declared: flag(
      '已声明',
      'Whether the indicator is declared; else its name is what is printed.',
      '指标是否已声明；否则名称为原文。',
    ),
    value: exact(
      '数值',
      'The value in base units, with its sign; null in conflict.',
      '以基本单位计的带符号数值；矛盾时为空。',
    ),
    precision: exact('精度', 'One unit of the last printed digit.', '末位数字的一个单位。'),
    comparator: comparator.meta(
      told('比较', 'How the words bound it: 超过 is `more_than`.', '比较词：超过为 more_than 等。'),
    ),
    status: z
      .enum(factStatuses)
      .meta(
        told(
          '状态',
          'Stated once, stated more than once within rounding, stated in ways that can not all be true, stated so while a person settled which holds, computed by a declared formula, or (`to_review`) recognised from a picture alone and reviewed by nobody.',
          '只陈述一次、多次陈述且在舍入范围内一致、相互矛盾、相互矛盾而已经人工认定、由已声明的公式推算，或仅由图像识别所得而待复核（to_review）。',
        ),
      ),
    preferred: words(
      '采用',
      'The figure among the sources that the value is taken from.',
      '数值取自来源中的哪个数字。',
    ),
    rule: z
      .enum(preferences)
      .nullable()
      .meta(
        told(
          '采用规则',
          'Why: it is the only one, was reviewed, has more digits, stands in a table, was published later, or is printed first.',
          '采用理由：唯一、经复核、位数更多、在表中、发布更晚、或先印出。',
        ),
      ),
    apart: exact(
      '相差',
      'How far the two statements furthest from each other are apart, in conflict.',
      '矛盾时相距最远的两处之差。',
    ),
    review_state: reviewState,
    reviewed_value: reviewedNumber.reviewed_value.meta({ unit_column: 'unit' }),
    formula: words(
      '公式',
      'Of a derived fact the formula of `indicators/` that gives it.',
      '推算值所用的公式，见 indicators/。',
    ),
    interval: z
      .strictObject({ min: z.string(), max: z.string() })
      .nullable()
      .meta(
        told(
          '推算区间',
          'Of a derived fact the values that the rounding of its members leaves open.',
          '推算值因成员舍入而可能的区间。',
        ),
      ),
    members: z
      .array(z.strictObject({ fact_id: z.string(), indicator: z.string(), value: z.string() }))
      .meta(told('成员', 'The facts a derived one is computed from.', '推算所用的事实。')),
    versions: z
      .array(version)
      .meta(
        told(
          '版本',
          'The same number at other stages (budget, execution, final account), each with its difference from this one; they are facts of their own.',
          '同一数字在其他阶段的值（预算、执行、决算）及与本值之差；各自另有一行。',
        ),
      ),
    sources: z
      .array(source)
      .meta(
        told(
          '来源',
          'Every figure that states it: document, place, words, and the value as that document gives it.',
          '陈述它的每个数字：文件、位置、原文及该文件给出的值。',
        ),
      ),
  })
  .meta({
    title: 'facts',
    description:
      'Every fact the documents of the run state, once: subject × indicator × aspect × period × scope × stage × modality, with all that states it.',
    description_zh:
      '各文件陈述的每个事实，各一行：主体 × 指标 × 性质 × 期间 × 范围 × 阶段 × 情态，附全部出处。',
  })
