import { Command } from 'commander'
import { archiveLimitsOf } from '../archive/limits.ts'
import { disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { form } from './form.ts'
import { print, printJson, printLines } from './output.ts'
import { type PathOptions, pathOptions, pathsOf } from './paths.ts'
import { boundsOf, type LimitFlags, runSettings } from './settings.ts'

interface Options extends PathOptions, LimitFlags {
  pipeline: string[]
  out: string
  onRowError: OnRowError
  ocr?: boolean
  meta?: string
  decisions?: string[]
  keep?: true
  json?: true
  ndjson?: true
}

/** `yiyuan plan`: what run would do. */
export function plan(): Command {
  const command = new Command('plan')
    .description('say what run would do with every path; writes nothing')
    .argument('[paths...]', 'files, folders and patterns')
    .addOption(runSettings.pipeline())
    .addOption(runSettings.out())
    .addOption(runSettings.timeout())
    .addOption(runSettings.memory())
    .addOption(runSettings.archiveFiles())
    .addOption(runSettings.archiveSize())
    .addOption(runSettings.archiveDepth())
    .addOption(runSettings.ocr())
    .addOption(runSettings.onRowError())
    .addOption(runSettings.meta())
    .addOption(runSettings.decisions())
    .addOption(runSettings.keep())
    .addOption(form('--json', 'every path and its state as one JSON array'))
    .addOption(form('--ndjson', 'a path and its state a line'))
    .addHelpText('after', '\nExample:\n  $ yiyuan plan samples -o out\n')
    .action(async (given: string[], options: Options) => {
      const {
        expectPaths,
        formatsOf,
        gatherDecisions,
        makePlan,
        newScratch,
        openArchives,
        openSpool,
        openStore,
        readKnown,
        readMeta,
        removedSince,
        settingsOf,
      } = await import('./planning.ts')
      const { pipeline, out, onRowError, json, ndjson, ocr = false } = options
      const format = formatsOf('ndjson')
      const { settings } = await settingsOf({ pipeline, format, onRowError, ocr })
      const { paths, choice, input } = await pathsOf(given, options)
      if (input !== undefined)
        throw new UsageError('plan reads no document from standard input; yiyuan run - does')
      const known = await readKnown(disk, out)
      const archives = await openArchives(
        disk,
        out,
        openSpool(disk, newScratch),
        archiveLimitsOf(options),
      )
      const asked = { choice, out, archives }
      const decided = await gatherDecisions(disk, out, options.decisions ?? [], newScratch)
      const planned = await expectPaths(disk, paths, asked)
        .then(async () =>
          makePlan({
            disk,
            paths,
            asked,
            keep: options.keep === true,
            known,
            decided,
            store: openStore(disk, out),
            settings,
            limits: boundsOf(options),
            retryFailed: false,
            meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
          }),
        )
        .finally(async () => {
          await archives.close()
          await decided.close()
        })
      const rows = [
        ...planned.map(({ path, state }) => ({ path, state: state as string })),
        ...removedSince(known, planned).map(path => ({ path, state: 'removed' })),
      ]
      if (json) printJson(rows)
      else if (ndjson) printLines(rows)
      else print(rows.map(({ path, state }) => `${state.padEnd(17)}${visible(path)}\n`).join(''))
    })
  for (const option of pathOptions()) command.addOption(option)
  return command
}
