import type { RawBlock, RawDocument, RawTable } from '../../document/raw.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import { decode } from '../decode.ts'
import { type Inline, markup, splitTabTables } from '../delimited.ts'
import { withoutFormulas } from '../formulas.ts'
import { joinLines, type Line, linesOf, plainText } from '../lines.ts'
import { type Aligned, alignedTables } from './aligned.ts'
import { leftLines } from './left-lines.ts'
import { bar, splitPipedTables, unbarred } from './piped.ts'
import { singleSpacedTables } from './single-spaced.ts'
import { unwrap } from './unwrap.ts'

/** Plain text: one paragraph a line or a run of lines broken at one width, tables where lines hold tabs. (Text that is Markdown goes to the Markdown reader.) */
export async function read(source: Source): Promise<RawDocument> {
  const decoded = decode(source.bytes)
  const omitted: Record<string, number> = {}
  const left: Diagnostic[] = []
  const blocks = plainBlocks(decoded.text, { omitted, left }, await inlineOf(decoded.text))
  return {
    format: 'text',
    encoding: decoded.encoding,
    length: decoded.text.length,
    facts: {},
    blocks,
    omitted,
    // One of them tells.
    diagnostics: [...decoded.diagnostics, ...left.slice(0, 1)],
  }
}

/** The HTML reader is loaded for texts that hold tags or entities: most hold none, and a sentence on a command line is read at once. */
async function inlineOf(text: string): Promise<Inline> {
  return markup.test(text) ? (await import('../html/fragment.ts')).inlineText : plainText
}

/** A line set in so far stands in the middle. */
const CENTRED = 8

/** What is said of lines beside their blocks. */
interface Told {
  omitted: Record<string, number>
  left: Diagnostic[]
}

function plainBlocks(source: string, told: Told, inline: Inline): RawBlock[] {
  const blocks: RawBlock[] = []
  const parts = {
    table: (found: RawTable) => {
      blocks.push(found)
    },
    other: (part: string, start: number) => {
      for (const block of linesAsBlocks(linesOf(part, start).map(unbarred), told))
        blocks.push(block)
    },
  }
  const { table } = parts
  const other = (part: string, start: number) => {
    if (bar.test(part)) splitPipedTables(part, start, parts, inline)
    else parts.other(part, start)
  }
  splitTabTables(source, 0, { table, other }, inline)
  return blocks
}

/** Lines of which those of tables are blank. */
function without(lines: readonly Line[], tables: readonly Pick<Aligned, 'from' | 'to'>[]): Line[] {
  const rest = [...lines]
  for (const { from, to } of tables)
    for (let i = from; i < to; i++) rest[i] = { ...(lines[i] ?? { start: 0, end: 0 }), text: '' }
  return rest
}

/** Paragraphs and tables drawn with spaces, in reading order. */
function linesAsBlocks(lines: readonly Line[], { omitted, left }: Told): RawBlock[] {
  const drawn = alignedTables(lines)
  const plain = without(lines, drawn)
  const counted = singleSpacedTables(plain)
  const tables = [...drawn, ...counted]
  left.push(...leftLines(lines, tables))
  const rest = without(plain, counted)
  const { groups, marks, raised } = unwrap(rest)
  for (const { words } of marks)
    omitted['page-furniture'] = (omitted['page-furniture'] ?? 0) + words.text.length
  for (const { words } of raised)
    omitted['note-mark'] = (omitted['note-mark'] ?? 0) + words.text.length
  const paragraphs = groups.map((group): RawBlock => {
    const [first] = group
    const centred = group.length === 1 && first !== undefined && first.indent >= CENTRED
    const text = withoutFormulas(joinLines(group.map(({ words }) => words)))
    return { kind: 'paragraph', text, ...(centred && { align: 'center' as const }) }
  })
  const begin = (block: RawBlock) => {
    const [anchor] = block.kind === 'table' ? block.anchors : block.text.runs.map(run => run.anchor)
    return anchor?.kind === 'text' ? anchor.start : 0
  }
  if (tables.length === 0) return paragraphs
  return [...paragraphs, ...tables.map(({ table }) => table)].sort((a, b) => begin(a) - begin(b))
}
