import type { ByteWriter, SchemaElement } from 'hyparquet-writer'
import { unfitColumn } from '../added-columns.ts'
import type { Column, PublishedRow } from '../column.ts'
import type { Output, Sink } from './sink.ts'

/** 28 digits before the point and 10 after it: every amount printed fits. */
const PRECISION = 38
const SCALE = 10
/** Rows held before they are written; a fixed number, so that the same rows give the same bytes. */
const GROUP = 20_000
const DAY = 86_400_000

/** Apache Parquet: DECIMAL(38,10) for decimals, DATE for dates, JSON for what is nested. */
export const parquet: Sink = {
  name: 'parquet',
  extension: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  holds: 'columns',
  columns: ({ columns }) => [...columns, unfitColumn],
  async open(table, output, options) {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
    const { columns } = table
    const all = parquet.columns(table, options)
    const bytes = new ByteWriter()
    const schema: SchemaElement[] = [
      { name: 'root', num_children: all.length },
      ...all.map(elementOf),
    ]
    const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'yiyuan' })
    let group: PublishedRow[] = []
    const flush = async () => {
      const unfit = group.map(row => unfitOf(row, columns))
      const columnData = all.map(({ name, type }) => ({
        name,
        data: group.map((row, i) => stored(type, name === unfitColumn.name ? unfit[i] : row[name])),
        statistics: type !== 'decimal' && type !== 'array' && type !== 'object',
      }))
      await writer.write({ columnData, rowGroupSize: GROUP })
      group = []
      await hand(bytes, output)
    }
    return {
      async row(row) {
        group.push(row)
        if (group.length >= GROUP) await flush()
      },
      async end() {
        if (group.length > 0) await flush()
        await writer.finish()
        await hand(bytes, output)
      },
    }
  },
}

/** Gives what has been written to the file; the writer goes on with an empty buffer. */
async function hand(bytes: ByteWriter, output: Output): Promise<void> {
  await output.write(bytes.getBytes().slice())
  bytes.index = 0
}

function elementOf({ name, type }: Column): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  switch (type) {
    case 'decimal':
      return {
        ...optional,
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        precision: PRECISION,
        scale: SCALE,
      }
    case 'integer':
      return { ...optional, type: 'INT64' }
    case 'boolean':
      return { ...optional, type: 'BOOLEAN' }
    case 'date':
      return { ...optional, type: 'INT32', converted_type: 'DATE' }
    case 'array':
    case 'object':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
  }
}

function stored(type: Column['type'], value: unknown): unknown {
  if (value === null || value === undefined) return null
  switch (type) {
    case 'decimal':
      return unscaled(String(value)) ?? null
    case 'integer':
      return BigInt(String(value))
    case 'date':
      return Date.parse(`${String(value)}T00:00:00Z`) / DAY
    case 'text':
      return String(value)
    default:
      return value
  }
}

/** A decimal as a multiple of its last place; undefined when it is none or does not fit. */
function unscaled(words: string): bigint | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(words)
  if (!found) return undefined
  const [, sign = '', whole = '', fraction = ''] = found
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > SCALE || whole.replace(/^0+/, '').length > PRECISION - SCALE) return undefined
  const value = BigInt(whole + digits.padEnd(SCALE, '0'))
  return sign === '-' ? -value : value
}

function unfitOf(row: PublishedRow, columns: readonly Column[]): Record<string, unknown> | null {
  const unfit = columns.filter(({ name, type }) => {
    const value = row[name]
    return (
      type === 'decimal' &&
      value !== null &&
      value !== undefined &&
      unscaled(String(value)) === undefined
    )
  })
  return unfit.length > 0 ? Object.fromEntries(unfit.map(({ name }) => [name, row[name]])) : null
}
