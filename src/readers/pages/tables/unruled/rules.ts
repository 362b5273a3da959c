import type { Segment } from '../../model.ts'

/** A horizontal ruling as seen: its pieces put together. */
export interface Rule {
  y: number
  x0: number
  x1: number
}

/** Points by which pieces of one ruling may lie apart. */
const LEVEL = 1.5
const GAP = 2.5

/** The horizontal rulings of a page, top-down, pieces in one line that touch put together. */
export function rulesOf(segments: readonly Segment[]): Rule[] {
  const lines = segments
    .filter(({ orientation, kind }) => orientation === 'h' && kind === 'line')
    .sort((a, b) => a.position - b.position)
  const levels: Segment[][] = []
  for (const line of lines) {
    const level = levels.at(-1)
    if (level?.[0] && line.position - level[0].position <= LEVEL) level.push(line)
    else levels.push([line])
  }
  return levels.flatMap(level => {
    const rules: Rule[] = []
    for (const { start, end, position } of level.sort((a, b) => a.start - b.start)) {
      const last = rules.at(-1)
      if (last && start <= last.x1 + GAP) last.x1 = Math.max(last.x1, end)
      else rules.push({ y: position, x0: start, x1: end })
    }
    return rules
  })
}
