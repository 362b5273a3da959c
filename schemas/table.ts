import { z } from 'zod'
import { anchors, count, id, sourceId, told, words } from './columns.ts'
import { restsOn, reviewState } from './reviewed.ts'

/** One table of `tables.ndjson`. */
export const table = z
  .strictObject({
    table_id: id(
      '表编号',
      'Hash of the document and of the place of the table.',
      '由来源与表的位置算出的编号。',
    ),
    source_id: sourceId,
    title: words('表名', 'Title printed over it.', '表上方印的标题。'),
    unit: words('单位', 'The words that declare its unit, as printed.', '声明单位的原文。'),
    page: z
      .int()
      .min(1)
      .nullable()
      .meta(told('页', 'The page it begins on.', '起始页。')),
    rows: count('行数', 'Its rows.', '行数。'),
    columns: count('列数', 'Its columns.', '列数。'),
    header_rows: count('表头行数', 'Leading rows that are headings.', '开头的表头行数。'),
    confidence: z
      .int()
      .min(0)
      .max(100)
      .meta(
        told(
          '把握',
          'How sure the reader is that this is a table with this grid, in percent.',
          '读取程序对表格及其行列划分的把握，百分数。',
        ),
      ),
    pipelines: z
      .array(z.string())
      .meta(told('表单', 'The pipelines whose records stand in it.', '从中读出记录的表单。')),
    figures: count('数字数', 'Figures in it.', '其中的数字数。'),
    unitless: count('无单位数字', 'Those without a unit.', '其中没有单位的。'),
    rests_on: restsOn,
    review_state: reviewState,
    reviewed_unit: words('复核单位', 'Its unit as decided in review.', '复核认定的单位。'),
    reviewed_pipeline: words(
      '复核表单',
      'The pipeline it was given in review.',
      '复核认定的表单。',
    ),
    anchors,
  })
  .meta({
    title: 'tables',
    description: 'Every table of the documents, one row each; its cells stand in `cells`.',
    description_zh: '文件中的每张表各一行；单元格见 cells。',
  })
