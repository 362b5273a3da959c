import {
  type Anchor,
  type Box,
  type PageAnchor,
  type PartAnchor,
  ranged,
  type TextAnchor,
} from './anchor.ts'

/**
 * A stretch of normalised text and the place it was printed at.
 *
 * A text run as long as its anchor maps character by character; any other maps whole
 * (an entity, a collapsed space). A page run may carry `edges`: the x of every character
 * boundary (`end - start + 1` numbers), which lets a part of it be boxed exactly.
 */
export interface Run {
  start: number
  end: number
  anchor: Anchor
  edges?: number[]
}

/** Normalised text with its map to the source. Runs are sorted and do not overlap; inserted characters have no run. */
export interface Text {
  text: string
  runs: Run[]
}

/** The places of `text[start, end)`: never too little, at most one anchor per source range or printed line. */
export function locate({ runs }: Text, start: number, end: number): Anchor[] {
  const found: Anchor[] = []
  for (let i = firstRunEndingAfter(runs, start); i < runs.length; i++) {
    const run = runs[i]
    if (run === undefined || run.start >= end) break
    join(found, clip(run, start, end))
  }
  const [only] = found
  /** Every figure keeps its places: a list that was pushed to has room for sixteen. */
  return only !== undefined && found.length === 1 ? [only] : found
}

/** `text[start, end)` as a Text of its own. */
export function slice(source: Text, start: number, end: number): Text {
  const runs: Run[] = []
  for (let i = firstRunEndingAfter(source.runs, start); i < source.runs.length; i++) {
    const run = source.runs[i]
    if (run === undefined || run.start >= end) break
    const from = Math.max(run.start, start)
    const to = Math.min(run.end, end)
    const edges = run.edges?.slice(from - run.start, to - run.start + 1)
    const part: Run = { start: from - start, end: to - start, anchor: clip(run, start, end) }
    if (edges !== undefined) part.edges = edges
    runs.push(part)
  }
  return { text: source.text.slice(start, end), runs }
}

/** The texts one after another, `separator` (which has no place) between them. */
export function concat(parts: readonly Text[], separator = ''): Text {
  const runs: Run[] = []
  let text = ''
  for (const part of parts) {
    if (text !== '') text += separator
    for (const run of part.runs) {
      runs.push({ ...run, start: run.start + text.length, end: run.end + text.length })
    }
    text += part.text
  }
  return { text, runs }
}

/** The text without white space at its ends. */
export function trim(source: Text): Text {
  const start = source.text.length - source.text.trimStart().length
  const end = source.text.trimEnd().length
  return start === 0 && end === source.text.length
    ? source
    : slice(source, start, Math.max(start, end))
}

function firstRunEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function clip(run: Run, start: number, end: number): Anchor {
  const from = Math.max(run.start, start) - run.start
  const to = Math.min(run.end, end) - run.start
  const { anchor } = run
  if (ranged(anchor)) {
    const linear = anchor.end - anchor.start === run.end - run.start
    return linear ? { ...anchor, start: anchor.start + from, end: anchor.start + to } : anchor
  }
  if (anchor.kind === 'page') {
    const x0 = run.edges?.[from]
    const x1 = run.edges?.[to]
    if (x0 === undefined || x1 === undefined) return anchor
    const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0]
    /** The number that is all of a cell stands where its words do: most places of a table are kept once. */
    if (left === anchor.box.x0 && right === anchor.box.x1) return anchor
    return { kind: 'page', page: anchor.page, box: { ...anchor.box, x0: left, x1: right } }
  }
  return anchor
}

function join(found: Anchor[], next: Anchor): void {
  const last = found.at(-1)
  if (last !== undefined && ranged(last) && ranged(next) && isSameText(last, next)) {
    found[found.length - 1] = hull(last, next)
  } else if (last?.kind === 'page' && next.kind === 'page' && sameLine(last, next)) {
    found[found.length - 1] = { kind: 'page', page: last.page, box: union(last.box, next.box) }
  } else {
    found.push(next)
  }
}

/** Whether offsets of both count in the same text. */
function isSameText(a: TextAnchor | PartAnchor, b: TextAnchor | PartAnchor): boolean {
  return a.kind === 'part' ? b.kind === 'part' && a.part === b.part : b.kind === 'text'
}

function hull(a: TextAnchor | PartAnchor, b: TextAnchor | PartAnchor): TextAnchor | PartAnchor {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function sameLine(a: PageAnchor, b: PageAnchor): boolean {
  if (a.page !== b.page || b.box.x0 < a.box.x0) return false
  const overlap = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
  return overlap > 0.5 * Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top)
}

/** The smallest box around both. */
export function union(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    top: Math.min(a.top, b.top),
    x1: Math.max(a.x1, b.x1),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** Words without white space: as they are compared, since documents set blanks anywhere. */
export function compact(words: string): string {
  return words.replace(/\s+/g, '')
}
