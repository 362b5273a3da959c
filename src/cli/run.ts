import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Command } from 'commander'
import { sinks } from '../dataset/sinks/index.ts'
import type { Sink } from '../dataset/sinks/sink.ts'
import { loadIntoDuckDb } from '../dataset/warehouses/duckdb.ts'
import { disk } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'
import { residentOfAll } from '../io/memory.ts'
import { UsageError } from '../model/errors.ts'
import { loadPipelines } from '../pipeline/load.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { type UnmatchedRow, unmatchedTables } from '../run/explain-match.ts'
import { readMeta } from '../run/meta/read.ts'
import { type RunResult, run as runFolder } from '../run/run.ts'
import { parseShard, type Shard } from '../run/shard.ts'
import { print, printJson } from './document.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { progress } from './progress.ts'
import { positive, Setting } from './setting.ts'
import { boundsOf, runSettings } from './settings.ts'
import { summaryOf } from './summary.ts'
import { unmatchedReport } from './unmatched.ts'
import { version } from './version.ts'

interface Options {
  pipeline: string[]
  out: string
  format: Sink[]
  jobs: number
  timeout: number
  memory: number
  onRowError: OnRowError
  retryFailed?: boolean
  shard?: Shard
  to?: string
  meta?: string
  strict?: boolean
  explainMatch?: true
  chineseHeaders?: boolean
  bom?: boolean
  json?: true
  ndjson?: true
  quiet?: boolean
  events?: boolean
}

/** `yiyuan run`: files and folders in, the dataset folder out. */
export function run(): Command {
  return new Command('run')
    .description(
      'convert files and folders and write the dataset folder; incremental and resumable',
    )
    .argument('<paths...>', 'files and folders')
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
      new Setting(
        'to',
        '--to <warehouse>',
        'load the dataset as well: duckdb:<file> (needs @duckdb/node-api; adds parquet to the formats)',
        { read: warehouseOf },
      ),
    )
    .addOption(runSettings.meta())
    .addOption(
      new Setting('jobs', '--jobs <n>', 'documents converted at once', {
        read: positive,
        otherwise: '1',
      }),
    )
    .addOption(runSettings.timeout())
    .addOption(runSettings.memory())
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
    .addOption(runSettings.onRowError())
    .option(
      '--explain-match',
      'say of tables no pipeline reads which one came nearest and what was missing',
    )
    .addOption(new Setting('strict', '--strict', 'exit 4 when a check is inconsistent'))
    .addOption(new Setting('chinese-headers', '--chinese-headers', 'Chinese headings in CSV'))
    .addOption(new Setting('bom', '--bom', 'a byte order mark in CSV, for Excel'))
    .addOption(form('--json', 'the result as one JSON object'))
    .addOption(form('--ndjson', 'a row a document, as in sources.ndjson'))
    .addOption(new Setting('events', '--events', 'progress as NDJSON on stderr'))
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan run samples -o out\n  $ yiyuan run reports -p targets --format ndjson,csv --jobs 2\n  $ yiyuan run reports -p my-form.yaml --explain-match\n',
    )
    .action(async (paths: string[], options: Options) => {
      if (options.ndjson && !options.format.some(({ name }) => name === 'ndjson'))
        throw new UsageError('--ndjson prints rows of sources.ndjson; add ndjson to --format')
      const { to: warehouse, shard } = options
      const stop = new AbortController()
      let code: number = exit.interrupted
      const interrupt = (signal: NodeJS.Signals) => {
        code = signal === 'SIGTERM' ? exit.terminated : exit.interrupted
        stop.abort()
      }
      process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
      const now = Date.now
      const events = progress({
        quiet: options.quiet === true,
        events: options.events === true,
        now,
        memory: residentOfAll,
      })
      const settings = await settingsOf(options)
      const result = await runFolder({
        ...settings,
        disk,
        folder: options.out,
        paths,
        limits: {
          jobs: options.jobs,
          ...boundsOf(options),
          recycle: 5000,
        },
        retryFailed: options.retryFailed === true,
        shard: shard ?? null,
        now,
        events,
        stop: stop.signal,
        meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
      })
      events.end()
      if (result.interrupted) {
        process.stderr.write('interrupted; run the same command again to go on\n')
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
      if (warehouse !== undefined && result.report)
        await loadIntoDuckDb(warehouse, options.out, tablesOf(result.report.files))
      const unmatched: UnmatchedRow[] = []
      if (options.explainMatch)
        for await (const row of unmatchedTables(disk, options.out, settings.pipelines))
          unmatched.push(row)
      if (options.json)
        printJson({ ...result.report, ...(options.explainMatch && { explain_match: unmatched }) })
      else if (options.ndjson) await printRows(options.out)
      else print(summaryOf(result, options.out))
      if (options.explainMatch && !options.json) process.stderr.write(unmatchedReport(unmatched))
      process.exitCode = exitOf(result, options.strict === true)
    })
}

/** What a run depends on beside the paths: pipelines, formats and the program. */
export async function settingsOf({
  pipeline,
  onRowError,
  format,
  to,
  chineseHeaders,
  bom,
}: Pick<Options, 'pipeline' | 'onRowError' | 'format' | 'to' | 'chineseHeaders' | 'bom'>) {
  const pipelines = await loadPipelines(disk, pipeline)
  const settings = createHash('sha256')
    .update(`${version()}\n${onRowError}\n${JSON.stringify(pipelines)}`)
    .digest('hex')
  return {
    pipelines,
    pipelineNames: pipeline,
    settings,
    onRowError,
    sinks: to === undefined ? format : [...new Set([...format, ...formatsOf('parquet')])],
    sinkOptions: { chineseHeaders: chineseHeaders === true, byteOrderMark: bom === true },
    version: version(),
  }
}

/** Formats by their names, with commas between. Throws UsageError for an unknown one. */
export function formatsOf(list: string): Sink[] {
  const names = [...new Set(list.split(',').map(name => name.trim()))]
  return names.map(name => {
    const sink = sinks.find(known => known.name === name)
    if (sink) return sink
    throw new UsageError(
      `“${name}” is unknown; known are ${sinks.map(known => known.name).join(', ')}`,
    )
  })
}

/** `duckdb:<file>`; throws UsageError for anything else. */
function warehouseOf(words: string): string {
  const file = words.startsWith('duckdb:') ? words.slice('duckdb:'.length) : ''
  if (file === '') throw new UsageError(`“${words}” is unknown; expected duckdb:<file>`)
  return file
}

/** What became of each path. */
async function printRows(folder: string): Promise<void> {
  const file = await disk.open(join(folder, 'sources.ndjson'), 'r')
  try {
    for await (const lines of readLines(file)) print(lines.map(line => `${line}\n`).join(''))
  } finally {
    await file.close()
  }
}

function tablesOf(files: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(files).flatMap(name => /^(.*)\.parquet$/.exec(name)?.[1] ?? [])
}

function exitOf({ failed, setAside, inconsistent }: RunResult, strict: boolean): number {
  if (failed > 0 || setAside > 0) return exit.partial
  return strict && inconsistent > 0 ? exit.inconsistent : exit.clean
}
