import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import { acrossFinders } from '../model/check.ts'
import type { Derivation } from '../show/derivation.ts'
import { form } from './form.ts'
import { find, isRow, type Row, rowsWith, tablesOf } from './lookup.ts'
import { print, printJson } from './output.ts'
import { Setting } from './setting.ts'

interface Options {
  dataset: string
  json?: true
}

/** `yiyuan explain`: the whole derivation of one value. */
export function explain(): Command {
  return new Command('explain')
    .description(
      'say where a source, table, cell, record, figure, check or fact comes from, step by step',
    )
    .argument('<id>', 'an id of the dataset, or its first 8 characters or more')
    .addOption(
      new Setting('out', '-d, --dataset <folder>', 'the dataset folder', { otherwise: 'out' }),
    )
    .addOption(form('--json', 'everything as one JSON object'))
    .addHelpText('after', '\nExample:\n  $ yiyuan explain 3f0a9c21 -d out\n')
    .action(async (id: string, { dataset, json }: Options) => {
      const [{ linesOf }, { locator }] = await Promise.all([
        import('../show/derivation.ts'),
        import('../show/places.ts'),
      ])
      const derivation = await derive(dataset, id)
      const locate = await locator(disk, derivation.source)
      if (json) printJson({ ...derivation, places: locate(derivation.row['anchors']) })
      else print(`${linesOf(derivation, locate).join('\n')}\n`)
    })
}

async function derive(folder: string, wanted: string): Promise<Derivation> {
  const tables = await tablesOf(disk, folder)
  const { kind, id, found } = await find(disk, folder, tables, wanted)
  const { row } = found
  const rows = (table: string, ids: readonly string[]) => rowsWith(disk, folder, table, ids)
  if (kind === 'fact') return ofFact(kind, id, row, rows)
  const sourceId = String(row['source_id'])
  const source = await first(rows('sources', [sourceId]), each => each['source_id'] === sourceId)
  const figures: Row[] = []
  const members = new Set(kind === 'check' ? membersOf(row) : [])
  const across = acrossFinders.some(finder => finder === row['finder'])
  if (kind !== 'source') {
    const named = across ? [...members] : [kind === 'check' ? sourceId : id]
    for await (const figure of rows('figures', named)) {
      const holds =
        kind === 'check' ? members.has(String(figure['figure_id'])) : figure[`${kind}_id`] === id
      if (holds) figures.push(figure)
    }
  }
  const cellId = kind === 'figure' ? row['cell_id'] : null
  const cell =
    typeof cellId === 'string'
      ? await first(rows('cells', [cellId]), each => each['cell_id'] === cellId)
      : undefined
  const checks: Row[] = []
  const taking = new Set(kind === 'check' ? [] : figures.map(figure => String(figure['figure_id'])))
  if (taking.size > 0) {
    for await (const check of rows('checks', [sourceId])) {
      if (membersOf(check).some(member => taking.has(member))) checks.push(check)
    }
  }
  return { kind, id, row, source, figures, cell, checks }
}

/** A fact and the figures that state it, of all its documents. */
async function ofFact(
  kind: string,
  id: string,
  row: Row,
  rows: (table: string, ids: readonly string[]) => AsyncIterable<Row>,
): Promise<Derivation> {
  const ids = statements(row).map(({ figure_id: figure }) => String(figure))
  const figures: Row[] = []
  if (ids.length > 0)
    for await (const figure of rows('figures', ids))
      if (ids.includes(String(figure['figure_id']))) figures.push(figure)
  return { kind, id, row, source: undefined, figures, cell: undefined, checks: [] }
}

function statements({ sources }: Row): Row[] {
  return Array.isArray(sources) ? sources.filter(isRow) : []
}

function membersOf({ members }: Row): string[] {
  return Array.isArray(members)
    ? members.filter(isRow).map(member => String(member['figure_id']))
    : []
}

async function first(
  rows: AsyncIterable<Row>,
  wanted: (row: Row) => boolean,
): Promise<Row | undefined> {
  for await (const row of rows) if (wanted(row)) return row
  return undefined
}
