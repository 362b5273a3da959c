import { captionLine, shortTableAtEnd, unitWords } from '../../../lexicon/captions.ts'
import { pageNumber } from '../../../lexicon/pages.ts'
import type { PrintedLine } from './text.ts'

/** Share of the page's height in which heads and feet stand. */
const EDGE = 0.1
/** The same for what can be nothing but the number of a page: — 3 —, 第 3 页. */
const WIDE_EDGE = 0.16

/** Heads and feet: page numbers, and lines that stand at the same edge of three pages or more. */
export function furnitureOf(
  pages: readonly { width: number; height: number; lines: readonly PrintedLine[] }[],
): Set<PrintedLine> {
  const repeated = new Map<string, PrintedLine[]>()
  const furniture = new Set<PrintedLine>()
  for (const { width, height, lines } of pages) {
    const level = lines.filter(({ turned }) => !turned)
    const turned = lines.filter(line => line.turned)
    for (const line of new Set([...level.slice(0, 2), ...level.slice(-2), ...turned])) {
      const words = line.text.text.trim()
      const edge = pageNumber.test(words) && !/^[\d０-９ivxlc]+$/i.test(words) ? WIDE_EDGE : EDGE
      const atEnd = line.bottom < edge * height || line.top > (1 - edge) * height
      const atSide = line.x1 < EDGE * width || line.x0 > (1 - EDGE) * width
      if (!atEnd && !(line.turned && atSide)) continue
      if (pageNumber.test(words)) furniture.add(line)
      if (isHeadOfTable(words)) continue
      const key = words.replace(/[\d０-９]+/g, '#')
      repeated.set(key, [...(repeated.get(key) ?? []), line])
    }
  }
  for (const lines of repeated.values()) {
    if (new Set(lines.map(line => line.page)).size >= 3)
      for (const line of lines) furniture.add(line)
  }
  return furniture
}

/** What stands over a table on every page it runs over; it belongs to the table. */
function isHeadOfTable(words: string): boolean {
  return captionLine.test(words) || unitWords.test(words) || shortTableAtEnd.test(words)
}
