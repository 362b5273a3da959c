import type { Column } from './column.ts'

/** The column that keeps, as JSON text, decimals that are none (2/3) or do not fit; null when all do. */
export const unfitColumn: Column = {
  name: 'unfit',
  title: '不合列的数',
  type: 'object',
  nullable: true,
  description:
    'Values of the row that are fractions (2/3) or do not fit the type of their column: column → words.',
  descriptionZh: '该行中为分数（2/3）或超出列类型的值：列 → 原文。',
}

/** The column of every table of a warehouse by which its datasets are told apart. */
export const datasetColumn: Column = {
  name: 'dataset',
  title: '数据集',
  type: 'text',
  nullable: false,
  description: 'The dataset the row was loaded from.',
  descriptionZh: '该行所属的数据集。',
}
