import type { DatasetTable } from '../../dataset/tables.ts'
import { inOrder } from '../../dataset/tables.ts'
import { mergedAcross } from '../../facts/across.ts'
import { mergedSubjects, subjectRow } from '../../facts/directory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { sayDuplicates } from '../duplicates/say.ts'
import { underOtherWords } from '../publish/repeated.ts'
import { type Of, taggedRow } from '../stream/tagged.ts'
import type { Group, MergeRead } from './groups.ts'
import { type Merge, mergeLine } from './line.ts'

type Tables = ReadonlyMap<string, DatasetTable>

/** What is said of the lines of one merge and key, line by line: rows of tables, lines for another merge, and what stands twice. */
export function* reduced({ merge, key, lines }: Group, tables: Tables): Generator<string> {
  yield* reducers[merge](lines, key, tables)
}

const reducers: Readonly<
  Record<Merge, (lines: readonly MergeRead[], key: string, tables: Tables) => Generator<string>>
> = {
  *duplicates(lines, _, tables) {
    const said = sayDuplicates(lines.map(({ path, row }) => ({ ...row, path: path ?? '' })))
    for (const [at, one] of said.entries()) {
      const line = lines[at]
      if (line) yield problem(line, one, tables)
    }
  },
  *facts(lines, key, tables) {
    const facts = mergedAcross(lines.map(({ row }) => row))
    const noOne = { source_id: null, path: null }
    for (const fact of facts) yield rowOf('facts', noOne, fact, tables)
    /** Whose facts there are is told by the first of them, in the order of ids, which begin with this key. */
    const nth = Number.parseInt(key, 16)
    for (const subject of mergedSubjects(facts.map(subjectRow))) {
      const head = { merge: 'subjects', key: subject.subject_id, ...noOne, nth } as const
      yield `${mergeLine(head, JSON.stringify(subject))}\n`
    }
  },
  *repeats(lines, _, tables) {
    const [first, ...others] = lines
    for (const line of others) {
      const { source_id, path } = line
      const of = { path: first?.path ?? '', meta: first?.row.meta }
      yield `${JSON.stringify({ repeat: { source_id, path, first: of.path } })}\n`
      const said = underOtherWords(of, line.row.meta)
      if (said) yield problem(line, said, tables)
    }
  },
  *subjects(lines, _, tables) {
    for (const subject of mergedSubjects(lines.map(({ row }) => row)))
      yield rowOf('subjects', { source_id: null, path: null }, subject, tables)
  },
}

function problem({ source_id, path }: MergeRead, said: Diagnostic, tables: Tables): string {
  return rowOf('diagnostics', { source_id, path }, { source_id, path, ...said }, tables)
}

function rowOf(name: string, of: Of, row: object, tables: Tables): string {
  const table = tables.get(name)
  if (table === undefined) throw new Error(`there is no table ${name}`)
  return taggedRow(name, of, JSON.stringify(inOrder(table, row)))
}
