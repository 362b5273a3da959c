import { factsOf, isFixed } from '../../dataset/names.ts'
import type { DatasetTable } from '../../dataset/tables.ts'

/** Raised when a program that reads what this one writes could misread it. */
export const PROTOCOL = 1

/** The first line: which protocol it is, who speaks it, and the tables whose rows may come. */
export function headLine(
  protocol: 'yiyuan convert' | 'yiyuan merge',
  program: string,
  tables: ReadonlyMap<string, DatasetTable>,
): Uint8Array {
  const told = [...tables.values()].map(({ name, columns }) => ({
    name,
    /** Whether every dataset has it, with rows or without; and what a row of it is said of. */
    always: isFixed(name),
    per: factsOf(name).per,
    columns: columns.map(({ name: column, type }) => ({ name: column, type })),
  }))
  return Buffer.from(`${JSON.stringify({ protocol, version: PROTOCOL, program, tables: told })}\n`)
}
