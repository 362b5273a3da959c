/** Lines nearer than this (twentieths of a point; 1.5 mm) are one line, drawn by hand in every row. */
const NEAR = 85

/**
 * The lines cells begin and end at, numbered anew: lines at which no cell begins are none, and lines that stand almost in the same
 * place are one where no cell would vanish by it. `placeOf` is where a line stands, as far as it is known.
 */
export function gridLines(
  cells: readonly { from: number; to: number }[],
  placeOf: (line: number) => number | undefined,
): (line: number) => number {
  const used = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const furthest = furthestBeginnings(cells)
  const number = new Map<number, number>()
  let count = -1
  let begun: number | undefined
  for (const line of used) {
    const inside = furthest.get(line) ?? Number.NEGATIVE_INFINITY
    const joined = begun !== undefined && isNear(placeOf(begun), placeOf(line)) && inside < begun
    if (!joined) {
      begun = line
      count++
    }
    number.set(line, count)
  }
  return line => number.get(line) ?? 0
}

/** The line furthest right at which a cell begins that ends at each line: joining the two would lose that cell. */
function furthestBeginnings(cells: readonly { from: number; to: number }[]): Map<number, number> {
  const furthest = new Map<number, number>()
  for (const { from, to } of cells)
    furthest.set(to, Math.max(furthest.get(to) ?? Number.NEGATIVE_INFINITY, from))
  return furthest
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && b - a < NEAR
}
