import { basename } from 'node:path'
import { z } from 'zod'
import { type Disk, errorCode } from '../../io/disk.ts'
import { indexHeadings } from '../../lexicon/index-headings.ts'
import type { Anchor } from '../../model/anchor.ts'
import { SourceError, UsageError } from '../../model/errors.ts'
import { type Meta, type MetaName, metaNames } from '../../model/meta.ts'
import { gridOf, tablesOf } from '../../model/tables.ts'
import { readDocument } from '../../read.ts'
import { decode } from '../../readers/decode.ts'

/** One row of an index: a document's path as given, and what is said of it. */
export interface MetaRow {
  /** Line of the file, or entry of a JSON list; from 1. */
  row: number
  path: string
  meta: Meta
  /** For messages: index.csv line 5. */
  place: string
}

export interface MetaIndex {
  file: string
  rows: MetaRow[]
}

/** Reads an index: CSV, TSV or any table, or a JSON list of objects. Throws UsageError when it is none. */
export async function readMeta(disk: Disk, file: string): Promise<MetaIndex> {
  let bytes: Uint8Array
  try {
    bytes = await disk.read(file)
  } catch (error) {
    throw new UsageError(`--meta: ${file}: cannot be read (${errorCode(error)})`)
  }
  const isList = /\.json$/i.test(file)
  const [first, ...body] = isList ? objectsIn(file, bytes) : await linesIn(file, bytes)
  const head = first?.cells ?? []
  const names = head.map(nameOf)
  const column = names.indexOf('path')
  if (column < 0) {
    const seen = head.map(words => `“${words}”`).join(', ')
    throw new UsageError(
      `--meta: ${file}: no column for the path; expected one of ${indexHeadings.path.join(', ')}, found ${seen || 'nothing'}`,
    )
  }
  const twice = names.find((name, i) => name !== null && names.indexOf(name) !== i)
  if (twice) throw new UsageError(`--meta: ${file}: two columns are ${twice}; keep one`)
  const place = `${basename(file)} ${isList ? 'entry' : 'line'}`
  const rows = body.flatMap(({ cells, at: line }) => {
    const path = cells[column]?.trim() ?? ''
    const meta = metaOf(head, names, cells)
    return path === '' ? [] : [{ row: line, path, meta, place: `${place} ${line}` }]
  })
  return { file, rows }
}

function nameOf(heading: string): MetaName | 'path' | null {
  const words = heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (indexHeadings.path.includes(words)) return 'path'
  return metaNames.find(name => indexHeadings[name].includes(words)) ?? null
}

/** What is said of one document, by the headings an index may have; null where two of them say the same thing. */
export function metaSaid(said: Readonly<Record<string, string>>): Meta | null {
  const head = Object.keys(said)
  const names = head.map(nameOf)
  const twice = names.some((name, i) => name !== null && names.indexOf(name) !== i)
  return twice ? null : metaOf(head, names, Object.values(said))
}

function metaOf(
  head: readonly string[],
  names: readonly (MetaName | 'path' | null)[],
  cells: readonly string[],
): Meta {
  const known: Partial<Record<MetaName, string>> = {}
  const other: Record<string, string> = {}
  for (const [i, name] of names.entries()) {
    const words = cells[i]?.trim() ?? ''
    const heading = head[i]?.trim() ?? ''
    if (words === '' || name === 'path') continue
    if (name !== null) known[name] = words
    else if (heading !== '')
      Object.defineProperty(other, heading, { value: words, enumerable: true })
  }
  return { known, other }
}

interface IndexLine {
  cells: string[]
  /** Line of the file, or entry of the list; from 1. */
  at: number
}

async function linesIn(file: string, bytes: Uint8Array): Promise<IndexLine[]> {
  try {
    const document = await readDocument({ name: file, bytes })
    const [table] = tablesOf(document)
    if (table === undefined) return []
    const text = document.encoding === undefined ? '' : decode(bytes).text
    const starts = new Map<number, Anchor>()
    for (const { row, anchors } of table.cells) {
      const [anchor] = anchors
      if (anchor !== undefined && !starts.has(row)) starts.set(row, anchor)
    }
    let line = 1
    let from = 0
    return gridOf(table).map((cells, r) => {
      const start = starts.get(r)
      if (start?.kind === 'sheet')
        return { cells, at: Number(/\d+$/.exec(start.cell)?.[0] ?? r + 1) }
      if (start?.kind !== 'text') return { cells, at: r + 1 }
      for (; from < start.start; from++) if (text[from] === '\n') line += 1
      return { cells, at: line }
    })
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(`--meta: ${file}: ${error.message}`)
    throw error
  }
}

const listed = z.array(
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
)

function objectsIn(file: string, bytes: Uint8Array): IndexLine[] {
  let data: unknown
  try {
    data = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    throw new UsageError(`--meta: ${file}: not JSON`)
  }
  const parsed = listed.safeParse(data)
  if (!parsed.success)
    throw new UsageError(`--meta: ${file}: expected a list of flat objects, one a document`)
  const head = [...new Set(parsed.data.flatMap(object => Object.keys(object)))]
  const entries = parsed.data.map((object, i) => ({
    cells: head.map(name => (Object.hasOwn(object, name) ? String(object[name] ?? '') : '')),
    at: i + 1,
  }))
  return [{ cells: head, at: 0 }, ...entries]
}
