import type { Figure, FigureContext } from '../model/figure.ts'
import { bareNumber, readBare } from './bare.ts'
import { isNominal } from './cell.ts'
import { surroundings } from './context.ts'
import { headed } from './headed.ts'
import { numeric } from './numeric.ts'
import type { Refused } from './refused.ts'

const unitLine = /单位\s*[:：]/

/** Bare numbers of tab-separated lines that take a unit from the lines above them (单位：万元) or their headers. */
export function tabular(text: string, context: FigureContext, refused: Refused[]): Figure[] {
  const found: Figure[] = []
  let unit = context.unit
  let header: string[] = []
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 ? text.length : line
    const cells = text.slice(start, end).split('\t')
    if (cells.length === 1) {
      if (unitLine.test(cells[0] ?? '') && end - start < 60) unit = cells[0]
    } else if (!cells.some(cell => bareNumber(cell) !== undefined)) {
      header = cells
    } else {
      row(found, refused, cells, start, header, unit === undefined ? context : { ...context, unit })
    }
    start = end + 1
  }
  return found
}

function row(
  found: Figure[],
  refused: Refused[],
  cells: readonly string[],
  start: number,
  header: readonly string[],
  context: FigureContext,
): void {
  let at = start
  const label = bareNumber(cells[0] ?? '') === undefined ? cells[0] : undefined
  cells.forEach((cell, i) => {
    const number = readBare(cell)
    if (number !== undefined) {
      const own: FigureContext = {
        ...context,
        cell: true,
        column: [...(context.column ?? []), header[i] ?? ''],
        row: [...(context.row ?? []), label ?? ''],
      }
      const left: Refused[] = []
      const figure = isNominal(own, cell) ? undefined : numeric(cell, number, own, left, undefined)
      refused.push(...left.map(one => ({ ...one, start: one.start + at, end: one.end + at })))
      if (figure !== undefined && figure.kind !== 'number') {
        const whole = headed(figure, own, surroundings(own))
        found.push({ ...whole, start: figure.start + at, end: figure.end + at })
      }
    }
    at += cell.length + 1
  })
}
