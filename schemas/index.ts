import { cell } from './cell.ts'
import { check } from './check.ts'
import { diagnostic } from './diagnostic.ts'
import { fact } from './fact.ts'
import { figure } from './figure.ts'
import { run } from './run.ts'
import { setAside } from './set-aside.ts'
import { source } from './source.ts'
import { subject } from './subject.ts'

/** Every fixed table of the dataset, by file name; records have a schema per pipeline. */
export const tables = {
  facts: fact,
  subjects: subject,
  figures: figure,
  cells: cell,
  checks: check,
  sources: source,
  diagnostics: diagnostic,
  'set-aside': setAside,
} as const

export type TableName = keyof typeof tables

/** Every contract at the border, by name. */
export const contracts = { ...tables, run } as const
