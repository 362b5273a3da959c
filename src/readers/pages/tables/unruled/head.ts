import type { Chunk, Row } from '../../lines/chunks.ts'
import { centredHead } from './centred.ts'
import { type Column, spanOf } from './columns.ts'
import { type Group, groupsUnder } from './groups.ts'
import type { Rule } from './rules.ts'
import { stream } from './settings.ts'
import { filled, type HeadCell, type Level, packed } from './stacked.ts'

/**
 * The lines of a heading as rows of cells. Words over several columns span them: a ruling under them tells, or they
 * stand in the middle of columns that have no words of their own there. What no span covers is one cell from top to bottom.
 */
export function headOf(
  lines: readonly Row[],
  columns: readonly Column[],
  rules: readonly Rule[],
): { cells: HeadCell[]; levels: Level[] } {
  const parts = lines.some((above, i) => {
    const below = lines[i + 1]
    return below !== undefined && hasRule(rules, columns, above.line.bottom, below.line)
  })
  const underlines = lines.some(row => row.fine.some(one => underlined(one, row, columns, rules)))
  const told = parts || underlines ? null : centredHead(lines, columns)
  if (told !== null) return told
  const levels: Level[] = []
  for (const [i, line] of lines.entries()) {
    const cells = cellsOf(
      line,
      beside(line, lines, columns),
      columns,
      rules,
      i === lines.length - 1,
      groupsUnder(line, lines.slice(i + 1), columns) ?? [],
    )
    const spans = cells.some(({ first, last }) => last > first)
    const last = levels.at(-1)
    const parted = last !== undefined && hasRule(rules, columns, last.bottom, line.line)
    const same = last?.spans === spans && (!spans || isAlike(last.cells, cells))
    const alone = cells.length === 1 && !spans
    if (last && same && !parted) {
      stack(last, cells, line)
      last.alone ||= alone
    } else
      levels.push({ cells, spans, top: line.line.top, bottom: line.line.bottom, parted, alone })
  }
  return packed(filled(levels, columns.length), levels)
}

/** Whether a ruling over most of the columns lies between a level and the next line. */
function hasRule(
  rules: readonly Rule[],
  columns: readonly Column[],
  bottom: number,
  { top, size, bottom: end }: Row['line'],
): boolean {
  const [x0, x1] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0]
  const middle = (top + end) / 2
  return rules.some(
    rule =>
      rule.y > bottom - 0.3 * size &&
      rule.y < middle &&
      Math.min(rule.x1, x1) - Math.max(rule.x0, x0) > stream.wide * (x1 - x0),
  )
}

function isAlike(above: readonly HeadCell[], below: readonly HeadCell[]): boolean {
  return below.every(
    cell =>
      above.some(({ first, last }) => first === cell.first && last === cell.last) ||
      above.every(({ first, last }) => last < cell.first || first > cell.last),
  )
}

function stack(level: Level, cells: readonly HeadCell[], { line }: Row): void {
  for (const cell of cells) {
    const over = level.cells.find(({ first, last }) => first <= cell.last && last >= cell.first)
    if (over) over.glyphs.push(...cell.glyphs)
    else level.cells.push(cell)
  }
  level.bottom = line.bottom
}

/** The columns with words in lines that stand beside a line, as those of a heading of one line beside one of two do. */
function beside(row: Row, lines: readonly Row[], columns: readonly Column[]): number[] {
  return lines
    .filter(one => one !== row && Math.abs(one.baseline - row.baseline) < stream.beside * row.size)
    .flatMap(({ fine }) => fine.flatMap(({ x0, x1 }) => spanOf(columns, x0, x1) ?? []))
}

function cellsOf(
  row: Row,
  besides: readonly number[],
  columns: readonly Column[],
  rules: readonly Rule[],
  isLast: boolean,
  groups: readonly Group[],
): HeadCell[] {
  const cells: (HeadCell & { x0: number; x1: number; sure: boolean })[] = []
  for (const chunk of row.fine) {
    const touched = spanOf(columns, chunk.x0, chunk.x1)
    if (touched === null) continue
    const ruled = grouped(touched, groups) ?? underlined(chunk, row, columns, rules)
    const [first, last] = ruled
      ? [Math.min(ruled[0], touched[0]), Math.max(ruled[1], touched[1])]
      : touched
    const before = cells.at(-1)
    if (before && before.last >= first) {
      before.last = Math.max(before.last, last)
      before.x1 = chunk.x1
      before.glyphs.push(...chunk.glyphs)
    } else
      cells.push({
        row: 0,
        rowSpan: 1,
        first,
        last,
        glyphs: [...chunk.glyphs],
        x0: chunk.x0,
        x1: chunk.x1,
        sure: ruled !== null,
      })
  }
  if (isLast) return cells
  return cells.map((cell, i): HeadCell => {
    if (cell.sure) return cell
    const before = besides.filter(column => column < cell.first)
    const after = besides.filter(column => column > cell.last)
    const low = Math.max(0, cells[i - 1]?.last ?? -1, ...before) + 1
    const high = Math.min(columns.length, cells[i + 1]?.first ?? columns.length, ...after) - 1
    return { ...cell, ...centred(cell, columns, low, high, row.size) }
  })
}

/** The group the columns some words stand over belong to. */
function grouped([first, last]: readonly [number, number], groups: readonly Group[]): Group | null {
  return groups.find(([from, to]) => first >= from && last <= to) ?? null
}

/** The columns a ruling right under some words reaches over; a ruling under all of the heading tells nothing. */
function underlined(
  chunk: Chunk,
  { line, size }: Row,
  columns: readonly Column[],
  rules: readonly Rule[],
): [number, number] | null {
  const width = (columns.at(-1)?.x1 ?? 0) - (columns[0]?.x0 ?? 0)
  const rule = rules.find(
    ({ y, x0, x1 }) =>
      y > line.bottom - 0.4 * size &&
      y < line.bottom + stream.under * size &&
      x0 < chunk.x0 + 2 &&
      x1 > chunk.x1 - 2 &&
      x1 - x0 < stream.wide * width,
  )
  if (rule === undefined) return null
  const inside = columns.flatMap(({ x0, x1 }, i) => {
    const middle = (x0 + x1) / 2
    return middle > rule.x0 - 1 && middle < rule.x1 + 1 ? [i] : []
  })
  const [first, last] = [inside[0], inside.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** The widest stretch of free columns in whose middle some words stand. */
function centred(
  { first, last, x0, x1 }: { first: number; last: number; x0: number; x1: number },
  columns: readonly Column[],
  low: number,
  high: number,
  em: number,
): { first: number; last: number } {
  let best = { first, last }
  for (let from = low; from <= first; from++) {
    for (let to = last; to <= high; to++) {
      const middle = ((columns[from]?.x0 ?? 0) + (columns[to]?.x1 ?? 0)) / 2
      if (
        to - from > best.last - best.first &&
        Math.abs(middle - (x0 + x1) / 2) < stream.centred * em
      )
        best = { first: from, last: to }
    }
  }
  return best
}
