import type { Document } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import { tablesOf } from '../model/tables.ts'
import { headingsOf } from './headings.ts'
import { labelsOf } from './labels.ts'

/** A document a pipeline is drafted from. */
export interface Sample {
  name: string
  document: Document
}

/** Tables of one form, met in the samples. */
export interface SampleForm {
  layout: 'rows' | 'form'
  /** What tells the form: its headings or labels, generalised. */
  words: Set<string>
  tables: { sample: Sample; table: Table }[]
  /** Samples it stands in, and rows that are records. */
  samples: number
  rows: number
}

/** Share of headings two tables of one form have in common, at least. */
const ALIKE = 0.6

/** The forms of the samples' tables, those first that recur in most samples, then those with most rows. */
export function formsIn(samples: readonly Sample[]): SampleForm[] {
  const bySignature = new Map<string, SampleForm>()
  for (const sample of samples) {
    for (const table of tablesOf(sample.document)) {
      const shape = shapeOf(table)
      if (shape === null) continue
      const signature = `${shape.layout} ${[...shape.words].sort().join(' ')}`
      const form = bySignature.get(signature) ?? { ...shape, tables: [], samples: 0, rows: 0 }
      form.tables.push({ sample, table })
      bySignature.set(signature, form)
    }
  }
  return merged([...bySignature.values()])
    .map(form => ({
      ...form,
      samples: new Set(form.tables.map(({ sample }) => sample)).size,
      rows: form.tables.reduce((sum, { table }) => sum + recordsIn(form.layout, table), 0),
    }))
    .sort((a, b) => b.samples - a.samples || b.rows - a.rows)
}

function shapeOf(table: Table): Pick<SampleForm, 'layout' | 'words'> | null {
  const { labels, list } = labelsOf(table)
  if (labels.size > 0) return { layout: 'form', words: new Set([...labels.keys(), ...list.keys()]) }
  const words = new Set([...headingsOf(table).values()].map(({ key }) => key))
  return words.size >= 2 && recordsIn('rows', table) > 0 ? { layout: 'rows', words } : null
}

/** Rows of a table that are records; a form is one. */
function recordsIn(layout: SampleForm['layout'], { rows }: Table): number {
  return layout === 'form'
    ? 1
    : rows.filter(({ kind }) => kind === 'data' || kind === 'part').length
}

/** Forms that differ by a few headings are one, the largest leading. */
function merged(forms: readonly SampleForm[]): SampleForm[] {
  const kept: SampleForm[] = []
  for (const form of [...forms].sort((a, b) => b.tables.length - a.tables.length)) {
    const like = kept.find(
      known => known.layout === form.layout && likeness(known.words, form.words) >= ALIKE,
    )
    if (like) like.tables.push(...form.tables)
    else kept.push(form)
  }
  return kept
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter(word => b.has(word)).length
  return both < 2 ? 0 : both / (a.size + b.size - both)
}
