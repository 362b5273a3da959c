import { createHash } from 'node:crypto'
import { anchor as anchorSchema } from '../../schemas/columns.ts'
import type { Row } from '../cli/lookup.ts'
import { isRow } from '../cli/lookup.ts'
import type { Disk } from '../io/disk.ts'
import { whereIs } from '../model/whereabouts.ts'

/** Says in words where an anchor is; line and column when the source still stands where it stood. */
export type Locate = (anchors: unknown) => string[]

/** A `Locate` for one source: its file is read once, and used only when its bytes are the ones that were converted. */
export async function locator(disk: Disk, source: Row | undefined): Promise<Locate> {
  const text = source === undefined ? undefined : await textOf(disk, source)
  return anchors =>
    Array.isArray(anchors) ? anchors.filter(isRow).map(each => say(each, text)) : []
}

async function textOf(
  disk: Disk,
  { path, source_id: id, encoding }: Row,
): Promise<string | undefined> {
  if (typeof path !== 'string' || typeof encoding !== 'string') return undefined
  try {
    const { readSource } = await import('../archive/read.ts')
    const bytes = await readSource(disk, path)
    if (createHash('sha256').update(bytes).digest('hex') !== id) return undefined
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}

function say(row: Row, text: string | undefined): string {
  const anchor = anchorSchema.safeParse(row).data
  if (anchor === undefined) return JSON.stringify(row)
  const words = whereIs(anchor)
  if (anchor.kind === 'page') {
    const { x0, top, x1, bottom } = anchor.box
    return `${words}, box ${round(x0)}, ${round(top)} – ${round(x1)}, ${round(bottom)} pt`
  }
  if (anchor.kind !== 'text' || text === undefined) return words
  const before = text.slice(0, anchor.start)
  const line = before.split('\n').length
  const column = anchor.start - (before.lastIndexOf('\n') + 1) + 1
  return `line ${line}, column ${column} (${words})`
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
