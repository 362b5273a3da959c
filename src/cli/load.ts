import { Command } from 'commander'
import { UsageError } from '../model/errors.ts'
import type { Target } from '../run/load/target.ts'
import { form } from './form.ts'
import type { Loading } from './loading.ts'
import { printJson } from './output.ts'
import { loadSettings } from './settings.ts'

interface Options extends Omit<Loading, 'out'> {
  to?: Target
  remove?: string
  json?: true
}

/** `yiyuan load`: a dataset that is there into a warehouse. */
export function load(): Command {
  return new Command('load')
    .description(
      'load a dataset into a warehouse, in one transaction; the same dataset again changes nothing',
    )
    .argument('[dataset]', 'a dataset folder')
    .addOption(
      loadSettings.to(
        'where to: postgres://user@host/database?schema=name (needs pg and pg-copy-streams) or duckdb:<file> (needs @duckdb/node-api)',
      ),
    )
    .addOption(loadSettings.dataset())
    .addOption(loadSettings.evolve())
    .option(
      '--remove <name>',
      'instead of loading, remove every row of the dataset of this name; tables and other datasets stay',
    )
    .addOption(form('--json', 'what was loaded as one JSON object'))
    .addHelpText(
      'after',
      `
Examples:
  $ yiyuan load out --to 'postgres://loader@localhost/reports?schema=budget' --dataset hunan
  $ yiyuan load out --to duckdb:reports.duckdb
  $ yiyuan load --remove hunan --to 'postgres://loader@localhost/reports?schema=budget'
`,
    )
    .action(async (out: string | undefined, options: Options) => {
      if (options.to === undefined)
        throw new UsageError('--to is missing; name a warehouse: postgres://… or duckdb:<file>')
      const { loadAfter, removeFrom } = await import('./loading.ts')
      if (options.remove !== undefined) {
        if (out !== undefined)
          throw new UsageError(
            '--remove takes a dataset out of a warehouse; name no folder with it',
          )
        const removed = await removeFrom(options.to, options.remove, options.quiet)
        if (options.json) printJson(removed)
        return
      }
      if (out === undefined) throw new UsageError('name a dataset folder, or --remove a dataset')
      const { loaded } = await loadAfter(options.to, { ...options, out })
      if (options.json) printJson(loaded)
    })
}
