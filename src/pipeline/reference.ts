import { z } from 'zod'
import { fieldTypes } from '../records/fields/index.ts'
import { declaredCheckSchema, fieldSchema, matchSchema, pipelineSchema } from './schema.ts'

type Shape = z.core.JSONSchema.BaseSchema

/** Every key of the format and every field type, as Markdown, from the schema that files are checked by. */
export function pipelineReference(): string {
  const keys: [string, z.ZodObject][] = [
    ['The file', pipelineSchema],
    ['`match`', matchSchema],
    ['A field', fieldSchema],
    ['A check', declaredCheckSchema],
  ]
  const types = Object.values(fieldTypes).map(
    ({ name, accepts }) => `| \`${name}\` | ${cell(accepts)} |`,
  )
  return [
    ...keys.map(([title, schema]) => `### ${title}\n\n${tableOf(schema)}`),
    `### Types\n\n| type | reads |\n|---|---|\n${types.join('\n')}\n`,
  ].join('\n')
}

function tableOf(schema: z.ZodObject): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema)
  const rows = Object.entries(properties).map(([key, shape]) => {
    if (typeof shape === 'boolean') return ''
    const needed = required.includes(key) ? ' (required)' : ''
    return `| \`${key}\`${needed} | ${cell(written(shape))} | ${cell(shape.description ?? '')} |`
  })
  return `| key | value | meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}

function written(shape: Shape): string {
  if (shape.enum) return shape.enum.map(word => `\`${String(word)}\``).join(' ')
  const choices = shape.anyOf?.map(written)
  if (choices) return [...new Set(choices)].join(', or ')
  switch (shape.type) {
    case 'array': {
      const { items } = shape
      if (typeof items !== 'object' || Array.isArray(items)) return 'list'
      return items.anyOf ? `list, each ${written(items)}` : `list of ${written(items)}`
    }
    case 'object':
      return 'keys with values'
    case 'string':
      return 'words'
    case 'boolean':
      return '`true` `false`'
    default:
      return String(shape.type ?? '')
  }
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|')
}
