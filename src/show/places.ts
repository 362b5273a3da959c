import { createHash } from 'node:crypto'
import type { Row } from '../cli/lookup.ts'
import { isRow } from '../cli/lookup.ts'
import type { Disk } from '../io/disk.ts'

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
    const bytes = await disk.read(path)
    if (createHash('sha256').update(bytes).digest('hex') !== id) return undefined
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}

function say(anchor: Row, text: string | undefined): string {
  const { kind, page, box, start, end } = anchor
  if (kind === 'page' && isRow(box)) {
    const ends = [box['x0'], box['top'], box['x1'], box['bottom']].map(end => round(end))
    return `page ${page}, box ${ends.slice(0, 2).join(', ')} – ${ends.slice(2).join(', ')} pt`
  }
  if (kind !== 'text' || typeof start !== 'number') return JSON.stringify(anchor)
  if (text === undefined) return `characters ${start}–${end}`
  const before = text.slice(0, start)
  const line = before.split('\n').length
  const column = start - (before.lastIndexOf('\n') + 1) + 1
  return `line ${line}, column ${column} (characters ${start}–${end})`
}

function round(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(1).replace(/\.0$/, '') : String(value)
}
