import { isNumber, type Row, rowsOf } from '../../lines/chunks.ts'
import type { FoundCell, Glyph, Segment } from '../../model.ts'
import { levelsOf } from '../levels.ts'

/** Points by which rules of one table may begin or end apart, and how many of its rows a further one may be high. */
const EVEN = 1.5
const TALL = 2.2

/**
 * Groups of touching rulings with the rules below them that go on ruling their rows, where the upright ones have ended:
 *
 *   ┌──────┬────┬────┐
 *   │ 地区 │ 数 │ %  │
 *   ├──────┴────┴────┤
 *     甲市   12   30
 *   ──────────────────
 */
export function withOpenRows(
  groups: readonly Segment[][],
  glyphs: readonly Glyph[],
  page: number,
): Segment[][] {
  const alone = groups.filter(([line, ...more]) => more.length === 0 && line?.orientation === 'h')
  const lone = alone.flatMap(([line]) => line ?? []).sort((a, b) => a.position - b.position)
  if (lone.length === 0) return [...groups]
  const taken = new Set<Segment>()
  const wider = groups.map(group => {
    if (group.length < 4) return group
    const more = rowsBelow(
      group,
      lone.filter(line => !taken.has(line)),
      glyphs,
      page,
    )
    for (const line of more) taken.add(line)
    return more.length === 0 ? group : [...group, ...more]
  })
  return wider.filter(([line, ...more]) => more.length > 0 || !line || !taken.has(line))
}

function rowsBelow(
  group: readonly Segment[],
  lone: readonly Segment[],
  glyphs: readonly Glyph[],
  page: number,
): Segment[] {
  const level = group.filter(({ orientation }) => orientation === 'h')
  const sides = levelsOf(
    group.flatMap(({ orientation, position }) => (orientation === 'v' ? position : [])),
    EVEN,
  )
  const rows = levelsOf(
    level.map(({ position }) => position),
    EVEN,
  )
  const bottom = rows.at(-1)
  const inner = sides.slice(1, -1)
  if (bottom === undefined || rows.length < 2 || inner.length === 0) return []
  const height = Math.max(...rows.slice(1).map((row, i) => row - (rows[i] ?? row)))
  const start = Math.min(...level.map(line => line.start))
  const end = Math.max(...level.map(line => line.end))
  const found: Segment[] = []
  let last = bottom
  for (const line of lone) {
    if (line.position <= last || Math.abs(line.start - start) > EVEN) continue
    if (Math.abs(line.end - end) > EVEN || line.position - last > TALL * height) continue
    const between = glyphs.filter(
      ({ baseline, x0, x1 }) =>
        baseline > last && baseline < line.position && x1 > start && x0 < end,
    )
    const words = rowsOf(between, page)
    const rows = words.filter(row => isRow(row, inner)).length
    // A row of other words may be a note; one with numbers is a row that can not be told, and so are the others.
    if (rows < words.length && words.some(holdsNumber)) return []
    if (rows === 0 || rows < words.length) break
    found.push(line)
    last = line.position
  }
  return found
}

function holdsNumber({ chunks }: Row): boolean {
  return chunks.length > 1 && chunks.some(isNumber)
}

/** Whether the words of a line stand in different columns, numbers behind the first of them. */
export function isRow({ chunks }: Row, sides: readonly number[]): boolean {
  const columns = chunks.map(({ x0, x1 }) =>
    sides.some(side => x0 < side - 1 && x1 > side + 1)
      ? -1
      : sides.filter(side => (x0 + x1) / 2 > side).length,
  )
  return (
    chunks.length > 1 &&
    !columns.includes(-1) &&
    new Set(columns).size === columns.length &&
    chunks.slice(1).every(isNumber)
  )
}

/** Whether a cell over several columns holds one line that is a row of them. */
export function isRowInOne({ glyphs }: FoundCell, sides: readonly number[], page: number): boolean {
  const [row, ...more] = rowsOf(glyphs, page)
  return row !== undefined && more.length === 0 && isRow(row, sides)
}
