import { readers } from './list.ts'

/** What every reader reads and leaves, as the table of docs/readers.md. */
export function readersTable(): string {
  const rows = readers.map(
    ({ documented }) => `| ${documented.format} | ${documented.as} | ${documented.not} |`,
  )
  return ['| format | read as | not covered |', '|---|---|---|', ...rows].join('\n')
}
