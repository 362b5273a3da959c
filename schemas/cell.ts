import { z } from 'zod'
import { anchors, count, day, flag, id, text, words } from './columns.ts'
import { figureKind } from './figure.ts'

/** One cell of `cells.ndjson`. */
export const cell = z
  .strictObject({
    cell_id: id('单元格编号'),
    table_id: id('表编号'),
    source_id: id('来源编号'),
    table_title: words('表名'),
    row: count('行'),
    column: count('列'),
    row_span: count('跨行'),
    column_span: count('跨列'),
    header: flag('表头'),
    row_kind: z
      .enum([
        'header',
        'unit',
        'formula',
        'group',
        'total',
        'subtotal',
        'part',
        'data',
        'separator',
        'blank',
        'note',
      ])
      .meta({ title: '行类别' }),
    row_path: z.array(z.string()).meta({ title: '行标题' }),
    column_path: z.array(z.string()).meta({ title: '列标题' }),
    text: text('原文'),
    kind: figureKind.nullable().meta({ title: '类别' }),
    value: z
      .string()
      .regex(/^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/)
      .nullable()
      .meta({ title: '数值', decimal: true }),
    unit: words('单位'),
    period_start: day('期间起'),
    period_end: day('期间止'),
    figure_id: words('数字编号'),
    record_id: words('记录编号'),
    field: words('字段'),
    anchors,
  })
  .meta({ title: 'cells', description: 'Every table, tidy: one row a cell.' })
