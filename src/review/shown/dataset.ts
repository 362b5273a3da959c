import { join } from 'node:path'
import type { RunReport } from '../../../schemas/run.ts'
import { isFixed } from '../../dataset/names.ts'
import type { Disk } from '../../io/disk.ts'
import { readLines } from '../../io/lines.ts'
import { UsageError } from '../../model/errors.ts'
import { readReport } from '../../run/place.ts'
import { rowIn, wordsIn } from '../queue/rows.ts'
import type { DocumentLine, Titles } from '../view/shapes.ts'
import { documentOf } from './documents.ts'
import { numberIn } from './row.ts'
import { openShown, type Shown } from './shown.ts'
import { TableRows } from './table-rows.ts'
import { titlesOf } from './titles.ts'

/** Documents that are kept open: the one that is looked at and those near it in the queue; the one asked for longest ago is closed. */
const OPEN = 6

/** A dataset folder as it is looked at: its documents, the rows of its tables, its documents as they are shown. */
export class Dataset {
  readonly folder: string
  readonly report: RunReport
  readonly documents: readonly DocumentLine[]
  /** Tables of records. */
  readonly records: readonly string[]
  /** The newest date the documents state. */
  readonly newest: string | null
  readonly #disk: Disk
  readonly #pages: ReadonlyMap<string, number>
  readonly #byId: ReadonlyMap<string, DocumentLine>
  readonly #tables = new Map<string, TableRows>()
  readonly #open = new Map<string, Promise<Shown>>()
  #titles: Promise<Titles> | null = null

  constructor(disk: Disk, folder: string, report: RunReport, read: Sources) {
    this.#disk = disk
    this.folder = folder
    this.report = report
    this.documents = read.documents
    this.newest = read.newest
    this.#pages = read.pages
    this.#byId = new Map([...read.documents].reverse().map(line => [line.id, line]))
    this.records = Object.keys(report.files).flatMap(name => {
      const table = /^([^/]+)\.ndjson$/.exec(name)?.[1]
      return table !== undefined && !isFixed(table) ? [table] : []
    })
  }

  /** Whether a dataset has such a table. */
  has(table: string): boolean {
    return this.report.files[`${table}.ndjson`] !== undefined
  }

  rows(table: string): TableRows {
    const rows = this.#tables.get(table) ?? new TableRows(this.#disk, this.folder, table)
    this.#tables.set(table, rows)
    return rows
  }

  /** Looks through the tables that what is shown is marked by before a document is. */
  async prepare(): Promise<void> {
    for (const table of ['figures', 'cells']) await this.rows(table).prepare()
  }

  document(id: string): DocumentLine | undefined {
    return this.#byId.get(id)
  }

  /** A document as it is shown; null for one the dataset does not hold. */
  shown(id: string): Promise<Shown> | null {
    const line = this.#byId.get(id)
    if (line === undefined) return null
    const known = this.#open.get(id)
    const shown = known ?? openShown(this.#opened(), line, this.#pages.get(id) ?? 0)
    this.#open.delete(id)
    this.#open.set(id, shown)
    for (const [oldest] of this.#open) if (this.#open.size > OPEN) this.#open.delete(oldest)
    return shown
  }

  /** What the columns of each table are called in Chinese, as the dataset's description says. */
  titles(): Promise<Titles> {
    this.#titles ??= titlesOf(this.#disk, this.folder)
    return this.#titles
  }

  #opened() {
    const [figures, cells, diagnostics] = [
      this.rows('figures'),
      this.rows('cells'),
      this.rows('diagnostics'),
    ]
    return {
      disk: this.#disk,
      folder: this.folder,
      tables: { figures, cells, diagnostics },
    }
  }
}

/** What the table of sources says. */
interface Sources {
  documents: DocumentLine[]
  pages: Map<string, number>
  newest: string | null
}

/** Opens the dataset of a folder. Throws UsageError where there is none that can be looked at. */
export async function openDataset(disk: Disk, folder: string): Promise<Dataset> {
  const report = await readReport(disk, folder)
  if (report === null)
    throw new UsageError(`${folder}: no dataset is there; run \`yiyuan run\` first`)
  if (report.files['figures.ndjson'] === undefined)
    throw new UsageError(`${folder}: its tables are not NDJSON; run again with --format ndjson`)
  return new Dataset(disk, folder, report, await sourcesOf(disk, folder))
}

async function sourcesOf(disk: Disk, folder: string): Promise<Sources> {
  const found: Sources = { documents: [], pages: new Map(), newest: null }
  const file = await disk.open(join(folder, 'sources.ndjson'), 'r')
  try {
    for await (const lines of readLines(file))
      for (const line of lines) {
        const row = rowIn(line)
        if (row === undefined) continue
        const document = documentOf(row)
        found.documents.push(document)
        found.pages.set(document.id, numberIn(row, 'pages'))
        for (const name of ['published_on', 'meta_published_on']) {
          const day = wordsIn(row, name)
          if (day > (found.newest ?? '')) found.newest = day
        }
      }
  } finally {
    await file.close()
  }
  return found
}
