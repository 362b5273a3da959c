import type { Checked, FigureRow } from '../../model/rows.ts'
import { worst } from './checked.ts'

/** What is counted of a figure, with or without its row. */
export type Counted = Pick<
  FigureRow,
  'kind' | 'unit' | 'doubt' | 'held_by' | 'table_id' | 'record_id' | 'origin' | 'checked'
>

/** What the figures of a document come to: counted once, so that no row of them has to be kept. */
export class Tally {
  readonly held: Record<FigureRow['held_by'], number> = { record: 0, cell: 0, prose: 0 }
  recognised = 0
  /** How many wait for a person. */
  waiting = 0
  readonly #tables = new Map<string, { figures: number; unitless: number }>()
  readonly #records = new Map<string, Checked>()

  add(figure: Counted): void {
    const { kind, unit, held_by, table_id: table, record_id: record, origin, checked } = figure
    this.held[held_by] += 1
    if (origin === 'ocr') this.recognised += 1
    if (isWaiting(figure)) this.waiting += 1
    if (table !== null) {
      const counts = this.#tables.get(table) ?? { figures: 0, unitless: 0 }
      this.#tables.set(table, counts)
      counts.figures += 1
      if (kind === 'number' && unit === null) counts.unitless += 1
    }
    if (record === null) return
    const so = this.#records.get(record)
    this.#records.set(record, so === undefined ? checked : worst(so, checked))
  }

  ofTable(id: string): { figures: number; unitless: number } {
    return this.#tables.get(id) ?? { figures: 0, unitless: 0 }
  }

  /** A record takes the worst of its own figures. */
  ofRecord(id: string): Checked {
    return this.#records.get(id) ?? 'unchecked'
  }
}

/** Whether a figure waits for a person: in doubt, recognised from a picture, or a number of a table without a unit that nobody settled. */
export function isWaiting(figure: Omit<Counted, 'record_id' | 'checked'>): boolean {
  const { doubt, kind, unit, table_id: table, held_by: by, origin } = figure
  return (
    origin === 'ocr' ||
    doubt.length > 0 ||
    (kind === 'number' && unit === null && table !== null && by !== 'record')
  )
}
