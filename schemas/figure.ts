import { z } from 'zod'
import { comparators, figureKinds } from '../src/model/figure.ts'
import { figureHolders } from '../src/model/rows.ts'
import {
  anchors,
  checked,
  count,
  exact,
  exactOrFraction,
  flag,
  id,
  readBy,
  sourceId,
  text,
  told,
  words,
} from './columns.ts'
import { figureMeaning } from './figure-meaning.ts'
import { restsOn, reviewedColumns, reviewedNumber } from './reviewed.ts'

export const figureKind = z.enum(figureKinds)

export const comparator = z.enum(comparators)

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
    comparator: comparator.meta(
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
    ...figureMeaning,
    held_by: z
      .enum(figureHolders)
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
    ...readBy,
    ...reviewedNumber,
    reviewed: reviewedColumns,
    rests_on: restsOn,
    anchors,
  })
  .meta({
    title: 'figures',
    description: 'Every figure found, with its place and meaning.',
    description_zh: '找到的每个数字，附位置与含义。',
  })
