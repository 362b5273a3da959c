import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { expectPaths } from '../run/discover.ts'
import { readKnown } from '../run/index-file.ts'
import { readMeta } from '../run/meta/read.ts'
import { makePlan, removedSince } from '../run/plan.ts'
import { openStore } from '../run/store.ts'
import { print, printJson, printLines } from './document.ts'
import { form } from './form.ts'
import { formatsOf, settingsOf } from './run.ts'
import { boundsOf, runSettings } from './settings.ts'

interface Options {
  pipeline: string[]
  out: string
  timeout: number
  memory: number
  onRowError: OnRowError
  meta?: string
  json?: true
  ndjson?: true
}

/** `yiyuan plan`: what run would do. */
export function plan(): Command {
  return new Command('plan')
    .description('say what run would do with every path; writes nothing')
    .argument('<paths...>', 'files and folders')
    .addOption(runSettings.pipeline())
    .addOption(runSettings.out())
    .addOption(runSettings.timeout())
    .addOption(runSettings.memory())
    .addOption(runSettings.onRowError())
    .addOption(runSettings.meta())
    .addOption(form('--json', 'every path and its state as one JSON array'))
    .addOption(form('--ndjson', 'a path and its state a line'))
    .addHelpText('after', '\nExample:\n  $ yiyuan plan samples -o out\n')
    .action(async (paths: string[], options: Options) => {
      const { pipeline, out, onRowError, json, ndjson } = options
      const format = formatsOf('ndjson')
      const { settings } = await settingsOf({ pipeline, format, onRowError })
      await expectPaths(disk, paths)
      const known = await readKnown(disk, out)
      const store = openStore(disk, out)
      const planned = await makePlan({
        disk,
        paths,
        known,
        store,
        settings,
        limits: boundsOf(options),
        retryFailed: false,
        meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
      })
      const rows = [
        ...planned.map(({ path, state }) => ({ path, state: state as string })),
        ...removedSince(known, planned).map(path => ({ path, state: 'removed' })),
      ]
      if (json) printJson(rows)
      else if (ndjson) printLines(rows)
      else print(rows.map(({ path, state }) => `${state.padEnd(17)}${path}\n`).join(''))
    })
}
