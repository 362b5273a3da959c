import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import type { Change } from '../run/diff/change.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { columnsOf, print, printJson, printLines } from './output.ts'

interface Options {
  json?: true
  ndjson?: true
  exitCode?: true
}

/** Differences a person reads; all of them are in --ndjson. */
const MOST = 200

/** `yiyuan diff`: which published values changed, and why. */
export function diff(): Command {
  return new Command('diff')
    .description(
      'say which documents, records, figures, checks and facts of two datasets differ, and why',
    )
    .argument('<before>', 'a dataset folder')
    .argument('<after>', 'another one')
    .option('--exit-code', 'exit 5 when anything differs')
    .addOption(form('--json', 'the counts as one JSON object'))
    .addOption(form('--ndjson', 'every difference, one a line'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan diff out-2025 out-2026\n  $ yiyuan diff out-2025 out-2026 --exit-code --quiet --json\n',
    )
    .action(async (before: string, after: string, { json, ndjson, exitCode }: Options) => {
      const [{ diff: differences }, { count, drawChanges, drawTally, newTally }] =
        await Promise.all([import('../run/diff/index.ts'), import('../show/differences.ts')])
      const tally = newTally()
      const counts: Record<string, number> = {}
      const first: Change[] = []
      for await (const change of differences(disk, before, after)) {
        count(tally, change)
        const name = `${change.table} ${change.kind}: ${change.cause} changed`
        counts[name] = (counts[name] ?? 0) + 1
        if (ndjson) printLines([change])
        else if (first.length < MOST) first.push(change)
      }
      const { total } = tally
      if (json) printJson({ differences: total, counts })
      else if (!ndjson) {
        const lines = [...drawTally(tally), ...drawChanges(first, columnsOf('stdout', 160))]
        if (total > MOST) lines.push('', `… and ${total - MOST} more; --ndjson lists all`)
        print(`${lines.join('\n')}\n`)
      }
      if (exitCode && total > 0) process.exitCode = exit.different
    })
}
