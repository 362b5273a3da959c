import { z } from 'zod'
import { check } from '../../schemas/check.ts'
import { anchors, count, told } from '../../schemas/columns.ts'
import { figure } from '../../schemas/figure.ts'
import { source } from '../../schemas/source.ts'
import type { CheckRow, FigureRow } from '../model/rows.ts'
import type { PublishedRow } from './column.ts'
import { type DatasetTable, tableOf } from './tables.ts'

/** Most figures of others that a check inside a record names; a sum over a whole table would repeat the table in each of its rows. */
const OTHERS = 20

const memberFigure = z.strictObject({
  text: z.string(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  record_id: z.string().nullable(),
  field: z.string().nullable(),
  anchors,
})

const nestedCheck = check.extend({
  members: z.array(
    z.strictObject({
      figure_id: z.string(),
      role: z.string(),
      weight: z.number(),
      figure: memberFigure,
    }),
  ),
  members_left_out: count(
    '略去成员数',
    'Members of other records that are not named here; `checks` has all.',
    '此处略去的其他记录的成员数；checks 中齐全。',
  ),
})

/** The table of a pipeline's records as documents: each with its source, its figures and its checks inside. */
export function nestedTable({ name, schema }: DatasetTable): DatasetTable {
  const nested = schema.extend({
    source: source.meta(
      told(
        '来源',
        'The document it was read from, a row of `sources`.',
        '所在文件，即 sources 的一行。',
      ),
    ),
    figures: z
      .array(figure)
      .meta(told('数字', 'Its figures, rows of `figures`.', '其中的数字，即 figures 的行。')),
    checks: z
      .array(nestedCheck)
      .meta(
        told(
          '核对',
          'The checks its figures are part of, rows of `checks` whose members carry their figures.',
          '涉及其中数字的核对，即 checks 的行，成员附数字。',
        ),
      ),
  })
  return { ...tableOf(name, nested.meta({ ...schema.meta() })), nested: true }
}

/** What one document gave. */
export interface DocumentRows {
  source: PublishedRow
  figures: readonly FigureRow[]
  checks: readonly CheckRow[]
}

/** Puts into the records of one document what belongs to each of them. */
export function nesting({ source, figures, checks }: DocumentRows) {
  const byId = new Map(figures.map(row => [row.figure_id, row]))
  const ofRecord = new Map<string, FigureRow[]>()
  for (const row of figures) if (row.record_id !== null) put(ofRecord, row.record_id, row)
  const checksOf = new Map<string, Set<CheckRow>>()
  for (const row of checks) {
    for (const { figure_id: id } of row.members) {
      const record = byId.get(id)?.record_id ?? null
      if (record === null) continue
      checksOf.set(record, (checksOf.get(record) ?? new Set()).add(row))
    }
  }
  return (record: PublishedRow): PublishedRow => {
    const id = String(record['record_id'])
    const own = [...(checksOf.get(id) ?? [])].map(row => checkIn(row, id, byId))
    return { ...record, source, figures: ofRecord.get(id) ?? [], checks: own }
  }
}

/** A check as a record holds it: the claim, the record's own figures and as many others as are bearable. */
function checkIn(row: CheckRow, record: string, byId: ReadonlyMap<string, FigureRow>) {
  let others = 0
  const named = row.members.flatMap((member, i) => {
    const found = byId.get(member.figure_id)
    if (found === undefined) return []
    const { text, value, unit, record_id, field, anchors } = found
    if (i > 0 && record_id !== record && ++others > OTHERS) return []
    return [{ ...member, figure: { text, value, unit, record_id, field, anchors } }]
  })
  return { ...row, members: named, members_left_out: row.members.length - named.length }
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
