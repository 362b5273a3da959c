import { MissingError } from '../../../model/errors.ts'

/** What DuckDB says of a database it cannot have, and what to do. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/set lock on file/, 'another program has it open; close that, then run again'],
  [/not a valid DuckDB database/, 'it is some other file; name another one'],
  [
    /version number|newer version|older version|storage version/i,
    'another version of DuckDB wrote it; name another file or install that version',
  ],
  [/No such file or directory/, 'name a file in a folder that is there'],
  [/Is a directory/, 'that is a folder; name a file in it'],
  [/Permission denied|read-only/i, 'choose a file that can be written'],
  [/No space left|disk quota/i, 'make room, then run again'],
  [/^Out of Memory Error/, 'free memory, then run again'],
  [/^IO Error/, 'choose a file that can be read and written'],
  [
    /^(?:Binder|Catalog|Conversion|Constraint|Mismatch Type) Error/,
    'its tables are not those of this version; name a new file',
  ],
]

/** The error a refused load is told by (exit code 6), with advice; what is no refusal of the database stays as it is. */
export function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error.name !== 'Error') return error
  const [, advice] = refusals.find(([words]) => words.test(error.message)) ?? []
  if (advice === undefined) return error
  return new MissingError(`duckdb:${file} does not take the dataset: ${advice} (${error.message})`)
}
