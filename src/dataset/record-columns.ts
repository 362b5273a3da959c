import { z } from 'zod'
import { told } from '../../schemas/columns.ts'
import type { Field, FieldTypeName, Pipeline } from '../pipeline/types.ts'
import { recordSchema } from '../records/schema.ts'
import { jsonSchemaOf, markOf } from './column-of.ts'
import { spanColumns } from './spans.ts'

/** What a type is read as, in both languages. */
const TYPES: Record<FieldTypeName, [description: string, zh: string]> = {
  text: ['Words', '文字'],
  prose: ['Paragraphs', '段落'],
  integer: ['Whole number', '整数'],
  decimal: ['Number', '数'],
  money: ['Amount of money', '金额'],
  percent: ['Percentage', '百分数'],
  date: ['Day', '日期'],
  month: ['Month', '月份'],
  period: ['Period', '期间'],
  boolean: ['Yes or no', '是否'],
  enum: ['One of the words declared', '所声明的值之一'],
  list: ['Words one by one', '多个词'],
}

/** The columns a pipeline's fields have in its table, each with what it is; months and periods have their first and last day beside them. */
export function fieldColumns(pipeline: Pipeline): Record<string, z.ZodType> {
  const descriptions = describe(pipeline)
  const columns: Record<string, z.ZodType> = {}
  for (const [name, type] of Object.entries(recordSchema(pipeline).shape)) {
    if (!(type instanceof z.ZodType)) continue
    const title = jsonSchemaOf(type).title ?? name
    const [description = '', zh = ''] = descriptions.get(name) ?? []
    columns[name] = type.meta(told(title, description, zh))
    if (!isSpan(type)) continue
    const { start, end } = spanColumns(name)
    columns[start] = day(`${title}（起）`, `First day of ${name}.`, `${title}的首日。`)
    columns[end] = day(`${title}（止）`, `Last day of ${name}.`, `${title}的末日。`)
  }
  return columns
}

/** Whether a value is a month or a period, which has a first and a last day. */
export function isSpan(type: z.core.$ZodType): boolean {
  return markOf(type, 'span') === true
}

const day = (title: string, description: string, zh: string) =>
  z.iso
    .date()
    .nullable()
    .meta(told(title, description, zh))

/** Column → what it is, in both languages. */
function describe({ fields }: Pipeline): Map<string, [description: string, zh: string]> {
  const found = new Map<string, [string, string]>()
  for (const [name, field] of Object.entries(fields)) {
    const [what, zh] = TYPES[field.type]
    const [where, inChinese] = placeOf(field)
    found.set(name, [`${what}${where}.`, `${zh}${inChinese}。`])
    found.set(`${name}_period`, [
      `The period that the heading of ${name} names.`,
      `${field.title ?? name}的列标题所指期间。`,
    ])
    for (const [mark, flag] of Object.entries(field.marks ?? {})) {
      found.set(flag, [`Whether ${mark} stands beside ${name}.`, `是否印有 ${mark}。`])
      found.set(`${flag}_meaning`, [
        `What a note says of ${mark}, where it stands.`,
        `注释对 ${mark} 的说明。`,
      ])
    }
  }
  return found
}

/** Where a field is read, as the end of a sentence. */
function placeOf({ header, label, from }: Field): [where: string, zh: string] {
  const [heading] = [header ?? []].flat()
  if (heading !== undefined) return [` from the column “${heading}”`, `，取自“${heading}”列`]
  const [words] = [label ?? []].flat()
  if (words !== undefined) return [` beside “${words}”`, `，取自“${words}”`]
  return from === undefined ? ['', ''] : [` from ${from}`, `，取自 ${from}`]
}
