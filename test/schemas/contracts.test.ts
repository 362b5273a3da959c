import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { cell } from '../../schemas/cell.ts'
import type { check } from '../../schemas/check.ts'
import type { figure } from '../../schemas/figure.ts'
import { contracts } from '../../schemas/index.ts'
import type { setAside } from '../../schemas/set-aside.ts'
import type { CellRow, CheckRow, FigureRow, SetAsideRow } from '../../src/model/rows.ts'

test('the contracts are the rows of the model', () => {
  expectTypeOf<FigureRow>().toExtend<Omit<z.infer<typeof figure>, 'words'> & { words: object }>()
  expectTypeOf<Omit<z.infer<typeof figure>, 'words'>>().toExtend<Omit<FigureRow, 'words'>>()
  expectTypeOf<z.infer<typeof cell>>().toEqualTypeOf<CellRow>()
  expectTypeOf<z.infer<typeof check>>().toEqualTypeOf<CheckRow>()
  expectTypeOf<z.infer<typeof setAside>>().toEqualTypeOf<SetAsideRow>()
})

test.each(Object.entries(contracts))(
  'schemas/json/%s.json is what the contract generates',
  (name, schema) => {
    const file = new URL(`../../schemas/json/${name}.json`, import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(z.toJSONSchema(schema))
  },
)
