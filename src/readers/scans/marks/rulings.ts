import type { Area, Gray } from '../raster/gray.ts'

/** A drawn line of a picture, in pixels. */
export interface Ruling extends Area {
  orientation: 'h' | 'v'
}

/** Inches: dark pixels in a row that may be of a ruling, length of a ruling, thickness of a ruling, and a gap in one. */
const RUN = 0.18
const LENGTH = 0.34
const THICK = 0.06
const GAP = 0.05

/** The rulings among the ink: long straight runs of it, as thin as lines are. */
export function rulingsOf(
  ink: Uint8Array,
  size: Pick<Gray, 'width' | 'height'>,
  dpi: number,
): Ruling[] {
  return (['h', 'v'] as const).flatMap(orientation => {
    const strips = stripsOf(ink, size, orientation, dpi)
    return joined(strips, GAP * dpi)
      .filter(
        ({ start, end, first, last }) =>
          end - start >= LENGTH * dpi && last - first + 1 <= THICK * dpi,
      )
      .map(({ start, end, first, last }) =>
        orientation === 'h'
          ? { orientation, x0: start, x1: end, top: first, bottom: last + 1 }
          : { orientation, x0: first, x1: last + 1, top: start, bottom: end },
      )
  })
}

/** Runs that touch, in rows (columns, of a vertical) one after the other. */
interface Strip {
  start: number
  end: number
  first: number
  last: number
}

function stripsOf(
  ink: Uint8Array,
  { width, height }: Pick<Gray, 'width' | 'height'>,
  orientation: 'h' | 'v',
  dpi: number,
): Strip[] {
  const flat = orientation === 'h'
  const [rows, length] = flat ? [height, width] : [width, height]
  const [rowStep, step] = flat ? [width, 1] : [1, width]
  const done: Strip[] = []
  let open: (Strip & { reachStart: number; reachEnd: number })[] = []
  for (let row = 0; row < rows; row++) {
    const next: typeof open = []
    for (const [start, end] of runsOf(ink, row * rowStep, step, length, RUN * dpi)) {
      const touching = open.filter(strip => strip.reachStart <= end && strip.reachEnd >= start)
      const merged = {
        start: Math.min(start, ...touching.map(strip => strip.start)),
        end: Math.max(end, ...touching.map(strip => strip.end)),
        first: Math.min(row, ...touching.map(strip => strip.first)),
        last: row,
        reachStart: start,
        reachEnd: end,
      }
      open = open.filter(strip => !touching.includes(strip))
      const same = next.find(
        strip => touching.length > 0 && strip.start <= merged.end && strip.end >= merged.start,
      )
      if (same) Object.assign(same, spanned(same, merged), { reachEnd: end })
      else next.push(merged)
    }
    done.push(...open)
    open = next
  }
  return [...done, ...open].map(({ start, end, first, last }) => ({ start, end, first, last }))
}

function spanned(a: Strip, b: Strip): Strip {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  }
}

/** Unbroken stretches of ink of at least this length. */
function runsOf(
  ink: Uint8Array,
  at: number,
  step: number,
  length: number,
  least: number,
): [number, number][] {
  const runs: [number, number][] = []
  let start = -1
  for (let i = 0; i <= length; i++) {
    if (i < length && ink[at + i * step] === 1) {
      if (start < 0) start = i
    } else if (start >= 0) {
      if (i - start >= least) runs.push([start, i])
      start = -1
    }
  }
  return runs
}

/** Strips that go on in one another behind a small gap are one. */
function joined(strips: readonly Strip[], gap: number): Strip[] {
  const found: Strip[] = []
  for (const strip of [...strips].sort((a, b) => a.start - b.start)) {
    const before = found.find(
      other =>
        strip.start - other.end <= gap &&
        strip.first <= other.last + 2 &&
        strip.last >= other.first - 2,
    )
    if (before) Object.assign(before, spanned(before, strip))
    else found.push({ ...strip })
  }
  return found
}

/** Takes rulings out of the ink, with the pale pixels at their sides. */
export function withoutRulings(
  ink: Uint8Array,
  width: number,
  rulings: readonly Ruling[],
): Uint8Array {
  const left = new Uint8Array(ink)
  for (const { x0, x1, top, bottom, orientation } of rulings) {
    const [across, down] = orientation === 'h' ? [0, 1] : [1, 0]
    for (let y = Math.max(0, top - down); y < bottom + down; y++)
      left.fill(0, y * width + Math.max(0, x0 - across), y * width + Math.min(width, x1 + across))
  }
  return left
}
