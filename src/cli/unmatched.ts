import { visible } from '../model/visible.ts'
import { whereIn } from '../model/whereabouts.ts'
import type { Unmet } from '../records/explain.ts'
import type { UnmatchedRow } from '../run/explain-match.ts'
import { clip, flat } from '../show/terminal.ts'

/** Groups of tables that are shown. */
const SHOWN = 40

/** Tables no pipeline reads, gathered by what keeps them from the nearest one, nearest first. */
export function unmatchedReport(rows: readonly UnmatchedRow[]): string {
  const groups = new Map<string, UnmatchedRow[]>()
  for (const row of rows) {
    const name = `${row.pipeline} ${JSON.stringify(row.unmet)}`
    const group = groups.get(name) ?? []
    group.push(row)
    groups.set(name, group)
  }
  const near = [...groups.values()].filter(([row]) => row?.pipeline != null)
  const far = rows.filter(({ pipeline }) => pipeline === null)
  const share = ([row]: readonly UnmatchedRow[]) => (row ? row.met / Math.max(1, row.of) : 0)
  const sorted = near.sort((a, b) => share(b) - share(a) || b.length - a.length)
  const more = sorted.length - SHOWN
  return [
    `${count(rows.length)} read by no pipeline\n`,
    ...sorted.slice(0, SHOWN).map(groupLines),
    ...(more > 0 ? [`… and ${more} more kinds; --json gives every table\n`] : []),
    ...(far.length > 0 ? [`${count(far.length)} share no heading with any pipeline\n`] : []),
  ].join('')
}

function groupLines(group: readonly UnmatchedRow[]): string {
  const [row] = group
  if (row === undefined) return ''
  const { pipeline, met, of, unmet, path, table_title: title, anchors } = row
  const name = title === null ? '' : ` “${clip(flat(title), 50)}”`
  return [
    `${count(group.length)}: nearest ${pipeline}, ${met} of ${of} conditions\n`,
    ...unmet.map(found => `    ${lack(found)}\n`),
    `    first in ${whereIn(visible(path), anchors)}${name}\n`,
  ].join('')
}

function lack({ kind, words, nearest }: Unmet): string {
  const near = nearest === null ? '' : `; nearest is “${clip(flat(nearest), 40)}”`
  switch (kind) {
    case 'header':
      return `no heading ${words}${near}`
    case 'label':
      return `no label ${words}${near}`
    case 'title':
      return `title and captions hold none of ${words}`
    case 'not':
      return `title or captions hold ${words}, which they must not`
    case 'required':
      return `no column for the required field ${words}${near}`
    case 'selector':
      return `the selector ${words} does not choose it`
  }
}

function count(n: number): string {
  return `${n} table${n === 1 ? '' : 's'}`
}
