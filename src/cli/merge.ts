import { Command } from 'commander'
import { version } from '../io/version.ts'
import { UsageError } from '../model/errors.ts'
import { printBytes } from './output.ts'
import { runSettings } from './settings.ts'
import { streamed } from './stream.ts'

interface Options {
  stdin?: true
  maxLine: number
}

/** `yiyuan merge --stdin`: what only several documents together tell, from lines of `convert --stdin`. */
export function merge(): Command {
  return new Command('merge')
    .description('merge lines of convert --stdin: facts, subjects, duplicates, equal documents')
    .option('--stdin', 'read lines sorted by merge and key until the input ends')
    .addOption(runSettings.maxLine())
    .addHelpText(
      'after',
      '\nExamples:\n  $ grep \'^{"merge"\' rows | LC_ALL=C sort | yiyuan merge --stdin\n  $ yiyuan help protocol                       what the lines hold, and in which order\n',
    )
    .action(async ({ stdin, maxLine }: Options) => {
      if (!stdin) throw new UsageError('merge reads lines from standard input; add --stdin')
      const { mergeStream } = await import('../run/merge/merge.ts')
      const longest = maxLine * 2 ** 20
      await streamed(() =>
        mergeStream({ input: process.stdin, write: printBytes, longest, version: version() }),
      )
    })
}
