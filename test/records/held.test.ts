import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { root } from '../command.ts'

const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.json'))
    .map(entry => join(entry.parentPath, entry.name))
}

const files = [...filesIn(join(root, 'samples')), ...filesIn(join(root, 'test/corpus'))]

test.each(files)('every figure of %s is held once: by a record, a cell or prose', async name => {
  const { status, source, figures, cells, records } = await convert(
    { name, bytes: readFileSync(name) },
    pipelines,
  )
  if (status !== 'converted') return
  const recordIds = new Map(records.map(record => [record.record_id, record]))
  const cellIds = new Set(cells.map(({ cell_id: id }) => id))
  const counted = { record: 0, cell: 0, prose: 0 }
  for (const figure of figures) {
    counted[figure.held_by] += 1
    const record = figure.record_id === null ? undefined : recordIds.get(figure.record_id)
    expect(figure.held_by === 'record').toBe(record !== undefined)
    if (record) expect(Object.keys(record.values)).toContain(figure.field)
    expect(figure.cell_id === null).toBe(figure.held_by === 'prose')
    if (figure.cell_id !== null) expect(cellIds).toContain(figure.cell_id)
  }
  expect(source.figures).toBe(figures.length)
  expect([source.figures_in_records, source.figures_in_cells, source.figures_in_prose]).toEqual([
    counted.record,
    counted.cell,
    counted.prose,
  ])
  expect(counted.record + counted.cell + counted.prose).toBe(source.figures)
})
