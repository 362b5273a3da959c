import type { Area, Gray } from '../raster/gray.ts'

/** Ink that hangs together: a stroke, a digit, a letter, or a part of a Han character. */
export interface Component extends Area {
  /** Pixels of ink. */
  pixels: number
}

/** Ink → its components, by joining the runs of each row to those they touch in the row above. */
export function componentsOf(
  ink: Uint8Array,
  { width, height }: Pick<Gray, 'width' | 'height'>,
): Component[] {
  const parents: number[] = []
  const boxes: Component[] = []
  const root = (of: number): number => {
    let at = of
    while (parents[at] !== at) at = parents[at] ?? at
    return at
  }
  let above: { start: number; end: number; label: number }[] = []
  for (let y = 0; y < height; y++) {
    const row: typeof above = []
    let from = 0
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] !== 1) continue
      const start = x
      while (x < width && ink[y * width + x] === 1) x += 1
      let label = -1
      while (from < above.length && (above[from]?.end ?? 0) < start) from += 1
      for (let i = from; i < above.length; i++) {
        const run = above[i]
        if (run === undefined || run.start > x) break
        const found = root(run.label)
        if (label < 0) label = found
        else if (found !== label) parents[found] = label
      }
      if (label < 0) {
        label = parents.length
        parents.push(label)
        boxes.push({ x0: start, x1: x, top: y, bottom: y + 1, pixels: 0 })
      }
      grow(boxes[label], start, x, y)
      row.push({ start, end: x, label })
    }
    above = row
  }
  return gathered(parents, boxes, root)
}

function grow(box: Component | undefined, start: number, end: number, y: number): void {
  if (box === undefined) return
  box.x0 = Math.min(box.x0, start)
  box.x1 = Math.max(box.x1, end)
  box.bottom = y + 1
  box.pixels += end - start
}

function gathered(
  parents: readonly number[],
  boxes: readonly Component[],
  root: (of: number) => number,
): Component[] {
  const whole = new Map<number, Component>()
  for (const label of parents.keys()) {
    const box = boxes[label]
    if (box === undefined) continue
    const of = root(label)
    const known = whole.get(of)
    if (known === undefined) whole.set(of, { ...box })
    else {
      known.x0 = Math.min(known.x0, box.x0)
      known.x1 = Math.max(known.x1, box.x1)
      known.top = Math.min(known.top, box.top)
      known.bottom = Math.max(known.bottom, box.bottom)
      known.pixels += box.pixels
    }
  }
  return [...whole.values()]
}
