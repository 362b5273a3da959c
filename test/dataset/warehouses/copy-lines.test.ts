import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DescribedTable, planOf } from '../../../src/dataset/warehouses/plan.ts'
import { CopyLines } from '../../../src/dataset/warehouses/postgres/lines.ts'
import { writerOf } from '../../../src/dataset/warehouses/postgres/rows.ts'

const types = ['text', 'decimal', 'integer', 'boolean', 'date', 'array', 'object'] as const

/** A table with two columns of each type, the first of them its key. */
const described: DescribedTable = {
  name: 'lines',
  title: '',
  description: '',
  columns: ['record_id', ...types.flatMap(type => [type, `${type}_2`])].map(name => ({
    name,
    title: '',
    description: '',
    type: types.find(type => name.startsWith(type)) ?? 'text',
    nullable: name !== 'record_id',
  })),
}
const [table] = planOf([described])
if (table === undefined) throw new Error('no table')

/** Mostly values every database takes, and now and then others. */
const mostly = (plain: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: plain }, { weight: 1, arbitrary: odd })

const words = fc.array(
  fc.constantFrom('亿', '𠮷', 'a', ' ', '\\', '.', 'N', '\t', '"', '\n', '/', '\r'),
)
const plain = words.map(some => some.join(''))
const json = fc.jsonValue({ stringUnit: plain, maxDepth: 3 })
const ofType = {
  text: mostly(plain, fc.string({ unit: 'binary' })),
  decimal: mostly(
    fc.tuple(fc.bigInt(), fc.nat()).map(([a, b]) => (b % 2 ? `${a}.${b}` : `${a}`)),
    fc.constantFrom('2/3', '', '-', '1.', '.5', '00.10', '1e3', `${'9'.repeat(1200)}.5`),
  ),
  integer: mostly(fc.integer(), fc.oneof(fc.maxSafeInteger(), fc.double(), fc.constant('1'))),
  boolean: mostly(fc.boolean(), fc.constant(null)),
  date: mostly(
    fc
      .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-01-01') })
      .map(date => date.toISOString().slice(0, 10)),
    fc.constantFrom('0000-01-01', '2021-1-01', '2021-01-01 ', '+012345-01'),
  ),
  array: mostly(fc.array(json), fc.array(fc.string({ unit: 'binary' }))),
  object: mostly(fc.dictionary(plain, json), fc.dictionary(fc.string({ unit: 'binary' }), json)),
}
const row = fc.tuple(
  mostly(plain, fc.string({ minLength: 700, maxLength: 3000 })),
  ...types.flatMap(type => [fc.option(ofType[type]), fc.option(ofType[type])]),
)

test('a line is written byte by byte as it is when it is read, or left to who reads it', () => {
  let written = 0
  fc.assert(
    fc.property(row, values => {
      const line = JSON.stringify(
        Object.fromEntries(described.columns.map(({ name }, i) => [name, values[i]])),
      )
      const [fast, slow] = [new CopyLines(table, 'a\tb'), new CopyLines(table, 'a\tb')]
      slow.put(writerOf(table, 'a\tb', [])(line))
      const whole = slow.take().toString('utf8')
      if (!fast.add(Buffer.from(line))) return
      written += 1
      expect(fast.take().toString('utf8')).toBe(whole)
    }),
    { numRuns: 1000 },
  )
  expect(written).toBeGreaterThan(100)
})

test('what is no line of the table, or only half of one, is left', () => {
  const all = Object.fromEntries(
    described.columns.map(({ name }) => [name, name === 'record_id' ? 'r' : null]),
  )
  const line = JSON.stringify(all)
  const out = new CopyLines(table, 'd')
  expect(out.add(Buffer.from(line))).toBe(true)
  for (let end = 0; end < line.length; end++)
    expect(out.add(Buffer.from(line.slice(0, end)))).toBe(false)
  for (const other of [
    `${line} `,
    line.replace('{', '{ '),
    line.replace('"text"', '"other"'),
    `[${line}]`,
  ])
    expect(out.add(Buffer.from(other))).toBe(false)
  expect(out.take().toString('utf8')).toBe(`d\tr${'\t\\N'.repeat(15)}\n`)
})
