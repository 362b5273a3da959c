import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Column, PublishedRow } from '../../../src/dataset/column.ts'
import { parquet } from '../../../src/dataset/sinks/parquet.ts'
import { folder, rowsOf, yiyuan } from '../../command.ts'
import { samplesConverted } from '../../converted.ts'

let out = ''

beforeAll(async () => {
  out = await samplesConverted()
  await yiyuan(['run', 'samples', '-o', out, '--quiet', '--format', 'ndjson,parquet'])
})

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjectsJson()
}

/** 381.0000000000 → 381 */
const plain = (value: unknown) =>
  typeof value === 'string' && /^-?\d+\.\d+$/.test(value)
    ? value.replace(/0+$/, '').replace(/\.$/, '')
    : value

test.each(['targets', 'figures', 'cells', 'sources', 'diagnostics', 'checks', 'set-aside'])(
  '%s is read back by DuckDB as it stands in NDJSON',
  async name => {
    const read = await query(`select * from '${join(out, name)}.parquet'`)
    const rows = rowsOf(out, name)
    expect(read.length).toBe(rows.length)
    rows.forEach((row, i) => {
      for (const [column, value] of Object.entries(row)) {
        const found = read[i]?.[column]
        if (value !== null && typeof value === 'object')
          expect(JSON.parse(String(found))).toEqual(value)
        else if (typeof value === 'number') expect(Number(found)).toBe(value)
        else if (column === 'value' && String(value).includes('/')) {
          expect(found).toBeNull()
          expect(JSON.parse(String(read[i]?.['unfit']))).toEqual({ value })
        } else expect(plain(found)).toBe(plain(value))
      }
    })
  },
)

test('amounts, dates, counts and flags have their types', async () => {
  const types = Object.fromEntries(
    (await query(`describe select * from '${join(out, 'figures')}.parquet'`)).map(row => [
      row['column_name'],
      row['column_type'],
    ]),
  )
  expect(types).toMatchObject({
    value: 'DECIMAL(38,10)',
    period_start: 'DATE',
    start: 'BIGINT',
    inferred: 'BOOLEAN',
    text: 'VARCHAR',
    words: 'JSON',
  })
})

async function written(columns: readonly Column[], rows: readonly PublishedRow[]): Promise<string> {
  const parts: Uint8Array[] = []
  const output = {
    write: async (chunk: string | Uint8Array) => void parts.push(Buffer.from(chunk)),
  }
  const table = { name: 't', title: 't', columns }
  const writer = await parquet.open(table, output, {
    chineseHeaders: false,
    byteOrderMark: false,
    nested: false,
  })
  for (const row of rows) await writer.row(row)
  await writer.end()
  const path = join(folder(), 't.parquet')
  writeFileSync(path, Buffer.concat(parts))
  return path
}

const decimal: Column = { name: 'value', title: 'value', type: 'decimal' }

test('every decimal of 28 and 10 digits comes back exactly, over several row groups', async () => {
  const values = fc.sample(
    fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 28n - 1n }),
        fc.integer({ min: 0, max: 9_999_999 }),
      )
      .map(
        ([minus, whole, part]) =>
          `${minus && whole > 0n ? '-' : ''}${whole}.${String(part).padStart(10, '0')}`,
      ),
    41_000,
  )
  const path = await written(
    [decimal],
    values.map(value => ({ value })),
  )
  const read = await query(`select value from '${path}'`)
  expect(read.map(row => row['value'])).toEqual(values)
})

test('what is no decimal or does not fit is kept as text, never rounded', async () => {
  const values = ['2/3', '0.12345678901', `1${'0'.repeat(28)}`, '5', null]
  const read = await query(
    `select * from '${await written(
      [decimal],
      values.map(value => ({ value })),
    )}'`,
  )
  expect(read.map(row => row['value'])).toEqual([null, null, null, '5.0000000000', null])
  expect(read.map(row => row['unfit'])).toEqual([
    '{"value":"2/3"}',
    '{"value":"0.12345678901"}',
    `{"value":"1${'0'.repeat(28)}"}`,
    null,
    null,
  ])
})
