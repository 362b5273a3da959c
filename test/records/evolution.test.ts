import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Field } from '../../src/pipeline/types.ts'
import { publishedSchema, schemaChanges } from '../../src/records/evolution.ts'
import { recordSchema } from '../../src/records/schema.ts'
import { folder, yiyuan } from '../command.ts'

/** What changed when the fields of a pipeline did: `kind field`, breaking ones with a !. */
function changes(before: Record<string, Field>, after: Record<string, Field>): string[] {
  const schemaOf = (fields: Record<string, Field>) =>
    publishedSchema.parse(
      z.toJSONSchema(recordSchema({ name: 'a', title: '甲', match: {}, fields })),
    )
  return schemaChanges(schemaOf(before), schemaOf(after)).map(
    ({ kind, field, breaking }) => `${breaking ? '!' : ''}${kind} ${field}`,
  )
}

const name: Field = { header: '名称', type: 'text' }

describe('each kind of change', () => {
  const values = { 预期性: 'expected', 约束性: 'binding' }
  const cases: [string, Record<string, Field>, Record<string, Field>, string[]][] = [
    ['nothing', { name }, { name }, []],
    [
      'another header or alias',
      { name: { ...name, title: '名' } },
      { name: { header: ['名称', '名'], type: 'text', title: '名' } },
      [],
    ],
    ['a field less', { name, other: name }, { name }, ['!field-removed other']],
    ['a field more that may be null', { name }, { name, other: name }, ['field-added other']],
    [
      'a field more that is required',
      { name },
      { name, other: { ...name, required: true } },
      ['!field-added other'],
    ],
    ['renamed', { name }, { called: name }, ['!field-removed name', 'field-added called']],
    ['text → integer', { name }, { name: { ...name, type: 'integer' } }, ['!type-changed name']],
    ['text → date', { name }, { name: { ...name, type: 'date' } }, ['!type-changed name']],
    [
      'money → percent',
      { name: { ...name, type: 'money' } },
      { name: { ...name, type: 'percent' } },
      ['!type-changed name'],
    ],
    [
      'money → decimal',
      { name: { ...name, type: 'money' } },
      { name: { ...name, type: 'decimal' } },
      [],
    ],
    ['text → list', { name }, { name: { ...name, type: 'list' } }, ['!type-changed name']],
    ['text → enum', { name }, { name: { ...name, type: 'enum', values } }, ['!type-changed name']],
    [
      'an enum value less',
      { name: { ...name, type: 'enum', values } },
      { name: { ...name, type: 'enum', values: { 预期性: 'expected' } } },
      ['!enum-value-removed name'],
    ],
    [
      'an enum value more',
      { name: { ...name, type: 'enum', values } },
      { name: { ...name, type: 'enum', values: { ...values, 其他: 'other' } } },
      ['enum-value-added name'],
    ],
    [
      'another printed word for a value',
      { name: { ...name, type: 'enum', values } },
      { name: { ...name, type: 'enum', values: { ...values, 约束: 'binding' } } },
      [],
    ],
    ['now required', { name }, { name: { ...name, required: true } }, ['!became-required name']],
    [
      'no longer required',
      { name: { ...name, required: true } },
      { name },
      ['!became-nullable name'],
    ],
    [
      'a default instead of a need',
      { name: { ...name, required: true } },
      { name: { ...name, default: '' } },
      [],
    ],
    ['another title', { name }, { name: { ...name, title: '名' } }, ['title-changed name']],
    [
      'a period from the heading',
      { name },
      { name: { ...name, header: '{year}名称', title: '名称' } },
      ['field-added name_period'],
    ],
    ['order', { name, other: name }, { other: name, name }, []],
  ]
  test.each(cases)('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})

describe('yiyuan schema --check', () => {
  const files = folder()
  const old = join(files, 'old.json')
  const pipeline = join(files, 'a.yaml')
  const write = (fields: string) =>
    writeFileSync(pipeline, `name: a\ntitle: 甲\nmatch: { headers: [名称] }\nfields:\n${fields}`)

  test('is 0 and compatible, or 3 and breaking with the reason', async () => {
    write('  x: { header: 名称, type: text }\n')
    writeFileSync(old, (await yiyuan(['schema', pipeline])).stdout)
    expect(await yiyuan(['schema', pipeline, '--check', old])).toMatchObject({
      code: 0,
      stdout: 'compatible: nothing changed\n',
    })
    write('  x: { header: 名称, type: integer }\n')
    const { code, stdout } = await yiyuan(['schema', pipeline, '--check', old])
    expect(code).toBe(3)
    expect(stdout).toContain('breaking: 1 of 1 changes\n')
    expect(stdout).toContain('type-changed  x: string became integer')
    const json = await yiyuan(['schema', pipeline, '--check', old, '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({ compatible: false })
  })

  test('a file that is no schema is misuse', async () => {
    writeFileSync(old, '{"a": 1}')
    const { code, stderr } = await yiyuan(['schema', pipeline, '--check', old])
    expect(code).toBe(2)
    expect(stderr).toContain(`${old}: not a JSON Schema of records`)
  })
})
