import type { Field, OneOrMore } from '../pipeline/types.ts'
import { choicesOf } from '../records/choices.ts'
import type { Draft } from './draft.ts'
import type { DraftField } from './field.ts'

/** A draft as a pipeline file, with what was seen beside each field. */
export function yamlOf(draft: Draft): string {
  const { pipeline, fields, form, left, records } = draft
  const { match } = pipeline
  const names = [...new Set(form.tables.map(({ sample }) => sample.name))]
  return [
    `# Drafted from ${count(form.tables.length, 'table')} in ${count(names.length, 'sample')}, which give ${count(records, 'record')}: ${clip(names.join(', '), 200)}`,
    '# Read it against the documents, rename what you like, then run it with -p.',
    `name: ${pipeline.name}`,
    `title: ${quoted(pipeline.title)}`,
    ...(pipeline.layout === 'form' ? ['layout: form'] : []),
    'match:',
    ...listed('headers', match.headers),
    ...listed('labels', match.labels),
    'fields:',
    ...Object.entries(pipeline.fields).flatMap(([name, field]) =>
      fieldLines(name, field, fields.get(name)),
    ),
    ...(pipeline.key
      ? ['# Never the same twice in the samples.', `key: [${pipeline.key.join(', ')}]`]
      : []),
    ...left.map(words => `# left to the cells: ${clip(words, 120)}`),
    '',
  ].join('\n')
}

function listed(name: string, words: readonly OneOrMore[] | undefined): string[] {
  if (words === undefined) return []
  return [`  ${name}:`, ...words.flat().map(word => `    - ${quoted(word)}`)]
}

function fieldLines(name: string, field: Field, told: DraftField | undefined): string[] {
  const { header, label, from, type, title, required, fill, figures, unit, values, marks } = field
  const examples = told?.examples.map(word => clip(word, 24)).join(' │ ') ?? ''
  const line = (key: string, value: unknown) =>
    value === undefined ? [] : [`    ${key}: ${typeof value === 'string' ? quoted(value) : value}`]
  const map = (key: string, words: Readonly<Record<string, string>> | undefined) =>
    words === undefined
      ? []
      : [
          `    ${key}:`,
          ...Object.entries(words).map(
            ([word, value]) => `      ${quoted(word)}: ${quoted(value)}`,
          ),
        ]
  return [
    `  ${name}:${examples === '' ? '' : ` # ${examples}`}`,
    ...(told?.note === undefined ? [] : [`    # ${clip(told.note, 160)}`]),
    ...line('from', from),
    ...line('header', typeof header === 'string' ? header : undefined),
    ...line('label', typeof label === 'string' ? label : undefined),
    ...line('type', type),
    ...line('title', title),
    ...line('unit', unit),
    ...line('required', required),
    ...line('fill', fill),
    ...line('figures', figures),
    ...map('values', values && Object.fromEntries(choicesOf({ values }))),
    ...map('marks', marks),
  ]
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** Words that YAML takes for something else when they stand bare. */
const meant = /^(?:true|false|yes|no|on|off|null|y|n)$/i

/** A scalar that reads back as these words. */
function quoted(words: string): string {
  const bare =
    /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_.（）“”、]*$/u.test(words) &&
    !meant.test(words)
  if (bare) return words
  return /[\p{Cc}\p{Cf}]/u.test(words) ? JSON.stringify(words) : `'${words.replaceAll("'", "''")}'`
}

/** Words for a comment: one line, not too long, nothing that ends it. */
function clip(words: string, most: number): string {
  const line = words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
