import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import { visible } from '../model/visible.ts'
import { say } from './output.ts'

/** What keeps a reader from words that are there. */
const unread: readonly DiagnosticCode[] = [
  'page-is-image',
  'page-unreadable',
  'text-layer-broken',
  'table-truncated',
]

/** Messages of one code that are told each. */
const MOST = 3

/** Says on stderr why less is printed than the document may hold: pages that could not be read, or nothing `wanted` (tables, figures) found in what was read. */
export function noteGaps(
  name: string,
  diagnostics: readonly Diagnostic[],
  wanted: string,
  found: number,
): void {
  for (const code of unread) {
    const messages = diagnostics.flatMap(each => (each.code === code ? [each.message] : []))
    for (const message of messages.slice(0, MOST)) say(`${name}: ${code}: ${visible(message)}\n`)
    if (messages.length > MOST)
      say(`${name}: ${code}: and ${messages.length - MOST} more; yiyuan inspect shows all\n`)
  }
  if (found > 0) return
  say(`${name}: no-${wanted}: no ${wanted} stand in what was read; yiyuan inspect shows it\n`)
}
