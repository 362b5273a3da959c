import type { Table } from '../../model/table.ts'
import type { Layout } from '../../pipeline/types.ts'
import type { Found } from '../place.ts'
import type { Prepared } from '../prepare.ts'
import { cells } from './cells.ts'
import { form } from './form.ts'
import { rows } from './rows.ts'

/** Every layout: where the records of a pipeline stand in a table; null in a table of another form. */
export const layouts: Readonly<Record<Layout, (form: Prepared, table: Table) => Found | null>> = {
  rows,
  form,
  cells,
}
