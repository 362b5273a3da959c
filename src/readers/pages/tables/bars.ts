import type { Box } from '../../../model/anchor.ts'
import type { PageContent, Segment } from '../model.ts'

/** Bars that make a chart, and how many of them differ in length. */
const FEWEST = 3
/** Points by which bars begin together, differ in length, and stand apart; cells with shades touch. */
const EVEN = 1
const LONGER = 2
const APART = 2
/** Points bars may stand outside of the numbers beside them. */
const NEAR = 20

/** Whether bars of a chart stand among the words of a box: shades that begin at one line, end at several, and do not touch. */
export function hasBars(box: Box, { segments }: Pick<PageContent, 'segments'>): boolean {
  const edges = segments.filter(({ kind }) => kind === 'edge')
  if (edges.length < 2 * FEWEST) return false
  const upright = sidesNear(edges, 'v', [box.x0, box.x1], [box.top, box.bottom])
  const level = sidesNear(edges, 'h', [box.top, box.bottom], [box.x0, box.x1])
  return areBars(upright, endOf, startOf) || areBars(level, startOf, endOf)
}

const startOf = ({ start }: Segment) => start
const endOf = ({ end }: Segment) => end

/** The sides of one direction that stand between two places and reach into a stretch, or nearly so. */
function sidesNear(
  edges: readonly Segment[],
  orientation: Segment['orientation'],
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): Segment[] {
  return edges.filter(
    side =>
      side.orientation === orientation &&
      side.position > least - NEAR &&
      side.position < most + NEAR &&
      side.end > from - NEAR &&
      side.start < to + NEAR,
  )
}

/** Whether pairs of sides of one shade begin at one place and end at several, each pair apart from the next. */
function areBars(
  sides: readonly Segment[],
  from: (side: Segment) => number,
  to: (side: Segment) => number,
): boolean {
  const groups = new Map<string, Segment[]>()
  for (const side of sides) {
    const key = `${side.color} ${Math.round(from(side) / EVEN)}`
    const group = groups.get(key)
    if (group) group.push(side)
    else groups.set(key, [side])
  }
  return [...groups.values()].some(group => {
    const bars = barsOf(group, to)
    const lengths = new Set(bars.map(({ end }) => Math.round(end / LONGER)))
    return bars.length >= FEWEST && lengths.size >= FEWEST && areApart(bars)
  })
}

interface Bar {
  from: number
  to: number
  end: number
}

function barsOf(sides: readonly Segment[], to: (side: Segment) => number): Bar[] {
  const sorted = [...sides].sort((a, b) => a.position - b.position)
  const bars: Bar[] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [a, b] = [sorted[i], sorted[i + 1]]
    if (a === undefined || b === undefined || Math.abs(to(a) - to(b)) > EVEN) continue
    bars.push({ from: a.position, to: b.position, end: to(a) })
    i++
  }
  return bars
}

function areApart(bars: readonly Bar[]): boolean {
  return bars.every(({ from }, i) => i === 0 || from - (bars[i - 1]?.to ?? from) > APART)
}
