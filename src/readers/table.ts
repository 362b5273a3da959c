import { readers } from './list.ts'

/** What every reader reads and leaves, as the table of docs/readers.md. */
export function readersTable(): string {
  const rows = readers.map(({ told }) => `| ${told.format} | ${told.as} | ${told.not} |`)
  return ['| format | read as | not covered |', '|---|---|---|', ...rows].join('\n')
}
