import { choicesOf } from '../records/choices.ts'
import { fieldTypes } from '../records/fields/index.ts'
import { layoutOf } from '../records/prepare.ts'
import { found, type Mistake, oneOf } from './mistake.ts'
import type { Field, FieldSource, FieldTypeName, Layout, Pipeline } from './types.ts'

/** Settings that only some types have a use for. */
const settingsOf = {
  values: ['enum'],
  separator: ['list'],
  unit: ['money', 'percent', 'integer'],
} as const satisfies Partial<Record<keyof Field, readonly FieldTypeName[]>>

const around = ['meta.…', 'document.…', 'table.…']

/** What stands around a record in each layout, beside its columns and labels; `…` is for every name that begins so. */
const aroundOf: Readonly<Record<Layout, readonly string[]>> = {
  rows: [...around, 'row.label', 'row.code', 'row.path', 'row.group', 'panel.…'],
  form: around,
  cells: [...around, 'row.…', 'column.…', 'cell', 'cell.…'],
}

/** What is declared of fields and has no meaning. */
export function fieldMistakes(pipeline: Pipeline): Mistake[] {
  const layout = layoutOf(pipeline)
  const mistakes = Object.entries(pipeline.fields).flatMap(([name, field]) => {
    const path = ['fields', name]
    return [...placeMistakes(path, field, layout), ...settingMistakes(path, field)]
  })
  const valued = Object.values(pipeline.fields).some(({ from }) => from === 'cell')
  return layout === 'cells' && !valued
    ? [
        ...mistakes,
        {
          path: ['fields'],
          message: 'no field is the value; expected one with from: cell in layout cells',
        },
      ]
    : mistakes
}

function placeMistakes(path: readonly string[], field: Field, layout: Layout): Mistake[] {
  const { header, label, from, fill } = field
  const mistakes: Mistake[] = []
  if (header === undefined && label === undefined && from === undefined)
    mistakes.push({
      path,
      key: true,
      message: 'nothing says where it stands; expected header, label or from',
    })
  if (label !== undefined && layout !== 'form')
    mistakes.push({
      path: [...path, 'label'],
      key: true,
      message: `a label in layout ${layout}; expected header, or layout: form`,
    })
  if (header !== undefined && layout === 'cells')
    mistakes.push({
      path: [...path, 'header'],
      key: true,
      message: 'a header in layout cells; expected from',
    })
  if (from !== undefined && !isAround(from, layout))
    mistakes.push({
      path: [...path, 'from'],
      message: `“${from}” in layout ${layout}, where there is none; expected ${oneOf(aroundOf[layout])}`,
    })
  if (fill && header === undefined)
    mistakes.push({
      path: [...path, 'fill'],
      key: true,
      message: 'no column to fill; expected a header beside it',
    })
  return mistakes
}

function isAround(source: FieldSource, layout: Layout): boolean {
  return aroundOf[layout].some(name =>
    name.endsWith('…') ? source.startsWith(name.slice(0, -1)) : source === name,
  )
}

function settingMistakes(path: readonly string[], field: Field): Mistake[] {
  const mistakes: Mistake[] = []
  for (const setting of ['values', 'separator', 'unit'] as const) {
    const types: readonly FieldTypeName[] = settingsOf[setting]
    if (field[setting] !== undefined && !types.includes(field.type))
      mistakes.push({
        path: [...path, setting],
        key: true,
        message: `a setting that type ${field.type} has no use for; expected type ${oneOf(types)}`,
      })
  }
  if (field.type === 'enum' && choicesOf(field).length === 0) {
    mistakes.push({
      path,
      key: true,
      message:
        'an enum without values; expected values: { printed words: value }, or a list of words',
    })
  } else if (
    field.default !== undefined &&
    !fieldTypes[field.type].schema(field).safeParse(field.default).success
  ) {
    mistakes.push({
      path: [...path, 'default'],
      message: `${found(field.default)} is no value of type ${field.type}; expected ${defaultOf(field)}`,
    })
  }
  return mistakes
}

function defaultOf(field: Field): string {
  const examples: Readonly<Record<FieldTypeName, string>> = {
    text: 'words',
    prose: 'a list of words',
    integer: 'a whole number',
    decimal: "a number in quotes: '1.5'",
    money: "元 in quotes: '125000'",
    percent: "a number in quotes: '4.2'",
    date: "'2024-12-31'",
    month: "'2024-12'",
    period: "'2024-Q3'",
    boolean: 'true or false',
    enum: oneOf(choicesOf(field).map(([, value]) => value)),
    list: 'a list of words',
  }
  return examples[field.type]
}
