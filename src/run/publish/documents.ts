import type { Gathering } from '../../dataset/descriptor/provenance.ts'
import { FACTS, GLANCE, type StoredHead, tableIn } from '../../dataset/stored.ts'
import { linesIn } from '../../io/lines.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { ReviewRow } from '../../model/review.ts'
import type { SetAsideRow } from '../../model/rows.ts'
import type { Facts } from '../facts/index.ts'
import type { DatasetFiles } from '../files.ts'
import { metaColumns, withRow } from '../meta/columns.ts'
import type { Joined } from '../meta/join.ts'
import type { MetaRow } from '../meta/read.ts'
import type { Nest } from '../nest.ts'
import type { Members } from '../store.ts'
import type { Entry } from './entry.ts'
import { noSummary } from './lost.ts'
import { underOtherWords } from './repeated.ts'
import type { Rows } from './rows.ts'

/** Where what a document gives is put. */
export interface Into {
  rows: Rows
  dataset: Pick<DatasetFiles, 'lines'>
  facts: Pick<Facts, 'add'>
  nest: Nest | null
  provenance: Pick<Gathering, 'source'>
  index: Pick<Joined, 'rows' | 'missing'>
}

/** The documents of a dataset, one after another, each with its rows as they are stored. */
export class Documents {
  readonly #into: Into
  /** Equal bytes are published once: under the first path that has them. */
  readonly #first = new Map<string, string>()

  constructor(into: Into) {
    this.#into = into
  }

  /** A document of which nothing is stored. */
  async lost(entry: Entry): Promise<void> {
    const { path, problem } = entry
    const isForeign = problem?.code === 'format-unsupported'
    await this.#source(entry, isForeign ? 'unsupported' : 'failed', noSummary)
    const why = problem ?? diagnostic('crashed', `${path}: it has no result; run again`)
    await this.#into.rows.problem(null, path, why)
  }

  async add(
    entry: Entry,
    { status, source }: StoredHead,
    members: AsyncIterable<Members>,
  ): Promise<void> {
    const { rows, nest, index } = this.#into
    const published = await this.#source(entry, status, source)
    const sourceId = source.source_id
    const meta = index.rows.get(entry.path)
    const first = this.#first.get(sourceId)
    if (first === undefined) {
      this.#first.set(sourceId, entry.path)
      rows.count('inconsistent', source.inconsistent)
      if (source.figures_recognised > 0) rows.count('recognised', source.figures_recognised)
    } else {
      const said = underOtherWords({ path: first, meta: index.rows.get(first)?.meta }, meta?.meta)
      if (said) await rows.problem(sourceId, entry.path, said)
    }
    for await (const member of members) {
      if (member.name === 'diagnostics') await this.#problems(sourceId, entry.path, member, meta)
      else if (first === undefined) await this.#member(member, entry.path, source)
    }
    await nest?.end(published)
  }

  async #source(
    { path, size }: Entry,
    status: StoredHead['status'],
    summary: StoredHead['source'] | typeof noSummary,
  ): Promise<Record<string, unknown>> {
    const { rows, provenance, index } = this.#into
    rows.count(status)
    const told = metaColumns(index.rows.get(path)?.meta)
    const row = { path, status, bytes: size, ...told, ...summary }
    provenance.source(path, row)
    const published = await rows.add('sources', row, path)
    const lacking = index.missing.get(path)
    if (lacking) await rows.problem(summary.source_id, path, lacking)
    return published
  }

  async #problems(
    sourceId: string,
    path: string,
    { lines }: Members,
    meta: MetaRow | undefined,
  ): Promise<void> {
    for (const line of linesIn(lines)) {
      const found: Diagnostic = JSON.parse(line.toString('utf8'))
      if (found.code !== 'record-duplicate')
        await this.#into.rows.problem(sourceId, path, withRow(found, meta))
    }
  }

  /** What became of decisions, and which rows set aside a person settled. */
  #reviewed(name: 'reviews' | 'set-aside', lines: Buffer): void {
    for (const line of linesIn(lines)) {
      const row: Partial<ReviewRow & SetAsideRow> = JSON.parse(line.toString('utf8'))
      if (name === 'reviews') this.#into.rows.count(`decisions ${row.state}`)
      else if (row.review_state === 'rejected') this.#into.rows.count('set-aside settled')
    }
  }

  async #member(
    { name, lines, count }: Members,
    path: string,
    source: StoredHead['source'],
  ): Promise<void> {
    const { rows, dataset, facts, nest } = this.#into
    if (name === GLANCE) rows.report.glance(path, JSON.parse(lines.toString('utf8')))
    else if (name === FACTS) await facts.add(lines, path, source)
    else {
      const table = rows.table(tableIn(name), count)
      if (name === 'reviews' || name === 'set-aside') this.#reviewed(name, lines)
      await dataset.lines(table, lines)
      nest?.lines(table, lines)
    }
  }
}
