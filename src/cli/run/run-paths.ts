import { archiveLimitsOf } from '../../archive/limits.ts'
import type { Sink } from '../../dataset/sinks/sink.ts'
import { disk } from '../../io/disk.ts'
import { residentOfAll } from '../../io/memory.ts'
import { UsageError } from '../../model/errors.ts'
import type { OnRowError } from '../../pipeline/types.ts'
import type { Lang } from '../../review/view/shapes.ts'
import type { UnmatchedRow } from '../../run/explain-match.ts'
import type { Target } from '../../run/load/target.ts'
import type { RunResult } from '../../run/result.ts'
import type { Shard } from '../../run/shard.ts'
import { exit } from '../exit.ts'
import { print, printJson, say } from '../output.ts'
import { type PathOptions, pathsOf } from '../paths.ts'
import { progress } from '../progress.ts'
import { exitOf, printRows } from '../published.ts'
import { boundsOf, type LimitFlags } from '../settings.ts'
import { summaryOf, timeTold } from '../summary.ts'
import { unmatchedReport } from '../unmatched.ts'

/** What `yiyuan run` may be asked. */
export interface RunFlags extends PathOptions, LimitFlags {
  pipeline: string[]
  out: string
  format: Sink[]
  jobs: number | 'auto'
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

/** Converts what the paths name, publishes it and says what came of it; the exit code tells how it ended. Throws UsageError for options that do not go together. */
export async function runPaths(given: readonly string[], options: RunFlags): Promise<void> {
  expectTogether(options)
  const { to: warehouse, shard, out } = options
  const { expectLoad, loadAfter, readMeta, run, settingsOf } = await import('../running.ts')
  if (warehouse !== undefined) await expectLoad(warehouse, out, options.dataset)
  const interruption = watchInterruption()
  const now = Date.now
  const started = now()
  const events = progress({
    quiet: options.quiet === true,
    events: options.events === true,
    now,
    memory: residentOfAll,
  })
  const settings = await settingsOf(options)
  const result = await run({
    ...settings,
    ...(await pathsOf(given, options)),
    disk,
    folder: out,
    limits: { jobs: options.jobs, ...boundsOf(options), recycle: 5000 },
    archives: archiveLimitsOf(options),
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
    stop: interruption.signal,
    meta: options.meta === undefined ? undefined : await readMeta(disk, options.meta),
  }).finally(events.end)
  const early = endedEarly(result, options, interruption)
  if (early !== null) {
    process.exitCode = early
    return
  }
  const loaded = warehouse && (await loadAfter(warehouse, options))
  const unmatched: UnmatchedRow[] = []
  if (options.explainMatch) {
    const { unmatchedTables } = await import('../../run/explain-match.ts')
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
    const { unreviewedFigures } = await import('../../review/unreviewed.ts')
    result.recognised = await unreviewedFigures(disk, out)
  }
  process.exitCode = exitOf(result, strict)
}

function expectTogether({ ndjson, nested, format }: RunFlags): void {
  if (ndjson && !format.some(({ name }) => name === 'ndjson'))
    throw new UsageError('--ndjson prints rows of sources.ndjson; add ndjson to --format')
  if (nested && !format.some(({ nests }) => nests))
    throw new UsageError('--nested writes records into JSON; add json to --format')
}

/** Milliseconds a run has to end by itself once it is told to. */
const PATIENCE = 800

interface Interruption {
  signal: AbortSignal
  /** The exit code of a run that was told to end. */
  code(): number
}

/** A signal of the system ends the run. Nothing of a dataset is lost by an end at any moment; the next run goes on. */
function watchInterruption(): Interruption {
  const stop = new AbortController()
  let code: number = exit.interrupted
  const interrupt = (signal: NodeJS.Signals) => {
    code = signal === 'SIGTERM' ? exit.terminated : exit.interrupted
    stop.abort()
    setTimeout(() => process.exit(code), PATIENCE).unref()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  return { signal: stop.signal, code: () => code }
}

/** Says why a run published nothing; its exit code, or null for one that did publish. */
function endedEarly(
  result: RunResult,
  { shard, json, ndjson, maxTime, maxFailures }: RunFlags,
  interruption: Interruption,
): number | null {
  if (result.ended !== undefined) {
    const why =
      result.ended === 'time'
        ? `not done within the ${maxTime} s of --max-time`
        : `more than ${maxFailures} documents failed (--max-failures)`
    say(`stopped: ${why}; nothing was published, run again to go on\n`)
    return exit.partial
  }
  if (result.interrupted) {
    say('interrupted; run the same command again to go on\n')
    return interruption.code()
  }
  if (shard === undefined) return null
  const { index, count } = shard
  if (json) printJson({ shard, failed: result.failed })
  else if (!ndjson)
    print(`shard ${index}/${count} is in the store; run without --shard to publish\n`)
  return exitOf(result, false)
}
