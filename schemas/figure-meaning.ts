import { z } from 'zod'
import { scopes, stages } from '../src/model/context.ts'
import {
  aspects,
  changeBases,
  changes,
  doubtfulRoles,
  modalities,
  subjectKinds,
} from '../src/model/figure.ts'
import { evidenceSources, granularities, periodKinds } from '../src/model/period.ts'
import { day, exact, told, words } from './columns.ts'

export const subjectKind = z.enum(subjectKinds)

/** Roles whose second reading may be nearly as likely as the first. */
const doubtful = z.enum(doubtfulRoles)

export const aspect = z.enum(aspects)

const from = z.enum(evidenceSources)

const evidence = z.strictObject({
  text: z.string(),
  from,
  start: z.int().optional(),
  end: z.int().optional(),
  rule: z.string(),
})

/** What a figure means: whose, what, of which kind, how sure, when, with the words that say so. */
export const figureMeaning = {
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
    .enum(scopes)
    .nullable()
    .meta(
      told(
        '范围',
        'The whole region, the level’s own, or the levels under it: 全市, 市本级, 区县级.',
        '全域、本级还是下级：全市、市本级、区县级。',
      ),
    ),
  scope_note: words('口径说明', 'What it includes or leaves out.', '含或不含什么。'),
  account: words(
    '预算账本',
    'The budget account it belongs to.',
    '所属预算：一般公共预算、政府性基金等。',
  ),
  modality: z
    .enum(modalities)
    .nullable()
    .meta(
      told(
        '情态',
        'Whether it happened, is forecast, planned, aimed at or promised.',
        '已发生、预计、计划、目标还是承诺。',
      ),
    ),
  stage: z
    .enum(stages)
    .nullable()
    .meta(
      told(
        '阶段',
        'Stage of the budget: 年初预算, 调整预算, 预计执行, 执行, 决算.',
        '预算阶段：年初预算、调整预算、预计执行、执行、决算。',
      ),
    ),
  change: z
    .enum(changes)
    .nullable()
    .meta(told('增减', 'Which way a change goes.', '增减方向。')),
  signed_change: exact(
    '带符号增减',
    'The change with its sign: 下降4.2% is −4.2.',
    '带符号的增减：下降4.2% 为 −4.2。',
  ),
  change_basis: z
    .enum(changeBases)
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
    .enum(granularities)
    .nullable()
    .meta(told('期间粒度', 'How long that is.', '期间的长短。')),
  period_kind: z
    .enum(periodKinds)
    .nullable()
    .meta(
      told(
        '时段或时点',
        'Whether it is about a stretch or a point of time (余额, 截至).',
        '时段还是时点（余额、截至）。',
      ),
    ),
  period_text: words('期间原文', 'The words that gave the period.', '给出期间的原文。'),
  period_from: from.nullable().meta(told('期间出处', 'Whose words those are.', '期间由何处给出。')),
  doubt: z
    .array(doubtful)
    .meta(
      told(
        '存疑',
        'Attributes whose best two readings are near; a reviewer starts there.',
        '前两种读法相近的属性，复核从这里开始。',
      ),
    ),
  doubt_readings: z
    .array(z.string())
    .meta(
      told(
        '存疑的另一读法',
        'What else each attribute of `doubt` may be, in the same order; empty words where it may be none.',
        'doubt 所列各属性的另一读法，次序相同；空串表示可能没有。',
      ),
    ),
  words: z
    .record(z.string(), evidence)
    .meta(
      told(
        '依据',
        'Attribute → the words that gave it, and by which rule.',
        '属性 → 给出它的原文与规则。',
      ),
    ),
}
