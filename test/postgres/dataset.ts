import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { isFixed } from '../../src/dataset/names.ts'
import { type DatasetTable, inOrder, tablesOf } from '../../src/dataset/tables.ts'
import { disk } from '../../src/io/disk.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { type LoadResult, loadDataset } from '../../src/run/load/index.ts'
import { targetOf } from '../../src/run/load/target.ts'
import { noSummary } from '../../src/run/publish/lost.ts'
import { folder } from '../command.ts'

type Rows = Readonly<Record<string, readonly object[]>>

/** Fields of a pipeline, as one writes them. */
export type Fields = Readonly<Record<string, object>>

/** A row of `sources` for a document. */
export const source = (id: string, path = `${id}.md`) => ({
  ...noSummary,
  path,
  status: 'converted',
  bytes: 1,
  source_id: id,
  meta_other: null,
})

/** A row of `diagnostics`. */
export const problem = (id: string, message: string) => ({
  source_id: id,
  path: `${id}.md`,
  code: 'value-invalid',
  severity: 'warning',
  message,
  anchors: [],
})

/** A record of the pipeline `lines` with these fields. */
export const record = (source_id: string, record_id: string, fields: object) => ({
  record_id,
  source_id,
  ...fields,
  cited: {},
  checked: 'unchecked',
  reviewed: {},
  anchors: [],
})

/** A dataset folder with these rows, as a run publishes it; records are of a pipeline `lines` with these fields. */
export function written(rows: Rows, fields: Fields = {}, out = folder()): string {
  const pipelines = rows['lines'] === undefined ? [] : [pipelineOf(fields)]
  const files: Record<string, { bytes: number; sha256: string }> = {}
  const write = (name: string, text: string) => {
    writeFileSync(join(out, name), text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    files[name] = { bytes: Buffer.byteLength(text), sha256 }
  }
  mkdirSync(join(out, 'schemas'), { recursive: true })
  for (const [name, table] of tablesOf(pipelines)) {
    if (!isFixed(name) && rows[name] === undefined) continue
    write(`schemas/${name}.json`, JSON.stringify(z.toJSONSchema(table.schema)))
    write(`${name}.ndjson`, linesOf(table, rows[name] ?? []))
  }
  const program = { name: 'yiyuan', version: '0.1.0', node: process.versions.node }
  writeFileSync(join(out, 'run.json'), JSON.stringify({ program, files, counts: {} }))
  return out
}

function linesOf(table: DatasetTable, rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(inOrder(table, row))}\n`).join('')
}

function pipelineOf(fields: Fields) {
  const match = { headers: ['line'] }
  return parsePipeline(JSON.stringify({ name: 'lines', title: 'Lines', match, fields }), 'lines')
}

interface Loading {
  dataset?: string
  evolve?: boolean
  /** Called when a file is opened, which happens while its rows are awaited. */
  opening?: (file: string) => Promise<void>
}

/** Loads a folder into an address. */
export function loaded(out: string, to: string, how: Loading = {}): Promise<LoadResult> {
  const { dataset = 'a', evolve = false, opening = async () => {} } = how
  return loadDataset({
    disk: {
      ...disk,
      async open(path, flags) {
        await opening(basename(path))
        return disk.open(path, flags)
      },
    },
    folder: out,
    target: targetOf(to),
    dataset,
    evolve,
    version: '0.1.0',
    waiting: () => {},
  })
}
