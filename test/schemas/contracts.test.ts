import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { cell } from '../../schemas/cell.ts'
import type { check } from '../../schemas/check.ts'
import type { diagnostic } from '../../schemas/diagnostic.ts'
import type { fact } from '../../schemas/fact.ts'
import type { figure } from '../../schemas/figure.ts'
import { contracts } from '../../schemas/index.ts'
import type { review } from '../../schemas/review.ts'
import type { setAside } from '../../schemas/set-aside.ts'
import type { source } from '../../schemas/source.ts'
import type { subject } from '../../schemas/subject.ts'
import type { table } from '../../schemas/table.ts'
import type { FactRow, SubjectRow } from '../../src/model/fact.ts'
import type { SourceSummary } from '../../src/model/outcome.ts'
import type { ReviewRow } from '../../src/model/review.ts'
import type {
  CellRow,
  CheckRow,
  DiagnosticRow,
  FigureRow,
  SetAsideRow,
  TableRow,
} from '../../src/model/rows.ts'

test('the contracts are the rows of the model', () => {
  expectTypeOf<FigureRow>().toExtend<Omit<z.infer<typeof figure>, 'words'> & { words: object }>()
  expectTypeOf<Omit<z.infer<typeof figure>, 'words'>>().toExtend<Omit<FigureRow, 'words'>>()
  expectTypeOf<z.infer<typeof cell>>().toEqualTypeOf<CellRow>()
  expectTypeOf<z.infer<typeof check>>().toEqualTypeOf<CheckRow>()
  expectTypeOf<z.infer<typeof setAside>>().toEqualTypeOf<SetAsideRow>()
})

test('a column of a contract is one of its row, and the other way', () => {
  expectTypeOf<keyof z.infer<typeof table>>().toEqualTypeOf<keyof TableRow>()
  expectTypeOf<keyof z.infer<typeof fact>>().toEqualTypeOf<keyof FactRow>()
  expectTypeOf<keyof z.infer<typeof subject>>().toEqualTypeOf<keyof SubjectRow>()
  expectTypeOf<keyof z.infer<typeof diagnostic>>().toEqualTypeOf<keyof DiagnosticRow>()
  expectTypeOf<keyof z.infer<typeof review>>().toEqualTypeOf<keyof ReviewRow>()
  expectTypeOf<keyof SourceSummary>().toExtend<keyof z.infer<typeof source>>()
})

test.each(Object.entries(contracts))(
  'schemas/json/%s.json is what the contract generates',
  (name, schema) => {
    const file = new URL(`../../schemas/json/${name}.json`, import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(z.toJSONSchema(schema))
  },
)
