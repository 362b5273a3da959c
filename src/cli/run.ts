import { Command } from 'commander'
import { sinks } from '../dataset/sinks/index.ts'
import { languages } from '../review/view/words/index.ts'
import { formatsOf } from '../run/choices.ts'
import { parseShard } from '../run/shard.ts'
import { inputFormat } from './document.ts'
import { form } from './form.ts'
import { pathOptions } from './paths.ts'
import { runPaths } from './run/run-paths.ts'
import { Setting } from './setting.ts'
import { loadSettings, runSettings } from './settings.ts'

/** `yiyuan run`: files and folders in, the dataset folder out. */
export function run(): Command {
  const command = new Command('run')
    .description(
      'convert files and folders and write the dataset folder; incremental and resumable',
    )
    .argument(
      '[paths...]',
      "files, folders and patterns such as 'reports/*.pdf'; - for a document on standard input",
    )
    .addOption(runSettings.pipeline())
    .addOption(runSettings.out())
    .addOption(
      new Setting(
        'format',
        '--format <list>',
        `formats side by side: ${sinks.map(({ name }) => name).join(', ')}`,
        { read: formatsOf, otherwise: 'ndjson' },
      ),
    )
    .addOption(
      loadSettings.to(
        'load the dataset as well: duckdb:<file> (needs @duckdb/node-api) or postgres://… (needs pg and pg-copy-streams); adds parquet or ndjson to the formats',
      ),
    )
    .addOption(loadSettings.dataset())
    .addOption(loadSettings.evolve())
    .addOption(runSettings.meta())
    .addOption(runSettings.decisions())
    .addOption(runSettings.jobs())
    .addOption(runSettings.timeout())
    .addOption(runSettings.memory())
    .addOption(runSettings.archiveFiles())
    .addOption(runSettings.archiveSize())
    .addOption(runSettings.archiveDepth())
    .addOption(runSettings.maxFailures())
    .addOption(runSettings.maxTime())
    .addOption(
      new Setting(
        'retry-failed',
        '--retry-failed',
        'try documents again that failed before and did not change',
      ),
    )
    .addOption(
      new Setting(
        'shard',
        '--shard <i/n>',
        'convert one part of the documents into the store and publish nothing; a run without it publishes all',
        { read: parseShard },
      ),
    )
    .addOption(runSettings.ocr())
    .addOption(runSettings.onRowError())
    .addOption(runSettings.keep())
    .option('--allow-removed', 'let more than half of the dataset’s documents go')
    .option(
      '--explain-match',
      'say of tables no pipeline reads which one came nearest and what was missing',
    )
    .addOption(
      new Setting(
        'strict',
        '--strict',
        'exit 4 when a check is inconsistent or a recognised figure is not reviewed',
      ),
    )
    .addOption(new Setting('chinese-headers', '--chinese-headers', 'Chinese headings in CSV'))
    .addOption(
      new Setting('lang', '--lang <language>', 'the language of report.html', {
        choices: languages,
        otherwise: 'en',
      }),
    )
    .addOption(new Setting('bom', '--bom', 'a byte order mark in CSV, for Excel'))
    .addOption(
      new Setting(
        'nested',
        '--nested',
        'JSON: one object a record with its source, figures, checks and cited places inside',
      ),
    )
    .addOption(form('--json', 'the result as one JSON object'))
    .addOption(form('--ndjson', 'a row a document, as in sources.ndjson'))
    .addOption(new Setting('events', '--events', 'progress as NDJSON on stderr'))
    .addHelpText(
      'after',
      "\nExamples:\n  $ yiyuan run samples -o out\n  $ yiyuan run reports -p targets --format ndjson,csv --jobs 2\n  $ yiyuan run reports -p my-form.yaml --explain-match\n  $ yiyuan run 'reports/**/*.pdf' --exclude drafts\n  $ find reports -newer out/run.json -print0 | yiyuan run --files-from - --keep\n",
    )
    .action(runPaths)
  for (const option of pathOptions()) command.addOption(option)
  return command.addOption(
    inputFormat('what comes on standard input; without it told by its bytes'),
  )
}
