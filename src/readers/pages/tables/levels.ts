/** Positions that are one level of a grid, and the level of each. */
export function levelsOf(positions: readonly number[], tolerance: number): number[] {
  const levels: { sum: number; count: number; last: number }[] = []
  for (const position of [...positions].sort((a, b) => a - b)) {
    const level = levels.at(-1)
    if (
      level &&
      position - level.last <= tolerance &&
      position - level.sum / level.count <= 1.5 * tolerance
    ) {
      level.sum += position
      level.count += 1
      level.last = position
    } else levels.push({ sum: position, count: 1, last: position })
  }
  return levels.map(({ sum, count }) => sum / count)
}

/** Index of the level nearest to a position. */
export function nearestLevel(levels: readonly number[], position: number): number {
  let low = 0
  let high = levels.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (((levels[middle] ?? 0) + (levels[middle + 1] ?? 0)) / 2 < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the space between two levels a position lies in; -1 outside. */
export function bandOf(levels: readonly number[], position: number): number {
  if (position < (levels[0] ?? 0) || position > (levels.at(-1) ?? 0)) return -1
  let low = 0
  let high = levels.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((levels[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
