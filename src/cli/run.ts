import { Command } from 'commander'
import { sinks } from '../dataset/sinks/index.ts'
import type { Sink } from '../dataset/sinks/sink.ts'
import { disk } from '../io/disk.ts'
import { residentOfAll } from '../io/memory.ts'
import { UsageError } from '../model/errors.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Lang } from '../review/view/shapes.ts'
import { languages } from '../review/view/words/index.ts'
import { formatsOf, jobsOf } from '../run/choices.ts'
import type { UnmatchedRow } from '../run/explain-match.ts'
import type { Target } from '../run/load/target.ts'
import { parseShard, type Shard } from '../run/shard.ts'
import { inputFormat } from './document.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { print, printJson, say } from './output.ts'
import { type PathOptions, pathOptions, pathsOf } from './paths.ts'
import { progress } from './progress.ts'
import { exitOf, printRows } from './published.ts'
import { Setting } from './setting.ts'
import { boundsOf, loadSettings, runSettings } from './settings.ts'
import { summaryOf, timeTold } from './summary.ts'
import { unmatchedReport } from './unmatched.ts'

interface Options extends PathOptions {
  pipeline: string[]
  out: string
  format: Sink[]
  jobs: number | 'auto'
  timeout: number
  memory: number
  maxFailures?: number
  maxTime?: number
  onRowError: OnRowError
  retryFailed?: boolean
  ocr?: boolean
  shard?: Shard
  to?: Target
  dataset?: string
  evolve?: boolean
  meta?: string
  decisions?: string[]
  strict?: boolean
  explainMatch?: true
  chineseHeaders?: boolean
  lang: Lang
  bom?: boolean
  nested?: boolean
  json?: true
  ndjson?: true
  quiet?: boolean
  events?: boolean
  keep?: true
  allowRemoved?: true
}

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
    .action(async (given: string[], options: Options) => {
      await withPaths(given, options)
    })
  for (const option of pathOptions()) command.addOption(option)
  return command.addOption(
    inputFormat('what comes on standard input; without it told by its bytes'),
  )
}

/** Milliseconds a run has to end by itself once it is told to. */
const PATIENCE = 800

async function withPaths(given: readonly string[], options: Options): Promise<void> {
  if (options.ndjson && !options.format.some(({ name }) => name === 'ndjson'))
    throw new UsageError('--ndjson prints rows of sources.ndjson; add ndjson to --format')
  if (options.nested && !options.format.some(({ nests }) => nests))
    throw new UsageError('--nested writes records into JSON; add json to --format')
  const { to: warehouse, shard, out } = options
  const {
    expectLoad,
    loadAfter,
    readMeta,
    run: runFolder,
    settingsOf,
  } = await import('./running.ts')
  if (warehouse !== undefined) await expectLoad(warehouse, out, options.dataset)
  const stop = new AbortController()
  let code: number = exit.interrupted
  const interrupt = (signal: NodeJS.Signals) => {
    code = signal === 'SIGTERM' ? exit.terminated : exit.interrupted
    stop.abort()
    /** Nothing of a dataset is lost by an end at any moment; the next run goes on. */
    setTimeout(() => process.exit(code), PATIENCE).unref()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const now = Date.now
  const started = now()
  const events = progress({
    quiet: options.quiet === true,
    events: options.events === true,
    now,
    memory: residentOfAll,
  })
  const settings = await settingsOf(options)
  const bounds = boundsOf(options)
  const result = await runFolder({
    ...settings,
    ...(await pathsOf(given, options)),
    disk,
    folder: out,
    limits: { jobs: jobsOf(options.jobs, bounds), ...bounds, recycle: 5000 },
    ends: {
      failures: options.maxFailures,
      time: options.maxTime === undefined ? undefined : options.maxTime * 1000,
    },
    retryFailed: options.retryFailed === true,
    keep: options.keep === true,
    allowRemoved: options.allowRemoved === true,
    shard: shard ?? null,
    decisions: options.decisions ?? [],
    now,
    events,
    stop: stop.signal,
    meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
  }).finally(events.end)
  if (result.ended !== undefined) {
    const why =
      result.ended === 'time'
        ? `not done within the ${options.maxTime} s of --max-time`
        : `more than ${options.maxFailures} documents failed (--max-failures)`
    say(`stopped: ${why}; nothing was published, run again to go on\n`)
    process.exitCode = exit.partial
    return
  }
  if (result.interrupted) {
    say('interrupted; run the same command again to go on\n')
    process.exitCode = code
    return
  }
  if (shard !== undefined) {
    const { index, count } = shard
    if (options.json) printJson({ shard, failed: result.failed })
    else if (!options.ndjson)
      print(`shard ${index}/${count} is in the store; run without --shard to publish\n`)
    process.exitCode = exitOf(result, false)
    return
  }
  const loaded = warehouse && (await loadAfter(warehouse, options))
  const unmatched: UnmatchedRow[] = []
  if (options.explainMatch) {
    const { unmatchedTables } = await import('../run/explain-match.ts')
    for await (const row of unmatchedTables(disk, out, settings.pipelines, settings.ocr))
      unmatched.push(row)
  }
  if (options.json) {
    const more = options.explainMatch && { explain_match: unmatched }
    printJson({ ...result.report, changes: result.changes, ...more, ...loaded })
  } else if (options.ndjson) await printRows(out)
  else print(summaryOf(result, out))
  if (!options.quiet && !options.events) say(`done in ${timeTold((now() - started) / 1000)}\n`)
  if (options.explainMatch && !options.json) say(unmatchedReport(unmatched))
  const strict = options.strict === true
  if (strict && result.recognised > 0) {
    const { unreviewedFigures } = await import('../review/unreviewed.ts')
    result.recognised = await unreviewedFigures(disk, out)
  }
  process.exitCode = exitOf(result, strict)
}
