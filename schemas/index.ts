import { cell } from './cell.ts'
import { check } from './check.ts'
import { decision } from './decision.ts'
import { diagnostic } from './diagnostic.ts'
import { fact } from './fact.ts'
import { figure } from './figure.ts'
import { review } from './review.ts'
import { run } from './run.ts'
import { setAside } from './set-aside.ts'
import { source } from './source.ts'
import { subject } from './subject.ts'
import { table } from './table.ts'

/** Every fixed table of the dataset, by file name; records have a schema per pipeline. */
export const tables = {
  facts: fact,
  subjects: subject,
  figures: figure,
  cells: cell,
  checks: check,
  tables: table,
  sources: source,
  diagnostics: diagnostic,
  'set-aside': setAside,
  reviews: review,
} as const

export type TableName = keyof typeof tables

/** Every contract at the border, by name. */
export const contracts = { ...tables, run, decision } as const
