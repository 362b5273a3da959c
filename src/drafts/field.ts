import type { Field, Pipeline } from '../pipeline/types.ts'
import type { SetAside } from '../records/index.ts'
import type { Sample } from './forms.ts'
import type { Place } from './places.ts'
import { type Trial, tryOn } from './trial.ts'
import { typeOf } from './type.ts'

/** A field of a draft with what was seen of it. */
export interface DraftField {
  field: Field
  /** Some of its values as printed. */
  examples: string[]
  note: string | undefined
}

/** Example values shown, and characters of each. */
const EXAMPLES = 4

/** The type, unit and need of one field, from its values over all samples. */
export function fieldOf(
  place: Place,
  { records }: Trial,
  few: readonly Sample[],
  near: readonly Sample[],
  plainly: Pipeline,
): DraftField {
  const { name, where } = place
  const words = records.flatMap(record =>
    record.values[name] === null ? [] : [record.cited[name]?.text ?? ''],
  )
  const declared = { ...where, ...fillOf(place) }
  const marks = marksOf(name, words)
  const refusals = (field: Field, some: readonly Sample[] = near) => {
    const fields = { ...plainly.fields, [name]: { ...declared, ...field } }
    return tryOn(some, { ...plainly, fields }).setAside
  }
  const reads = (field: Field) => [few, near].every(some => refusals(field, some).length === 0)
  const typed = marks
    ? { type: 'text' as const, marks }
    : typeOf({ heading: place.heading, words }, reads)
  const almost =
    typed.type === 'text' || typed.type === 'decimal' ? nearlyOf(words, typed, refusals) : undefined
  const always = records.length > 0 && records.every(record => record.values[name] !== null)
  const { type, ...rest } = typed
  const field: Field = { ...declared, type, ...rest, ...(always && { required: true }) }
  return {
    field,
    examples: examplesOf(words),
    note: noteOf(place, field, records, words) ?? almost,
  }
}

/** Share of values a type may refuse and still be named as what the column nearly is. */
const NEARLY = 0.1

/** The type that reads nearly every value, and one it refuses: whoever edits the draft may want it, and those rows set aside. */
function nearlyOf(
  words: readonly string[],
  { type }: Field,
  refusals: (field: Field) => readonly SetAside[],
): string | undefined {
  const digits = words.filter(word => /\d/.test(word)).length
  if (digits < words.length * (1 - NEARLY) || words.length < 2) return undefined
  for (const other of ['percent', 'money', 'decimal'] as const) {
    if (other === type) continue
    const refused = refusals({ type: other })
    const [first] = refused
    if (first && refused.length <= words.length * NEARLY)
      return `${other} but for ${refused.length} of ${words.length} values: ${first.reason}`
  }
  return undefined
}

function examplesOf(words: readonly string[]): string[] {
  return [...new Set(words.map(word => word.replace(/\s+/g, ' ').trim()))].slice(0, EXAMPLES)
}

/** Marks that some values begin or end with become a flag of their own. */
function marksOf(name: string, words: readonly string[]): Record<string, string> | undefined {
  const marked = [...'★☆▲△●◆※'].filter(mark =>
    words.some(word => word.trim().startsWith(mark) || word.trim().endsWith(mark)),
  )
  return marked.length === 0
    ? undefined
    : Object.fromEntries(marked.map((mark, i) => [mark, `${name}_marked${i === 0 ? '' : i + 1}`]))
}

/** What the values alone do not say. */
function noteOf(
  { note }: Place,
  field: Field,
  records: Trial['records'],
  words: readonly string[],
): string | undefined {
  if (note !== undefined) return note
  if (words.length === 0) return 'empty in every sample'
  const units = new Set(records.map(({ table }) => table?.unit?.text ?? ''))
  const named = [...units].filter(unit => unit !== '')
  if (field.type === 'money' && named.length > 0)
    return `printed in ${named.join(', ')}; read as 元`
  if (field.type === 'decimal' && units.has('') && words.some(word => /[.．,，]/.test(word)))
    return 'no unit is declared; an amount needs `type: money` and `unit: 万元` or the like'
  if (field.type === 'enum') return 'all words met so far; another one is set aside'
  return undefined
}

/** Whether its blanks are filled, as a field says it. */
export function fillOf({ fills }: Place): Partial<Field> {
  return fills ? { fill: true } : {}
}
