import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import { visible } from '../model/visible.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { print, printJson, printLines } from './output.ts'

interface Options {
  json?: true
  ndjson?: true
}

/** `yiyuan verify`: whether a dataset and its store are what was written. */
export function verify(): Command {
  return new Command('verify')
    .description(
      'read every file of a dataset and everything in its store, and say what is not what was written; exit 5 when anything differs',
    )
    .argument('<dataset>', 'a dataset folder')
    .addOption(form('--json', 'what differs as one JSON object'))
    .addOption(form('--ndjson', 'what differs, one a line'))
    .addHelpText('after', '\nExample:\n  $ yiyuan verify out\n')
    .action(async (folder: string, { json, ndjson }: Options) => {
      const { verify: verified } = await import('../run/verify.ts')
      const { checked, problems } = await verified(disk, folder)
      if (json) printJson({ checked, problems })
      else if (ndjson) printLines(problems)
      else {
        const lines = problems.map(({ name, problem }) => `${visible(name)}: ${visible(problem)}\n`)
        const { files, stored } = checked
        const sum = `${files} files and ${stored} stored results read, ${problems.length} differ\n`
        print(lines.join('') + sum)
      }
      if (problems.length > 0) process.exitCode = exit.different
    })
}
