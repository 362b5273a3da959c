import { Command } from 'commander'
import { cell } from '../dataset/sinks/csv.ts'
import { disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import type { Listed, ListedDecision, ListedState } from '../review/list.ts'
import { clip, pad } from '../show/terminal.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { columnsOf, print, printData, printJson, printLines, say } from './output.ts'

interface Options {
  check?: true
  merge?: true
  json?: true
  ndjson?: true
  csv?: true
}

const EXAMPLES = `
Examples:
  $ yiyuan decisions out
  $ yiyuan decisions out --check
  $ yiyuan decisions out --csv > decisions.csv
  $ yiyuan decisions out wang/decisions.ndjson --merge
`

/** `yiyuan decisions`: what people settled in review. */
export function decisions(): Command {
  return new Command('decisions')
    .description(
      'list what people settled in review of a dataset, and what became of it; check, export and merge it',
    )
    .argument('[dataset]', 'a dataset folder', 'out')
    .argument('[files...]', 'files of decisions beside its own')
    .option(
      '--check',
      'exit 3 when a line is no decision, or a decision contradicts others, expired or can not be done',
    )
    .option('--merge', 'add the decisions of the files to those of the dataset')
    .addOption(form('--json', 'the decisions as one JSON array'))
    .addOption(form('--ndjson', 'the decisions as lines of such a file'))
    .addOption(form('--csv', 'the decisions as CSV'))
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, files: string[], options: Options) => {
      const { listDecisions } = await import('../review/list.ts')
      const found = await listDecisions(disk, folder, files)
      if (found.decisions.length + found.problems.length === 0) await expectDataset(folder)
      const rows = found.decisions
      if (options.merge) await merge(folder, found)
      if (options.json) printJson(rows.map(({ decision, state }) => ({ ...decision, state })))
      else if (options.ndjson) printLines(rows.map(({ decision }) => decision))
      else if (options.csv) printData(csvOf(rows))
      else print(shown(found, columnsOf('stdout', 120)))
      for (const { file, line, problem } of found.problems)
        say(`decision-unreadable: ${visible(file)}:${line}: ${visible(problem)}\n`)
      if (options.check && !isClean(found)) process.exitCode = exit.partial
    })
}

/** An empty list of a folder that is mistyped would say that nobody decided anything. */
async function expectDataset(folder: string): Promise<void> {
  const { readReport } = await import('../run/place.ts')
  if ((await readReport(disk, folder)) === null)
    throw new UsageError(`“${visible(folder)}” is no dataset and has no decisions; name another`)
}

/** Adds what the dataset does not have. */
async function merge(folder: string, { decisions: all }: Listed): Promise<void> {
  const { appendDecisions, readDecisions } = await import('../review/file.ts')
  const own = new Set((await readDecisions(disk, folder)).decisions.map(one => one.decision_id))
  const added = all.flatMap(({ decision }) => (own.has(decision.decision_id) ? [] : [decision]))
  await appendDecisions(disk, folder, added)
  say(`${added.length} decisions added to ${visible(folder)}; the next run applies them\n`)
}

const lapsed: ReadonlySet<ListedState> = new Set(['contradicting', 'expired', 'unfit'])

function isClean({ decisions: all, problems }: Listed): boolean {
  return problems.length === 0 && !all.some(({ state }) => lapsed.has(state))
}

const columns = [
  'decision_id',
  'state',
  'reason',
  'by',
  'at',
  'action',
  'decided',
  'target',
  'path',
  'words',
] as const

function csvOf(rows: readonly ListedDecision[]): string {
  const lines = rows.map(row => columns.map(name => cell(row[name])).join(','))
  return [columns.join(','), ...lines].map(line => `${line}\r\n`).join('')
}

function shown({ decisions: rows, problems }: Listed, width: number): string {
  const lines = rows.map(({ at, by, state, action, words, decided, path, reason }) => {
    const what = `“${words}” ${decided} ${reason === '' ? '' : `(${reason}) `}${path}`
    const told = `${at.slice(0, 10)}  ${pad(by, 10)} ${pad(state, 14)}${pad(action, 15)}${what}`
    return clip(visible(told.replaceAll('\n', ' ')), width)
  })
  const counts = new Map<string, number>()
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  const states = [...counts].map(([state, count]) => `${count} ${state}`)
  const bad = problems.length > 0 ? [`${problems.length} lines are none`] : []
  const sum = [`${rows.length} decisions`, ...states, ...bad].join(', ')
  return `${[...lines, sum].join('\n')}\n`
}
