import type { Glyph } from '../../model.ts'

/** A cell of the heading; rows count from its top. */
export interface HeadCell {
  row: number
  rowSpan: number
  first: number
  last: number
  glyphs: Glyph[]
}

/** A row of the heading. */
export interface Level {
  cells: HeadCell[]
  spans: boolean
  top: number
  bottom: number
  /** A ruling stands above it. */
  parted: boolean
  /** One of its lines holds words of one column alone: words broken over lines. */
  alone: boolean
}

/** Levels as cells that fill every slot: what no span covers is one cell from top to bottom, what has no words above it reaches up. */
export function filled(levels: readonly Level[], width: number): HeadCell[] {
  const spanned = new Set<number>()
  for (const { cells } of levels)
    for (const { first, last } of cells)
      if (last > first) for (let c = first; c <= last; c++) spanned.add(c)
  const result: HeadCell[] = []
  const slots: (HeadCell | undefined)[][] = levels.map(() => Array.from({ length: width }))
  const put = (cell: HeadCell) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.first; c <= cell.last; c++) (slots[r] ?? [])[c] = cell
  }
  for (let c = 0; c < width; c++) {
    const own = levels.flatMap(({ cells, parted, alone }) => {
      const cell = cells.find(({ first }) => first === c)
      return cell ? [{ cell, parted, alone }] : []
    })
    const broken = own.length < 2 || own.some(({ alone }) => alone)
    if (spanned.has(c) || !broken || own.slice(1).some(({ parted }) => parted)) continue
    const glyphs = own.flatMap(({ cell }) => cell.glyphs)
    const cell = { row: 0, rowSpan: levels.length, first: c, last: c, glyphs }
    put(cell)
    result.push(cell)
  }
  const isFree = (r: number, { first, last }: HeadCell) =>
    slots[r]?.slice(first, last + 1).every(slot => slot === undefined) === true
  for (const [r, { cells }] of levels.entries()) {
    for (const cell of cells) {
      cell.row = r
      if (!isFree(r, cell)) continue
      put(cell)
      result.push(cell)
    }
  }
  for (const cell of result) {
    while (cell.row > 0 && isFree(cell.row - 1, cell)) {
      cell.row -= 1
      cell.rowSpan += 1
      put(cell)
    }
  }
  for (const [r, row] of slots.entries())
    for (let c = 0; c < width; c++)
      if (row[c] === undefined) result.push({ row: r, rowSpan: 1, first: c, last: c, glyphs: [] })
  return result
}

/** Rows at which no cell begins are none. */
export function packed(cells: HeadCell[], levels: Level[]): { cells: HeadCell[]; levels: Level[] } {
  const kept = levels.flatMap((_, r) => (cells.some(({ row }) => row === r) ? [r] : []))
  const rank = (row: number) => kept.filter(one => one < row).length
  for (const cell of cells) {
    const end = rank(cell.row + cell.rowSpan)
    cell.row = rank(cell.row)
    cell.rowSpan = end - cell.row
  }
  const extents = kept.map((r, i) => {
    const own = levels.slice(r, kept[i + 1])
    return {
      ...(own[0] ?? { cells: [], spans: false, top: 0, bottom: 0, parted: false, alone: false }),
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
    }
  })
  return { cells, levels: extents }
}
