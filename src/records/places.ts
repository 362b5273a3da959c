import type { Declaration, Declarations } from '../figures/cells.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Cell, Table } from '../model/table.ts'
import { tablesOf } from '../model/tables.ts'
import type { Field, Pipeline } from '../pipeline/types.ts'
import { fieldTypes } from './fields/index.ts'
import { layouts } from './layouts/index.ts'
import { withoutMarks } from './marks.ts'
import type { Found, Place, Spot } from './place.ts'
import { layoutOf, type Prepared, prepare } from './prepare.ts'
import type { Selection } from './selector.ts'
import { isSkipped } from './skip.ts'

/** A table that has the form of a pipeline, and where its records stand. */
export interface PlacedForm {
  form: Prepared
  table: Table
  places: readonly Place[]
}

/** Where the records of a document stand, before a word of them is read. */
export interface Placed {
  forms: PlacedForm[]
  /** What pipelines declare of the numbers in the cells they read. */
  declared: Declarations
  diagnostics: Diagnostic[]
}

/**
 * Finds where the records of every pipeline stand. `selects` says whether a pipeline's selector holds a table; without it, tables
 * of pipelines with a selector are none of theirs. A table that is `decided` to be of one pipeline is of that alone, whatever its form asks of
 * tables.
 */
export function placeRecords(
  document: Document,
  pipelines: readonly Pipeline[],
  selects: Selection = () => false,
  decided: ReadonlyMap<Table, string | null> = new Map(),
): Placed {
  const forms: PlacedForm[] = []
  const diagnostics: Diagnostic[] = []
  const prepared = pipelines.map(prepare)
  for (const table of tablesOf(document)) {
    for (const form of prepared) {
      const { selector } = form.pipeline.match
      const named = decided.get(table)
      if (named === undefined && selector !== undefined && !selects(selector, table)) continue
      if (named !== undefined && named !== form.pipeline.name) continue
      const asked = named === undefined ? form : { ...form, headers: [], title: [], not: [] }
      const found = layouts[layoutOf(form.pipeline)](asked, table)
      if (found === null) continue
      diagnostics.push(...reported(form, table, found))
      const places = found.places.filter(place => !isSkipped(form.pipeline, place))
      forms.push({ form, table, places })
    }
  }
  const { declared, conflicts } = declarations(forms)
  return { forms, declared, diagnostics: [...diagnostics, ...conflicts] }
}

/** What a table of the form lacks or says twice. */
function reported(
  { pipeline }: Prepared,
  table: Table,
  { missing, ambiguous }: Found,
): Diagnostic[] {
  if (missing.length > 0) {
    const message = `a table of the form “${pipeline.title}” has no column for ${missing.join(', ')}; its rows are left to the cells`
    return [diagnostic('header-missing', message, table.anchors)]
  }
  return [...ambiguous].map(([name, [first = '', ...others]]) => {
    const message = `${pipeline.name}: several columns could be ${name}; “${first}” is read, ${others.map(words => `“${words}”`).join(', ')} left to the cells`
    return diagnostic('header-ambiguous', message, table.anchors)
  })
}

/** Cell → what is declared of its numbers, in order of place; of two pipelines that read the same words the first one counts, and what the other says else is reported. */
function declarations(forms: readonly PlacedForm[]): {
  declared: Declarations
  conflicts: Diagnostic[]
} {
  const declared = new Map<Cell, Declaration[]>()
  const conflicts = new Map<string, Diagnostic>()
  for (const { form, table, places } of forms) {
    for (const { name, field } of form.fields) {
      const declares = fieldTypes[field.type].declares?.(field)
      if (declares === undefined) continue
      const ownHeading = layoutOf(form.pipeline) === 'form'
      for (const { spots } of places) {
        const spot = spots.get(name)
        const range = spot && numberIn(spot, field)
        if (spot?.cell === undefined || range === undefined) continue
        const known = declared.get(spot.cell) ?? []
        const first = known.find(({ start, end }) => start < range.end && range.start < end)
        const other = first && differing(first, declares, table)
        if (other !== undefined) {
          const message = `${form.pipeline.name}: ${name} declares ${other.own}, but a pipeline before it ${other.first} for the same words, which counts; let one of them go`
          conflicts.set(
            `${form.pipeline.name} ${name}`,
            diagnostic('unit-conflict', message, spot.anchors),
          )
        }
        if (first !== undefined) continue
        const heading = ownHeading && spot.heading ? { heading: spot.heading } : {}
        known.push({ ...range, ...heading, ...declares })
        declared.set(spot.cell, known)
      }
    }
  }
  for (const known of declared.values()) known.sort((a, b) => a.start - b.start)
  return { declared, conflicts: [...conflicts.values()] }
}

type Unit = Pick<Declaration, 'unit' | 'plain'>

/** What two declarations say of one number where they differ and the document prints no unit that settles it. */
function differing(
  first: Unit,
  own: Unit,
  { unit }: Table,
): { first: string; own: string } | undefined {
  const said = ({ unit, plain }: Unit) => (plain === null ? 'no unit' : `“${plain ?? unit ?? ''}”`)
  const settled = unit !== undefined && first.plain === undefined && own.plain === undefined
  const silent = (first.unit ?? first.plain) === undefined || (own.unit ?? own.plain) === undefined
  if (settled || silent || said(first) === said(own)) return undefined
  return { first: said(first), own: said(own) }
}

/** Where the number of a field stands in the text of its cell, without space and declared marks around it; undefined where nothing stands. */
export function numberIn(
  { cell, part }: Spot,
  field: Field,
): { start: number; end: number } | undefined {
  if (cell === undefined) return undefined
  const { text } = cell.text
  const { start, end } = withoutMarks(text, part ?? { start: 0, end: text.length }, field)
  return start < end ? { start, end } : undefined
}
