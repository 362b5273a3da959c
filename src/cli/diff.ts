import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import type { Change } from '../run/diff/change.ts'
import { diff as differences } from '../run/diff/index.ts'
import { clip } from '../show/terminal.ts'
import { print, printJson } from './document.ts'
import { form } from './form.ts'

interface Options {
  json?: true
  ndjson?: true
}

/** Lines a person reads; all of them are in --ndjson. */
const MOST = 200

/** `yiyuan diff`: which published values changed, and why. */
export function diff(): Command {
  return new Command('diff')
    .description('say which documents, records, figures and checks of two datasets differ, and why')
    .argument('<before>', 'a dataset folder')
    .argument('<after>', 'another one')
    .addOption(form('--json', 'the counts as one JSON object'))
    .addOption(form('--ndjson', 'every difference, one a line'))
    .addHelpText('after', '\nExample:\n  $ yiyuan diff out-2025 out-2026\n')
    .action(async (before: string, after: string, { json, ndjson }: Options) => {
      const counts: Record<string, number> = {}
      let total = 0
      for await (const change of differences(disk, before, after)) {
        total += 1
        const name = `${change.table} ${change.kind}: ${change.cause} changed`
        counts[name] = (counts[name] ?? 0) + 1
        if (ndjson) print(`${JSON.stringify(change)}\n`)
        else if (!json && total <= MOST) print(`${lineOf(change)}\n`)
      }
      if (json) printJson({ differences: total, counts })
      else if (!ndjson) print(summaryOf(total, counts))
    })
}

function lineOf({ kind, table, path, subject, field, before, after, cause }: Change): string {
  const what = clip(subject, 40)
  const values =
    kind === 'changed'
      ? `${field}: ${show(before)} → ${show(after)}`
      : show(kind === 'added' ? after : before)
  return `${kind.padEnd(8)} ${table}  ${path}  ${what}  ${values}  (${cause} changed)`
}

function show(value: unknown): string {
  if (value === null) return '—'
  return clip(typeof value === 'string' ? value : JSON.stringify(value), 60)
}

function summaryOf(total: number, counts: Readonly<Record<string, number>>): string {
  if (total === 0) return 'no differences\n'
  const more = total > MOST ? [`… and ${total - MOST} more; --ndjson lists all`] : []
  const lines = Object.entries(counts).map(([name, count]) => `${count} × ${name}`)
  return `${[...more, ...lines].join('\n')}\n`
}
