import type { RawBlock, RawTable } from '../../document/raw.ts'
import { compact } from '../../model/text.ts'
import { isInside, type Layout, type Section } from './layout.ts'
import { asidesOf } from './lines/asides.ts'
import { furnitureOf } from './lines/furniture.ts'
import { type Column, type Paragraph, paragraphsOf } from './lines/paragraphs.ts'
import type { PrintedLine } from './lines/text.ts'
import { displayedBlocks } from './lines/turn.ts'
import type { TablePart } from './model.ts'
import { joinFacing } from './tables/pages/facing.ts'
import { type JoinedTable, joinTables, type PlacedTable } from './tables/pages/join.ts'

/** Tables and paragraphs of all pages in reading order. */
export function blocksOf(layouts: readonly Layout[]): {
  blocks: RawBlock[]
  omitted: Record<string, number>
} {
  const pages = layouts.map(({ page, width, height, sections }) => ({
    page,
    width,
    height,
    lines: sections.flatMap(({ lines, turn }) => (turn ? [] : lines)).sort((a, b) => a.top - b.top),
  }))
  const dropped = furnitureOf(pages)
  const prose = new Map(
    pages.map(({ page, lines }) => [page, lines.filter(line => !dropped.has(line))]),
  )
  const found = layouts.flatMap(layout => placed(layout, prose.get(layout.page) ?? []))
  const joined = joinTables(joinFacing(found))
  const claimed = claimedBy(joined, page => prose.get(page) ?? [])
  for (const line of claimed.dropped) dropped.add(line)
  const omitted: Record<string, number> = {}
  for (const layout of layouts)
    for (const [reason, count] of Object.entries(layout.omitted)) add(omitted, reason, count)
  for (const line of dropped) add(omitted, 'page-furniture', line.count)
  const asides = asidesOf(
    layouts.map(({ page, height, noteRules }) => ({
      page,
      height,
      noteRules,
      lines: (prose.get(page) ?? []).filter(line => !line.turned && !dropped.has(line)),
    })),
  )
  const isRead = (line: PrintedLine) => !dropped.has(line) && !claimed.inCells.has(line)
  const blocks = flow(layouts, joined, isRead, asides, claimed.overRight)
  const turns = new Map(layouts.flatMap(({ page, turn }) => (turn ? [[page, turn] as const] : [])))
  return { blocks: displayedBlocks(blocks, turns), omitted }
}

/** Lines that belong to tables. */
interface Claimed {
  /** Said again over every page a table goes on to. */
  dropped: PrintedLine[]
  /** Read as cells, or before the table. */
  inCells: Set<PrintedLine>
  /** What stands over the right half of a table on two facing pages. */
  overRight: Map<TablePart, PrintedLine[]>
}

function claimedBy(
  joined: readonly JoinedTable[],
  proseOf: (page: number) => readonly PrintedLine[],
): Claimed {
  const claimed: Claimed = { dropped: [], inCells: new Set(), overRight: new Map() }
  for (const { parts } of joined) {
    for (const [i, part] of parts.entries()) {
      if (part.facing) {
        const lines = above(proseOf(part.facing.page), part.facing)
        if (i > 0) claimed.dropped.push(...lines)
        else {
          for (const line of lines) claimed.inCells.add(line)
          claimed.overRight.set(part, lines)
        }
      }
      if (i > 0) claimed.dropped.push(...above(proseOf(part.page), part))
      if (!part.remnant) continue
      for (const line of proseOf(part.page)) if (isInside(line, part)) claimed.inCells.add(line)
    }
  }
  return claimed
}

function add(counts: Record<string, number>, reason: string, count: number): void {
  counts[reason] = (counts[reason] ?? 0) + count
}

/** The tables of a page and whether anything is printed before and after each, direction by direction. */
function placed({ sections }: Layout, lines: readonly PrintedLine[]): PlacedTable[] {
  const level = sections.filter(({ turn }) => turn === undefined)
  const sideways = [90, 180, 270].map(angle => sections.filter(({ turn }) => turn?.angle === angle))
  return [
    ...placedIn(level, lines),
    ...sideways.flatMap(own => placedIn(own, topDown(own.flatMap(section => section.lines)))),
  ]
}

function topDown(lines: readonly PrintedLine[]): PrintedLine[] {
  return [...lines].sort((a, b) => a.top - b.top)
}

/** The tables of sections read in one direction, top-down. */
function placedIn(sections: readonly Section[], lines: readonly PrintedLine[]): PlacedTable[] {
  const tables = sections
    .flatMap(section => section.tables)
    .sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0)
  const sure = tables.filter(({ remnant }) => !remnant)
  return tables.map((table): PlacedTable => {
    const { top, bottom } = table.box
    const begins = sure.every(other => other === table || other.box.top > top)
    const stops = sure.every(other => other === table || other.box.bottom < bottom)
    const heads = begins ? above(lines, table) : []
    return {
      table,
      heads: heads.map(lineWords),
      first: begins && heads.length === 0,
      last: stops && !lines.some(line => line.top > bottom),
    }
  })
}

/** Lines and tables as blocks; a paragraph goes on over columns and pages where nothing stands between, never over a page that could not be read. */
function flow(
  layouts: readonly Layout[],
  joined: readonly JoinedTable[],
  isRead: (line: PrintedLine) => boolean,
  asides: ReadonlySet<PrintedLine>,
  /** What stands over the right half of a table on two facing pages is said before the table. */
  overRight: ReadonlyMap<TablePart, PrintedLine[]>,
): RawBlock[] {
  const starts = new Map<TablePart | undefined, RawTable>(
    joined.map(({ parts, table }) => [parts[0], table]),
  )
  let blocks: RawBlock[] = []
  const columns = new Map<PrintedLine, Column>()
  let waiting: PrintedLine[] = []
  let beside: PrintedLine[] = []
  const say = ({ text, align }: Paragraph) =>
    blocks.push({ kind: 'paragraph', text, ...(align && { align }) })
  const flush = () => {
    const columnOf = (line: PrintedLine) => columns.get(line)
    const later = paragraphsOf(beside, columnOf)
    for (const paragraph of paragraphsOf(waiting, columnOf)) {
      const page = paragraph.lines[0]?.page ?? 0
      while ((later[0]?.lines[0]?.page ?? page) < page) later.splice(0, 1).forEach(say)
      say(paragraph)
    }
    later.forEach(say)
    waiting = []
    beside = []
  }
  for (const { page, sections } of layouts) {
    for (const { column, lines, tables, turn } of sections) {
      if (turn) flush()
      const from = blocks.length
      const opened = tables.filter(table => starts.has(table))
      const open = (to: number) => {
        for (let table = opened[0]; table && table.box.top < to; table = opened[0]) {
          flush()
          paragraphsOf(overRight.get(table) ?? []).forEach(say)
          const found = starts.get(table)
          if (found) blocks.push(found)
          opened.shift()
        }
      }
      for (const line of lines.filter(isRead)) {
        open(line.top)
        if (line.page > (waiting.at(-1)?.page ?? line.page) + 1) flush()
        columns.set(line, column)
        if (asides.has(line)) beside.push(line)
        else waiting.push(line)
      }
      open(Number.POSITIVE_INFINITY)
      if (turn === undefined) continue
      flush()
      const turns = new Map(joinedPages(joined, tables, page).map(own => [own, turn]))
      blocks = [...blocks.slice(0, from), ...displayedBlocks(blocks.slice(from), turns)]
    }
  }
  flush()
  return blocks
}

/** The pages the tables of a section run over. */
function joinedPages(
  joined: readonly JoinedTable[],
  tables: readonly TablePart[],
  page: number,
): number[] {
  const own = joined.filter(({ parts }) => parts.some(part => tables.includes(part)))
  return [...new Set([page, ...own.flatMap(({ parts }) => parts.map(part => part.page))])]
}

function above(lines: readonly PrintedLine[], { box }: Pick<TablePart, 'box'>): PrintedLine[] {
  return lines.filter(line => line.top < box.top)
}

function lineWords(line: PrintedLine): string {
  return compact(line.text.text)
}
