import { dirname, join } from 'node:path'
import { fact as factSchema } from '../../../schemas/fact.ts'
import type { Column, PublishedRow } from '../../dataset/column.ts'
import { sinks } from '../../dataset/sinks/index.ts'
import type { Sink } from '../../dataset/sinks/sink.ts'
import { disk } from '../../io/disk.ts'
import { UsageError } from '../../model/errors.ts'
import { shown } from '../../panel/amounts.ts'
import { explained } from '../../panel/explain.ts'
import { measureKey, namedSubjects, PanelFacts } from '../../panel/facts.ts'
import {
  factOf,
  longColumns,
  longRow,
  missingColumns,
  missingOf,
  missingRow,
  type PanelPlace,
  panelPlaces,
  wideColumns,
  wideRows,
} from '../../panel/rows.ts'
import { rowsWith, tablesOf } from '../lookup.ts'
import { mannerOf, measuresOf, namesIn, type PanelOptions, yearsOf } from './asked.ts'
import { documentsOf } from './documents.ts'

/** A panel, ready to be shown or written. */
export interface Made {
  rows: readonly PublishedRow[]
  summary: string
  /** The rows as CSV. */
  csv(): Promise<string>
  /** Writes the rows in the format the ending names, and panel-missing.ndjson beside them. */
  write(file: string): Promise<void>
}

/** Makes the panel that is asked for. Throws UsageError where there is no dataset with facts. */
export async function makePanel(options: PanelOptions): Promise<Made> {
  const { places, measures } = await placesOf(options)
  const { unit } = options
  const documents = await documentsOf(options.dataset)
  const rows = options.long
    ? places.map(place => longRow(place, unit)).filter(row => row !== undefined)
    : wideRows(places, unit)
  const missing = places.map(place => missingRow(place, documents)).filter(row => row !== undefined)
  const columns = options.long ? longColumns : wideColumns(measures, unitsOf(places, unit))
  const conflicts = missing.filter(row => row['reason'] === 'conflict').length
  const filled = places.length - missing.length
  return {
    rows,
    summary: `${places.length} places, ${filled} filled, ${conflicts} in conflict, ${missing.length - conflicts} empty\n`,
    csv: () => written('csv', columns, rows, options).then(bytes => bytes.toString('utf8')),
    async write(file) {
      const ending = /\.(\w+)$/.exec(file)?.[1] ?? ''
      const bytes = await written(ending, columns, rows, options)
      const beside = join(dirname(file), 'panel-missing.ndjson')
      await disk.replace(file, bytes)
      await disk.replace(beside, await written('ndjson', missingColumns, missing, options))
    },
  }
}

/** One place in words: “清江市,2021,一般公共预算收入”. Throws UsageError where it is named otherwise. */
export async function explainPlace(
  options: PanelOptions,
): Promise<{ lines: string; filled: boolean }> {
  const [name = '', year = '', measure = '', ...more] = (options.explain ?? '')
    .split(/[,，]/)
    .map(part => part.trim())
  if (name === '' || !/^\d{4}$/.test(year) || measure === '' || more.length > 0)
    throw new UsageError(`--explain: “${options.explain}”; expected subject,year,indicator`)
  const asked = { ...options, indicators: [measure], years: year }
  const { places } = await placesOf(asked, [{ name, code: null }])
  const documents = await documentsOf(options.dataset)
  const told = places.map(place => explained(place, missingOf(place, documents), options.unit))
  return {
    lines: `${told.map(lines => lines.join('\n')).join('\n\n')}\n`,
    filled: places.some(({ choice }) => 'fact' in choice),
  }
}

async function placesOf(
  options: PanelOptions,
  names?: readonly { name: string; code: string | null }[],
) {
  const { dataset } = options
  if (!(await tablesOf(disk, dataset)).includes('facts'))
    throw new UsageError(`${dataset}: it has no facts; run again to have them`)
  const asked = measuresOf(options.indicators)
  const facts = new PanelFacts(asked)
  const words = asked.length === 0 ? [''] : asked.map(({ indicator }) => indicator)
  for await (const row of rowsWith(disk, dataset, 'facts', words)) facts.add(factSchema.parse(row))
  const known = facts.subjects(['region', 'zone', ...(names || options.subjects ? otherKinds : [])])
  const given =
    names ?? (options.subjects === undefined ? undefined : await namesIn(options.subjects))
  const measures = asked.length === 0 ? facts.measures() : asked
  const places = [
    ...panelPlaces(facts, {
      measures,
      subjects: given === undefined ? known : namedSubjects(given, known),
      years: options.years === undefined ? facts.years() : yearsOf(options.years),
      ...mannerOf(options),
    }),
  ]
  return { places, measures }
}

const otherKinds = ['body', 'company', 'project', 'other'] as const

/** The unit each measure is shown in, where all of its values have one. */
function unitsOf(places: readonly PanelPlace[], amount: string): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const { measure, choice } of places) {
    const fact = factOf(choice)
    const unit = fact && shown('0', fact.unit, amount).unit
    if (unit)
      found.set(measureKey(measure), (found.get(measureKey(measure)) ?? new Set()).add(unit))
  }
  return new Map(
    [...found].flatMap(([key, units]) =>
      units.size === 1 ? [...units].map(unit => [key, unit] as const) : [],
    ),
  )
}

async function written(
  format: string,
  columns: readonly Column[],
  rows: readonly PublishedRow[],
  { chineseHeaders, bom }: PanelOptions,
): Promise<Buffer> {
  const sink: Sink | undefined = sinks.find(({ extension }) => extension === format)
  if (sink === undefined)
    throw new UsageError(
      `-o: “.${format}” is no format; expected ${sinks.map(({ extension }) => `.${extension}`).join(' ')}`,
    )
  const chunks: Buffer[] = []
  const output = {
    async write(chunk: string | Uint8Array) {
      chunks.push(Buffer.from(chunk))
    },
  }
  const options = {
    chineseHeaders: chineseHeaders === true,
    byteOrderMark: bom === true,
    nested: false,
  }
  const writer = await sink.open({ name: 'panel', title: 'panel', columns }, output, options)
  for (const row of rows)
    await writer.row(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))
  await writer.end()
  return Buffer.concat(chunks)
}
