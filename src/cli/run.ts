import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import { residentOfAll } from '../io/memory.ts'
import { loadPipelines } from '../io/pipelines.ts'
import { pad } from '../model/columns.ts'
import { UsageError } from '../model/errors.ts'
import { onRowErrors } from '../model/pipeline.ts'
import { loadIntoDuckDb } from '../run/duckdb.ts'
import { type UnmatchedRow, unmatchedTables } from '../run/explain-match.ts'
import { readMeta } from '../run/meta/read.ts'
import { type RunResult, run as runFolder } from '../run/run.ts'
import { parseShard } from '../run/shard.ts'
import { sinks } from '../sinks/index.ts'
import { print, printJson } from './document.ts'
import { exit } from './exit.ts'
import { progress } from './progress.ts'
import { bounds, boundsOf, collect, metaOption, onRowErrorOption, positive } from './settings.ts'
import { unmatchedReport } from './unmatched.ts'
import { version } from './version.ts'

interface Options {
  pipeline: string[]
  out: string
  format: string
  jobs: string
  timeout: string
  memory: string
  onRowError: string
  retryFailed?: true
  shard?: string
  to?: string
  meta?: string
  strict?: true
  explainMatch?: true
  chineseHeaders?: true
  bom?: true
  json?: true
  quiet?: true
  events?: true
}

/** `yiyuan run`: files and folders in, the dataset folder out. */
export function run(): Command {
  return new Command('run')
    .description(
      'convert files and folders and write the dataset folder; incremental and resumable',
    )
    .argument('<paths...>', 'files and folders')
    .option(
      '-p, --pipeline <name or file>',
      'use only these pipelines (built-in name or YAML file)',
      collect,
      [],
    )
    .option('-o, --out <folder>', 'the dataset folder', 'out')
    .option(
      '--format <list>',
      `formats side by side: ${sinks.map(({ name }) => name).join(', ')}`,
      'ndjson',
    )
    .option(
      '--to <warehouse>',
      'load the dataset as well: duckdb:<file> (needs @duckdb/node-api; adds parquet to the formats)',
    )
    .addOption(metaOption())
    .option('--jobs <n>', 'documents converted at once', '1')
    .option('--timeout <seconds>', 'time a document may take', bounds.timeout)
    .option('--memory <MB>', 'resident memory a document may take', bounds.memory)
    .option('--retry-failed', 'try documents again that failed before and did not change')
    .option(
      '--shard <i/n>',
      'convert one part of the documents into the store and publish nothing; a run without it publishes all',
    )
    .addOption(onRowErrorOption())
    .option(
      '--explain-match',
      'say of tables no pipeline reads which one came nearest and what was missing',
    )
    .option('--strict', 'exit 4 when a check is inconsistent')
    .option('--chinese-headers', 'Chinese headings in CSV')
    .option('--bom', 'a byte order mark in CSV, for Excel')
    .option('--json', 'the result as one JSON object')
    .option('--events', 'progress as NDJSON on stderr')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan run samples -o out\n  $ yiyuan run reports -p targets --format ndjson,csv --jobs 2\n  $ yiyuan run reports -p my-form.yaml --explain-match\n',
    )
    .action(async (paths: string[], options: Options) => {
      const warehouse = warehouseOf(options.to)
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
      const settings = await settingsOf({
        ...options,
        format: warehouse === undefined ? options.format : `${options.format},parquet`,
      })
      const result = await runFolder({
        ...settings,
        disk,
        folder: options.out,
        paths,
        limits: {
          jobs: positive('--jobs', options.jobs),
          ...boundsOf(options),
          recycle: 500,
        },
        retryFailed: options.retryFailed === true,
        shard: options.shard === undefined ? null : parseShard(options.shard),
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
      if (options.shard !== undefined) {
        print(`shard ${options.shard} is in the store; run without --shard to publish\n`)
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
      else print(summaryOf(result, options.out))
      if (options.explainMatch && !options.json) process.stderr.write(unmatchedReport(unmatched))
      process.exitCode = exitOf(result, options.strict === true)
    })
}

/** What a run depends on beside the paths: pipelines, formats and the program. */
export async function settingsOf(
  options: Pick<Options, 'pipeline' | 'format' | 'onRowError' | 'chineseHeaders' | 'bom'>,
) {
  const pipelines = await loadPipelines(disk, options.pipeline)
  const onRowError = onRowErrors.find(word => word === options.onRowError) ?? 'set-aside'
  const settings = createHash('sha256')
    .update(`${version()}\n${onRowError}\n${JSON.stringify(pipelines)}`)
    .digest('hex')
  const wanted = [...new Set(options.format.split(',').map(name => name.trim()))]
  const chosen = wanted.map(name => {
    const sink = sinks.find(known => known.name === name)
    if (!sink)
      throw new UsageError(
        `--format: “${name}” is unknown; known are ${sinks.map(known => known.name).join(', ')}`,
      )
    return sink
  })
  return {
    pipelines,
    pipelineNames: options.pipeline,
    settings,
    onRowError,
    sinks: chosen,
    sinkOptions: {
      chineseHeaders: options.chineseHeaders === true,
      byteOrderMark: options.bom === true,
    },
    version: version(),
  }
}

/** `duckdb:<file>`; throws UsageError for anything else. */
function warehouseOf(words: string | undefined): string | undefined {
  const file = words?.startsWith('duckdb:') ? words.slice('duckdb:'.length) : ''
  if (words !== undefined && file === '')
    throw new UsageError(`--to: “${words}” is unknown; expected duckdb:<file>`)
  return words === undefined ? undefined : file
}

function tablesOf(files: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(files).flatMap(name => /^(.*)\.parquet$/.exec(name)?.[1] ?? [])
}

const FIXED = new Set([
  'sources',
  'figures',
  'cells',
  'checks',
  'diagnostics',
  'set-aside',
  'converted',
  'failed',
  'unsupported',
  'inconsistent',
])

function summaryOf({ report }: RunResult, folder: string): string {
  const counts = report?.counts ?? {}
  const of = (name: string) => counts[name] ?? 0
  const records = Object.entries(counts).filter(([name]) => !FIXED.has(name))
  const rows: [string, number | string][] = [
    [
      'documents',
      `${of('sources')} (${of('converted')} converted, ${of('failed')} failed, ${of('unsupported')} unsupported)`,
    ],
    ...records.map(([name, count]): [string, number] => [`records: ${name}`, count]),
    ['figures', of('figures')],
    ['checks', `${of('checks')} (${of('inconsistent')} inconsistent)`],
    ['set aside', of('set-aside')],
    ['dataset', folder],
    ['at a glance', join(folder, 'report.html')],
  ]
  return rows.map(([name, value]) => `${pad(name, 32)}${value}\n`).join('')
}

function exitOf({ failed, setAside, inconsistent }: RunResult, strict: boolean): number {
  if (failed > 0 || setAside > 0) return exit.partial
  return strict && inconsistent > 0 ? exit.inconsistent : exit.clean
}
