import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'
import { once } from '../../src/model/once.ts'
import { tablesOf } from '../../src/model/tables.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { tryRead } from '../../src/read.ts'
import { decode } from '../../src/readers/decode.ts'
import { declaredIn } from '../../src/readers/html/declared.ts'
import { root } from '../command.ts'

const NUMBERS = new Set(['money', 'percent', 'decimal', 'integer'])

const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)
const fieldsOf = new Map(pipelines.map(({ name, fields }) => [name, fields]))

/** The files of a folder that documents are; at most so many. */
export function filesIn(folder: string, most = Number.POSITIVE_INFINITY): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.json'))
    .map(entry => join(entry.parentPath, entry.name))
    .slice(0, most)
}

/** What a pipeline may declare of a number it reads. */
const NOTHING = {
  kind: null,
  value: null,
  unit: null,
  period_start: null,
  period_end: null,
  figure_id: null,
  subject: null,
  indicator: null,
  aspect: null,
  column_role: null,
}

/** Whether a field of that name is a number in any of the pipelines. */
function isNumber(field: string): boolean {
  return pipelines.some(({ fields }) => NUMBERS.has(fields[field]?.type ?? 'text'))
}

const squeeze = (words: string) =>
  words.replace(/<[^>]*>|&(?:nbsp|ensp|emsp);|&#(?:32|160);|[\s\u200b\u2060"]+/g, '')

/**
 * What holds of every document, whatever it is, each converted once for all of it. `least`: how many numbers of records were held
 * against their figures at least, since a law must not hold because nothing was looked at.
 */
export function expectLaws(files: readonly string[], least: number): void {
  let held = 0

  describe.each(files)('%s', name => {
    const bytes = readFileSync(name)
    const converted = once(() => convert({ name, bytes }, pipelines))

    test('a field, its figure and its cell have one value and one period', async () => {
      const { figures, cells, records } = await converted()
      const cellsById = new Map(cells.map(cell => [cell.cell_id, cell]))
      const recordsById = new Map(records.map(record => [record.record_id, record]))
      for (const figure of figures) {
        const cell = figure.cell_id === null ? undefined : cellsById.get(figure.cell_id)
        if (cell?.figure_id === figure.figure_id) {
          expect([cell.value, cell.unit, cell.kind]).toEqual([
            figure.value,
            figure.unit,
            figure.kind,
          ])
          expect([cell.period_start, cell.period_end]).toEqual([
            figure.period_start,
            figure.period_end,
          ])
        }
        const record = figure.record_id === null ? undefined : recordsById.get(figure.record_id)
        if (record === undefined || figure.field === null) continue
        const type = fieldsOf.get(record.pipeline)?.[figure.field]?.type
        if (type === undefined || !NUMBERS.has(type)) continue
        expect(String(record.values[figure.field])).toBe(figure.value)
        held += 1
      }
    })

    test('every figure is held once: by a record, a cell or prose', async () => {
      const { status, source, figures, cells, records } = await converted()
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
      expect([source.figures_in_records, source.figures_in_cells, source.figures_in_prose]).toEqual(
        [counted.record, counted.cell, counted.prose],
      )
      expect(counted.record + counted.cell + counted.prose).toBe(source.figures)
    })

    if (/\.(?:md|html|txt|csv|tsv)$/.test(name))
      test('what a record cites stands where it says', async () => {
        const { records } = await converted()
        if (records.length === 0) return
        const source = decode(bytes, name.endsWith('.html') ? declaredIn : undefined).text
        for (const { cited } of records) {
          for (const [field, { text, anchors }] of Object.entries(cited)) {
            const printed = anchors.flatMap(anchor =>
              anchor.kind === 'text' ? [source.slice(anchor.start, anchor.end)] : [],
            )
            for (const words of text.split(' / '))
              expect(squeeze(printed.join('')), `${field}: ${text}`).toContain(squeeze(words))
          }
        }
      })

    test('every cell of every table is a row, and the same row whether a pipeline claims it or not, but for what it declares of a number', async () => {
      const document = await tryRead({ name, bytes })
      if ('code' in document) return
      const printed = tablesOf(document).flatMap(({ cells }) => cells)
      const claimed = await converted()
      const alone = await convert({ name, bytes }, [])
      const numbers = new Set(
        claimed.cells.flatMap(({ cell_id: id, field }) =>
          field !== null && isNumber(field) ? id : [],
        ),
      )
      const bare = ({ cells }: typeof claimed) =>
        cells.map(row => {
          const unclaimed = { ...row, record_id: null, field: null }
          return numbers.has(row.cell_id) ? { ...unclaimed, ...NOTHING } : unclaimed
        })
      expect(bare(claimed), name).toEqual(bare(alone))
      expect(
        alone.cells
          .map(({ text, row, column, row_span, column_span }) =>
            JSON.stringify([text, row, column, row_span, column_span]),
          )
          .toSorted(),
        name,
      ).toEqual(
        printed
          .map(({ text, row, column, rowSpan, columnSpan }) =>
            JSON.stringify([text.text, row, column, rowSpan, columnSpan]),
          )
          .toSorted(),
      )
      for (const { anchors } of alone.cells) expect(anchors.length, name).toBeGreaterThan(0)
      expect(new Set(alone.cells.map(row => row.cell_id)).size).toBe(alone.cells.length)
    })
  })

  test('numbers of records were looked at', () => expect(held).toBeGreaterThan(least))
}
