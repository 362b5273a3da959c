import type { CellRow, FigureRow, RecordRow } from '../../model/rows.ts'

/**
 * Every number is read once: a field, the figure of its cell and the cell's own row have one value. Throws where two of them differ:
 * that is a bug of this program and nothing a document can cause.
 */
export function expectAgreement(
  records: readonly RecordRow[],
  figures: readonly FigureRow[],
  cells: readonly CellRow[],
  fieldFigures: ReadonlyMap<string, ReadonlyMap<string, string>>,
): void {
  const byId = new Map(figures.map(row => [row.figure_id, row]))
  for (const { record_id: id, pipeline, values } of records) {
    for (const [field, figureId] of fieldFigures.get(id) ?? []) {
      const figure = byId.get(figureId)
      if (figure === undefined || String(values[field]) !== figure.value)
        throw contradiction(`${pipeline}.${field} is ${values[field]}`, figure?.value ?? 'missing')
    }
  }
  for (const { figure_id: id, text, value } of cells) {
    const figure = id === null ? undefined : byId.get(id)
    if (figure !== undefined && value !== figure.value)
      throw contradiction(`the cell “${text}” is ${value}`, figure.value ?? 'a range')
  }
}

function contradiction(what: string, figure: string): Error {
  return new Error(`${what}, but its figure is ${figure}: one number was read twice`)
}
