import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import { readKnown } from '../run/index-file.ts'
import { readMeta } from '../run/meta/read.ts'
import { makePlan, removedSince } from '../run/plan.ts'
import { openStore } from '../run/store.ts'
import { print, printJson } from './document.ts'
import { settingsOf } from './run.ts'
import { bounds, boundsOf, collect, metaOption, onRowErrorOption } from './settings.ts'

interface Options {
  pipeline: string[]
  out: string
  timeout: string
  memory: string
  onRowError: string
  meta?: string
  json?: true
}

/** `yiyuan plan`: what run would do. */
export function plan(): Command {
  return new Command('plan')
    .description('say what run would do with every path; writes nothing')
    .argument('<paths...>', 'files and folders')
    .option('-p, --pipeline <name or file>', 'use only these pipelines', collect, [])
    .option('-o, --out <folder>', 'the dataset folder', 'out')
    .option('--timeout <seconds>', 'the time of the run it is asked for', bounds.timeout)
    .option('--memory <MB>', 'the memory of that run', bounds.memory)
    .addOption(onRowErrorOption())
    .addOption(metaOption())
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ yiyuan plan samples -o out\n')
    .action(async (paths: string[], options: Options) => {
      const { pipeline, out, onRowError, json } = options
      const { settings } = await settingsOf({ pipeline, format: 'ndjson', onRowError })
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
        now: Date.now,
        meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
      })
      const rows = [
        ...planned.map(({ path, state }) => ({ path, state: state as string })),
        ...removedSince(known, planned).map(path => ({ path, state: 'removed' })),
      ]
      if (json) printJson(rows)
      else print(rows.map(({ path, state }) => `${state.padEnd(17)}${path}\n`).join(''))
    })
}
