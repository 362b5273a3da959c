import type { FactRow } from '../../model/fact.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { CellRow, RecordRow } from '../../model/rows.ts'
import { labelName } from '../../reading/label-name.ts'

/** What the fields of a record took of its row and amount. */
export type Meant = { name?: string; year?: string }

/** Record → field → the figure that is its value. */
export type FieldFigures = ReadonlyMap<string, ReadonlyMap<string, IdentifiedFigure | undefined>>

/**
 * Every number is read once: a field and the figure of its cell have one value, and say the same label and year of it as the cell's own row. Throws where two of them differ:
 * that is a bug of this program and nothing a document can cause.
 */
export function expectAgreement(
  records: readonly RecordRow[],
  fieldFigures: FieldFigures,
  meant: ReadonlyMap<string, Meant>,
  cellOf: (found: IdentifiedFigure) => CellRow | undefined,
): void {
  for (const { record_id: id, pipeline, values } of records) {
    for (const [field, found] of fieldFigures.get(id) ?? []) {
      const value = found?.figure.value
      if (value === undefined || String(values[field]) !== value)
        throw contradiction(`${pipeline}.${field} is ${values[field]}`, value ?? 'missing')
    }
  }
  for (const [id, said] of meant) {
    const [found] = fieldFigures.get(id)?.values() ?? []
    const cell = found && cellOf(found)
    if (found !== undefined && cell !== undefined) expectSameMeaning(said, found, cell)
  }
}

/** The row of a cell has the value of its figure. Throws as above. */
export function expectSameValue({ text, value }: CellRow, found: IdentifiedFigure | null): void {
  if (found !== null && value !== (found.figure.value ?? null))
    throw contradiction(`the cell “${text}” is ${value}`, found.figure.value ?? 'a range')
}

/** A statement of a fact has the value of its figure, or the change with its sign. Throws as above. */
export function expectStated(
  facts: readonly FactRow[],
  figures: readonly IdentifiedFigure[],
): void {
  const asked = new Set(facts.flatMap(({ sources }) => sources.map(source => source.figure_id)))
  const known = new Map(
    figures.flatMap(({ id, figure }) => (asked.has(id) ? [[id, figure] as const] : [])),
  )
  for (const { indicator, sources } of facts) {
    for (const { figure_id: id, value } of sources) {
      const figure = known.get(id)
      if (
        figure === undefined ||
        (value !== (figure.value ?? null) && value !== figure.signedChange)
      )
        throw contradiction(`the fact ${indicator} is ${value}`, figure?.value ?? 'missing')
    }
  }
}

/** A record names its amount as the row of the cell does, and dates it as the figure and the cell do. */
function expectSameMeaning(
  { name, year }: Meant,
  { figure }: IdentifiedFigure,
  cell: CellRow,
): void {
  const heads = cell.row_path.map(labelName)
  if (name !== undefined && heads.length > 0 && !heads.includes(name))
    throw contradiction(`the row of “${cell.text}” is “${name}” in its record`, heads.join(' / '))
  for (const end of [figure.period?.end ?? null, cell.period_end])
    if (year !== undefined && end !== null && !end.startsWith(year))
      throw contradiction(`“${cell.text}” is of ${year} in its record`, end)
}

function contradiction(what: string, figure: string): Error {
  return new Error(`${what}, but its figure is ${figure}: one number was read twice`)
}
