import { z } from 'zod'
import { amountRoles } from '../src/model/rows.ts'
import { rowKinds } from '../src/model/table.ts'
import {
  anchors,
  count,
  day,
  exactOrFraction,
  flag,
  id,
  readBy,
  sourceId,
  tableId,
  text,
  told,
  words,
} from './columns.ts'
import { figureKind } from './figure.ts'
import { aspect } from './figure-meaning.ts'
import { reviewedNumber } from './reviewed.ts'

/** One cell of `cells.ndjson`. */
export const cell = z
  .strictObject({
    cell_id: id(
      '单元格编号',
      'Hash of the document and of the place of the cell.',
      '由来源与单元格位置算出的编号。',
    ),
    table_id: tableId,
    source_id: sourceId,
    table_title: words('表名', 'Title printed over the table.', '表上方印的标题。'),
    row: count('行', 'Row of the table, from 0.', '表中的行，从 0 起。'),
    column: count('列', 'Column of the table, from 0.', '表中的列，从 0 起。'),
    row_span: count('跨行', 'Rows the cell takes.', '单元格占的行数。'),
    column_span: count('跨列', 'Columns the cell takes.', '单元格占的列数。'),
    header: flag('表头', 'Whether it is part of the heading.', '是否属于表头。'),
    row_kind: z
      .enum(rowKinds)
      .meta(told('行类别', 'What its row is.', '所在行是表头、合计、小计、其中项、数据还是其他。')),
    row_path: z
      .array(z.string())
      .meta(told('行标题', 'Labels of its row, the outermost first.', '所在行的标题，由外到内。')),
    column_path: z
      .array(z.string())
      .meta(
        told('列标题', 'Headings of its column, the topmost first.', '所在列的标题，自上而下。'),
      ),
    text: text('原文', 'What is printed in it.', '单元格里印的文字。'),
    kind: figureKind
      .nullable()
      .meta(
        told(
          '类别',
          'Kind of the figure that is all of the cell.',
          '整个单元格是一个数字时，该数字的类别。',
        ),
      ),
    value: exactOrFraction(
      '数值',
      'Value of that figure in base units: 元, percent.',
      '该数字的值，以基本单位计（元、百分之一）。',
    ),
    unit: words(
      '单位',
      'Unit of that figure: ISO 4217 code for money, %, or the measure word.',
      '该数字的单位：货币用 ISO 4217 代码，百分数用 %，其余为量词。',
    ),
    period_start: day('期间起', 'First day that figure is about.', '该数字所述期间的首日。'),
    period_end: day('期间止', 'Last day that figure is about.', '该数字所述期间的末日。'),
    subject: words(
      '主体',
      'Whose number that figure is: a region, zone, body, company or project, by name.',
      '该数字属于谁：地区、功能区、机构、企业或项目的名称。',
    ),
    indicator: words(
      '规范指标',
      'What that figure measures; from row and column together.',
      '该数字衡量什么，由行列标题合成。',
    ),
    aspect: aspect
      .nullable()
      .meta(
        told(
          '量的性质',
          'What that figure is of its indicator: the amount itself, a change, a growth, a share or another rate.',
          '该数字是指标的数额本身、增减额、增减率、占比等。',
        ),
      ),
    column_role: z
      .enum(amountRoles)
      .nullable()
      .meta(
        told(
          '列的作用',
          'What that figure is in its column: an amount, a difference of two amounts, one as a part of another, a rate of change.',
          '该数字在列中是数额、差额、比例还是增减率。',
        ),
      ),
    figure_id: words(
      '数字编号',
      'The figure that is all of the cell, as in `figures`; null where there is none, or more than one.',
      '整个单元格对应的数字（见 figures）；没有或不止一个时为空。',
    ),
    record_id: words(
      '记录编号',
      'The record that holds the cell, in the table of its pipeline.',
      '收入该单元格的记录，见相应表单。',
    ),
    field: words('字段', 'The field of that record.', '该记录中的字段。'),
    ...readBy,
    ...reviewedNumber,
    reviewed_text: words(
      '复核原文',
      'Its words as they stand in the document, where a person read them otherwise.',
      '经人工核对的原文（与读取结果不同时）。',
    ),
    anchors,
  })
  .meta({
    title: 'cells',
    description: 'Every table, tidy: one row a cell.',
    description_zh: '所有表格，每个单元格一行。',
  })
