import type { FactRow } from '../../model/fact.ts'
import type { CellRow, FigureRow, RecordRow } from '../../model/rows.ts'
import { labelName } from '../../reading/label-name.ts'

/** What the fields of a record took of its row and amount. */
export type Meant = { name?: string; year?: string }

/**
 * Every number is read once: a field, the figure of its cell and the cell's own row have one value, and say the same label and year of it. Throws where two of them differ:
 * that is a bug of this program and nothing a document can cause.
 */
export function expectAgreement(
  records: readonly RecordRow[],
  figures: readonly FigureRow[],
  cells: readonly CellRow[],
  fieldFigures: ReadonlyMap<string, ReadonlyMap<string, string>>,
  meant: ReadonlyMap<string, Meant> = new Map(),
): void {
  const byId = new Map(figures.map(row => [row.figure_id, row]))
  for (const { record_id: id, pipeline, values } of records) {
    for (const [field, figureId] of fieldFigures.get(id) ?? []) {
      const figure = byId.get(figureId)
      if (figure === undefined || String(values[field]) !== figure.value)
        throw contradiction(`${pipeline}.${field} is ${values[field]}`, figure?.value ?? 'missing')
    }
  }
  const cellOf = new Map(cells.map(row => [row.cell_id, row]))
  for (const [id, said] of meant) {
    const [figureId = ''] = fieldFigures.get(id)?.values() ?? []
    const figure = byId.get(figureId)
    const cell = cellOf.get(figure?.cell_id ?? '')
    if (figure !== undefined && cell !== undefined) expectSameMeaning(said, figure, cell)
  }
  for (const { figure_id: id, text, value } of cells) {
    const figure = id === null ? undefined : byId.get(id)
    if (figure !== undefined && value !== figure.value)
      throw contradiction(`the cell “${text}” is ${value}`, figure.value ?? 'a range')
  }
}

/** A statement of a fact has the value of its figure, or the change with its sign. Throws as above. */
export function expectStated(facts: readonly FactRow[], figures: readonly FigureRow[]): void {
  const byId = new Map(figures.map(row => [row.figure_id, row]))
  for (const { indicator, sources } of facts) {
    for (const { figure_id: id, value } of sources) {
      const figure = byId.get(id)
      if (value !== figure?.value && value !== figure?.signed_change)
        throw contradiction(`the fact ${indicator} is ${value}`, figure?.value ?? 'missing')
    }
  }
}

/** A record names its amount as the row of the cell does, and dates it as the figure and the cell do. */
function expectSameMeaning({ name, year }: Meant, figure: FigureRow, cell: CellRow): void {
  const heads = cell.row_path.map(labelName)
  if (name !== undefined && heads.length > 0 && !heads.includes(name))
    throw contradiction(`the row of “${cell.text}” is “${name}” in its record`, heads.join(' / '))
  for (const { period_end: end } of [figure, cell])
    if (year !== undefined && end !== null && !end.startsWith(year))
      throw contradiction(`“${cell.text}” is of ${year} in its record`, end)
}

function contradiction(what: string, figure: string): Error {
  return new Error(`${what}, but its figure is ${figure}: one number was read twice`)
}
