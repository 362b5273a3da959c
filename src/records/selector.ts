import { cheerio } from '../libraries.ts'
import { MissingError } from '../model/errors.ts'
import type { Outline } from '../model/outline.ts'
import type { Table } from '../model/table.ts'
import type { Pipeline } from '../pipeline/types.ts'

/** Whether a selector chooses a table. */
export type Selection = (selector: string, table: Table) => boolean

/**
 * What the selectors of pipelines choose in a page: a table that is such an element or stands inside one.
 * Nothing in the page runs; a selector cannot make elements.
 */
export function selection(page: Outline, pipelines: readonly Pipeline[]): Selection {
  const selectors = new Set(pipelines.flatMap(({ match }) => match.selector ?? []))
  const ranges = new Map([...selectors].map(selector => [selector, page.select(selector)]))
  return (selector, { anchors }) =>
    (ranges.get(selector) ?? []).some(range => anchors.some(anchor => isWithin(anchor, range)))
}

function isWithin(
  anchor: Table['anchors'][number],
  { start, end }: { start: number; end: number },
): boolean {
  return anchor.kind === 'text' && anchor.start >= start && anchor.end <= end
}

/** What is wrong with a selector; null when nothing is. */
export function selectorMistake(selector: string): string | null {
  try {
    cheerio().load('').root().find(selector)
    return null
  } catch (error) {
    if (error instanceof MissingError) throw error
    return error instanceof Error ? error.message : String(error)
  }
}
