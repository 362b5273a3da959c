import { markedPageNumber, raisedMark, textParagraphOpens } from '../../lexicon/pages.ts'
import type { Text } from '../../model/text.ts'
import { type Line, plainText } from '../lines.ts'
import { closeUp } from './spaced.ts'
import { widthOf } from './words.ts'

/** Columns of a terminal a hard-wrapped line may take. */
const NARROWEST = 36
const WIDEST = 140
/** How far from the right edge a full line may end: a mark that may not begin a line, a word that did not fit. */
const SLACK = 4
/** Fewer full lines are chance. */
const FEWEST = 6
const SHARE = 0.08
const MOST_EDGES = 4
/** Lines around a line that tell which width it was broken at. */
const NEAR = 8
/** A line that ends within a sentence may leave this share of the width empty and still go on. */
const RAGGED = 0.15

const sentenceEnd = /[。！？；：:;]["”』」）)]?$/
/** A line as set: its words, how far they are set in, and the width they reach, in columns. */
export interface SetLine {
  words: Text
  indent: number
  width: number
}

/** Lines as paragraphs, and the marks that stood among them. */
export interface Unwrapped {
  groups: SetLine[][]
  /** Numbers of pages. */
  marks: SetLine[]
  /** Marks of notes. */
  raised: SetLine[]
}

/**
 * Lines grouped into paragraphs: one a line, unless the text was broken at a fixed width (or at several, one after another). Page marks between
 * its lines are set apart, and so are raised marks of notes: what stands before one goes on behind it.
 */
export function unwrap(source: readonly Line[]): Unwrapped {
  const set = source.map(setLine)
  const raised = set.filter((line, i) => isRaised(line, set[i - 1], set[i + 1]))
  const lines = set.filter(line => !raised.includes(line))
  const torn = new Set(raised.flatMap(mark => set[set.indexOf(mark) + 1] ?? []))
  const edges = edgesOf(lines)
  if (edges.length === 0) {
    const groups: SetLine[][] = []
    for (const line of lines) {
      const group = groups.at(-1)
      if (torn.has(line) && group) group.push(line)
      else if (line.words.text !== '') groups.push([line])
    }
    return { groups, marks: [], raised }
  }
  const marks = lines.filter(({ words }) => markedPageNumber.test(words.text))
  const local = localEdges(lines, edges)
  const groups: SetLine[][] = []
  let before: { line: SetLine; edge: number } | undefined
  for (const [i, line] of lines.entries()) {
    if (markedPageNumber.test(line.words.text)) continue
    const group = groups.at(-1)
    const edge = local[i] ?? 0
    const goes =
      before && (torn.has(line) || goesOn(before.line, line, Math.max(edge, before.edge)))
    if (group && goes) group.push(line)
    else if (line.words.text !== '') groups.push([line])
    before = { line, edge }
  }
  return { groups, marks, raised }
}

/** Whether a line holds a mark of a note alone that was raised behind the words above it, within their sentence (政府法定债⏎①⏎限额). */
function isRaised({ words }: SetLine, before?: SetLine, after?: SetLine): boolean {
  if (before === undefined || after === undefined || !raisedMark.test(words.text)) return false
  return (
    isProse(before.words.text) && !sentenceEnd.test(before.words.text) && after.words.text !== ''
  )
}

function setLine({ text, start }: Line): SetLine {
  const indent = widthOf(text.slice(0, text.length - text.trimStart().length))
  const words = closeUp(plainText(text, start))
  return { words, indent, width: indent + widthOf(words.text) }
}

/** The widest edge that lines near each line reach. */
function localEdges(lines: readonly SetLine[], edges: readonly number[]): number[] {
  const reached = lines.map(
    ({ words, width }) =>
      edges.find(edge => width <= edge && width >= edge - SLACK && isProse(words.text)) ?? 0,
  )
  return reached.map((_, i) => Math.max(...reached.slice(Math.max(0, i - NEAR), i + NEAR + 1)))
}

function goesOn(before: SetLine, line: SetLine, edge: number): boolean {
  const [above, below] = [before.words.text, line.words.text]
  if (above === '' || below === '' || !isProse(above)) return false
  const room = sentenceEnd.test(above) ? SLACK + firstWord(below) : RAGGED * edge
  if (before.width < edge - Math.max(SLACK, room) || before.width > edge + SLACK) return false
  if (line.indent > before.indent + 1 && line.indent < edge / 3) return false
  return !textParagraphOpens.test(below)
}

/** The widths lines of prose fill, the commonest first; none where they end anywhere. */
function edgesOf(lines: readonly SetLine[]): number[] {
  const counts = new Map<number, number>()
  let prose = 0
  let longer = 0
  for (const { words, width } of lines) {
    if (width < NARROWEST || !isProse(words.text)) continue
    prose += 1
    if (width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1)
    else longer += 1
  }
  const edges: number[] = []
  while (edges.length < MOST_EDGES) {
    const [edge, full] = fullest(counts)
    if (full < Math.max(FEWEST, SHARE * prose, longer)) break
    edges.push(edge)
    for (let near = edge - SLACK; near <= edge; near++) {
      prose -= counts.get(near) ?? 0
      counts.delete(near)
    }
  }
  return edges
}

/** The right edge most lines end at, and how many do. */
function fullest(counts: ReadonlyMap<number, number>): [edge: number, full: number] {
  let best: [number, number] = [0, 0]
  for (const edge of counts.keys()) {
    let full = 0
    for (let near = edge - SLACK; near <= edge; near++) full += counts.get(near) ?? 0
    if (full > best[1] || (full === best[1] && edge > best[0])) best = [edge, full]
  }
  return best
}

/** Words that run on, not cells set apart by spaces. */
function isProse(text: string): boolean {
  return (
    !/\S\s{3,}\S|\d\s{2,}\S|\S\s{2,}[-\d]|[·.…]{4}/.test(text) &&
    /[\u4e00-\u9fff]{2}|[A-Za-z]{3}/.test(text)
  )
}

/** Width of what a line break cannot divide at the start of a line. */
function firstWord(text: string): number {
  return Math.min(20, /^[A-Za-z\d.,%]+/.exec(text)?.[0].length ?? 0)
}
