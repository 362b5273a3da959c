import type { Block } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import type { Field, Match, Pipeline } from '../pipeline/types.ts'
import { type ReadRecord, recordsOf, type SetAside } from '../records/index.ts'
import type { Sample } from './forms.ts'

/** What came of a pipeline on the samples. */
export interface Trial {
  records: ReadRecord[]
  setAside: SetAside[]
  problems: string[]
}

/** Reads the samples with a pipeline. */
export function tryOn(samples: readonly Sample[], pipeline: Pipeline): Trial {
  const trial: Trial = { records: [], setAside: [], problems: [] }
  for (const { document } of samples) {
    const { records, setAside, diagnostics } = recordsOf(document, [pipeline])
    for (const record of records) trial.records.push(record)
    for (const row of setAside) trial.setAside.push(row)
    for (const { code } of diagnostics) trial.problems.push(code)
  }
  return trial
}

/** A pipeline with these fields, for trying. */
export function draftWith(
  match: Match,
  layout: Pipeline['layout'],
  fields: Readonly<Record<string, Field>>,
): Pipeline {
  return { name: 'draft', title: 'draft', layout, match, fields }
}

/** The samples with nothing but the tables a pipeline reads, and the notes that may explain them. */
export function narrowed(samples: readonly Sample[], { records }: Trial): Sample[] {
  const read = new Set<Table | null>(records.map(({ table }) => table))
  return samples.map(sample => {
    const { blocks } = sample.document
    const top = new Set<Block>(blocks)
    const nested = [...read].some(
      table => table !== null && !top.has(table) && inside(blocks, table),
    )
    const kept = blocks.filter(
      block => block.kind === 'note' || (block.kind === 'table' && read.has(block)),
    )
    return nested ? sample : { ...sample, document: { ...sample.document, blocks: kept } }
  })
}

/** Whether a table stands in a cell of another one of these blocks. */
function inside(blocks: readonly Block[], table: Table): boolean {
  return blocks.some(
    block =>
      block.kind === 'table' &&
      block.cells.some(({ tables = [] }) => tables.includes(table) || inside(tables, table)),
  )
}

/** The samples with the first rows of each table alone: a type these refuse need not be tried on all. */
export function probes(samples: readonly Sample[], rows: number): Sample[] {
  return samples.map(sample => {
    const blocks = sample.document.blocks.map(block =>
      block.kind === 'table' && block.rows.length > rows ? shortened(block, rows) : block,
    )
    return { ...sample, document: { ...sample.document, blocks } }
  })
}

function shortened(table: Table, rows: number): Table {
  const last = table.headerRows + rows
  return {
    ...table,
    rows: table.rows.slice(0, last),
    cells: table.cells.filter(({ row, rowSpan }) => row + rowSpan <= last),
  }
}
