import { Command } from 'commander'
import { archiveLimitsOf } from '../archive/limits.ts'
import { disk } from '../io/disk.ts'
import { scratchOfProcess } from '../io/scratch.ts'
import { UsageError } from '../model/errors.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { jobsOf } from '../run/choices.ts'
import { printBytes, say } from './output.ts'
import { undecidedWords } from './progress.ts'
import { boundsOf, type LimitFlags, runSettings } from './settings.ts'
import { streamed } from './stream.ts'

interface Options extends LimitFlags {
  stdin?: true
  pipeline: string[]
  jobs: number | 'auto'
  maxLine: number
  onRowError: OnRowError
  ocr?: boolean
  decisions?: string[]
}

/** `yiyuan convert --stdin`: a worker for other programs, a document a line in, its rows out. */
export function convert(): Command {
  return new Command('convert')
    .description('convert documents that another program hands over, one JSON line each, into rows')
    .option('--stdin', 'read lines {"path", "file" or "base64", "meta"} until the input ends')
    .addOption(runSettings.pipeline())
    .addOption(runSettings.jobs())
    .addOption(runSettings.timeout())
    .addOption(runSettings.memory())
    .addOption(runSettings.archiveFiles())
    .addOption(runSettings.archiveSize())
    .addOption(runSettings.archiveDepth())
    .addOption(runSettings.maxLine())
    .addOption(runSettings.ocr())
    .addOption(runSettings.onRowError())
    .addOption(runSettings.decisions('files of decisions of review, whose words stand in the rows'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ echo \'{"path":"a.csv","file":"samples/2021-revenue.csv"}\' | yiyuan convert --stdin\n  $ yiyuan help protocol                       what the lines hold\n',
    )
    .action(async (options: Options) => {
      if (!options.stdin)
        throw new UsageError(
          'convert reads documents from standard input; add --stdin, or use run for files and folders',
        )
      const { convertStream, settingsOf } = await import('./running.ts')
      const { maxLine, jobs } = options
      const settings = await settingsOf({ ...options, format: [] })
      const bounds = boundsOf(options)
      const folder = await scratchOfProcess()
      await streamed(stop =>
        convertStream({
          ...settings,
          ...{ disk, folder, input: process.stdin, write: printBytes, stop },
          limits: { jobs: jobsOf(jobs, bounds), ...bounds, recycle: 5000 },
          archives: archiveLimitsOf(options),
          longest: maxLine * 2 ** 20,
          decisions: options.decisions ?? [],
          undecided: (...told) => say(undecidedWords(...told)),
        }),
      )
    })
}
