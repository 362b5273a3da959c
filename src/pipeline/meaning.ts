import { tables } from '../../schemas/index.ts'
import { recordColumns, recordTail } from '../../schemas/record.ts'
import { finders } from '../checks/index.ts'
import { keyPart } from '../records/around.ts'
import { readHeading } from '../records/heading.ts'
import { layoutOf } from '../records/prepare.ts'
import { selectorMistake } from '../records/selector.ts'
import { skippedWithout } from '../records/skip.ts'
import { checkMistakes } from './checks.ts'
import { columnsOf } from './columns.ts'
import { fieldMistakes } from './fields.ts'
import type { Mistake } from './mistake.ts'
import { hint } from './shape.ts'
import { fieldSources, type OneOrMore, type Pipeline } from './types.ts'

/** Names of files that stand beside the tables. */
const files = ['run', 'datapackage', 'report', 'schemas']

/** What a pipeline of the right shape says that cannot be meant. */
export function meaningMistakes(pipeline: Pipeline): Mistake[] {
  const patterns = patternMistakes(pipeline)
  return [
    ...nameMistakes(pipeline),
    ...patterns,
    ...matchMistakes(pipeline),
    ...fieldMistakes(pipeline),
    ...(patterns.length === 0 ? columnMistakes(pipeline) : []),
    ...keyMistakes(pipeline),
    ...skipMistakes(pipeline),
    ...checkMistakes(pipeline),
    ...withoutMistakes(pipeline),
  ]
}

function nameMistakes({ name }: Pipeline): Mistake[] {
  const taken = [...Object.keys(tables), ...files]
  if (!taken.includes(name)) return []
  const message = `“${name}” is a table or file every dataset has; expected another name than ${taken.join(' ')}`
  return [{ path: ['name'], message }]
}

function patternMistakes({ match, fields }: Pipeline): Mistake[] {
  const lists: [PropertyKey[], OneOrMore | undefined][] = [
    ...(match.headers ?? []).map((words, i): [PropertyKey[], OneOrMore] => [
      ['match', 'headers', i],
      words,
    ]),
    ...(match.labels ?? []).map((words, i): [PropertyKey[], OneOrMore] => [
      ['match', 'labels', i],
      words,
    ]),
    ...Object.entries(fields).flatMap(
      ([name, { header, label }]): [PropertyKey[], OneOrMore | undefined][] => [
        [['fields', name, 'header'], header],
        [['fields', name, 'label'], label],
      ],
    ),
  ]
  return lists.flatMap(([path, words]) =>
    [words ?? []].flat().flatMap((pattern, i) => {
      const read = readHeading(pattern)
      if (!('message' in read)) return []
      const place = typeof words === 'string' ? path : [...path, i]
      return { path: place, at: read.at, message: `“${pattern}”: ${read.message}` }
    }),
  )
}

function matchMistakes(pipeline: Pipeline): Mistake[] {
  const { match, fields } = pipeline
  const { headers, labels, title, selector } = match
  const layout = layoutOf(pipeline)
  const mistakes: Mistake[] = []
  if (!headers && !labels && !title && !selector)
    mistakes.push({
      path: ['match'],
      message: 'it names nothing; expected headers, labels, title or selector',
    })
  if (labels && layout !== 'form')
    mistakes.push({
      path: ['match', 'labels'],
      key: true,
      message: `labels in layout ${layout}; expected layout: form`,
    })
  if (
    headers &&
    layout === 'form' &&
    !Object.values(fields).some(({ header }) => header !== undefined)
  )
    mistakes.push({
      path: ['match', 'headers'],
      key: true,
      message: 'headers of a list inside the form, but no field has a header; expected one',
    })
  const wrong = selector === undefined ? null : selectorMistake(selector)
  if (wrong !== null)
    mistakes.push({
      path: ['match', 'selector'],
      message: `“${selector}”; expected a CSS selector (${wrong})`,
    })
  return mistakes
}

/** Two columns of one name, or one that every table of records has. */
function columnMistakes({ fields }: Pipeline): Mistake[] {
  const own = new Set([...Object.keys(recordColumns), ...Object.keys(recordTail)])
  const known = new Map([...own].map(name => [name, 'every record has']))
  const mistakes: Mistake[] = []
  for (const [name, field] of Object.entries(fields)) {
    const clashing = new Set<string>()
    for (const { column, owner, path } of columnsOf(name, field)) {
      const before = known.get(column)
      if (before === undefined) known.set(column, owner)
      else if (!clashing.has(path.join('.'))) {
        clashing.add(path.join('.'))
        const message = `“${column}” is a column ${before} already; expected another name`
        mistakes.push({ path, key: true, message })
      }
    }
  }
  return mistakes
}

function keyMistakes({ key = [], fields }: Pipeline): Mistake[] {
  const flags = Object.values(fields).flatMap(({ marks = {} }) => Object.values(marks))
  const names = Object.keys(fields)
  const periods = names.map(name => `${name}_period`)
  const known = [...names, ...periods, ...flags, ...fieldSources]
  return key.flatMap((part, i) => {
    const { name } = keyPart(part)
    return known.includes(name)
      ? []
      : {
          path: ['key', i],
          message: `“${name}” is no field; expected a field, or document.year and the like${hint(name.replace(/^record\./, 'document.'), known)}`,
        }
  })
}

function skipMistakes({ skip = [], fields }: Pipeline): Mistake[] {
  const known = Object.keys(fields)
  return [skip].flat().flatMap((rule, i) => {
    const path = typeof skip === 'string' ? ['skip'] : ['skip', i]
    const name = skippedWithout(rule)
    if (name === undefined)
      return { path, message: `“${rule}”; expected rows without <field>: rows without ${known[0]}` }
    return known.includes(name)
      ? []
      : {
          path,
          message: `“${name}” is no field; expected rows without a field${hint(name, known)}`,
        }
  })
}

function withoutMistakes({ without = [] }: Pipeline): Mistake[] {
  const known = finders.map(({ name }) => name)
  return without.flatMap((name, i) =>
    known.includes(name)
      ? []
      : {
          path: ['without', i],
          message: `“${name}” finds no checks; expected one of ${known.join(' ')}${hint(name, known)}`,
        },
  )
}
