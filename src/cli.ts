#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { withSettings } from './cli/common.ts'
import { exit } from './cli/exit.ts'
import { version } from './cli/version.ts'

/** Every command; a new one is one file and one line here. Only the one that is asked for is loaded. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./cli/run.ts')).run(),
  plan: async () => (await import('./cli/plan.ts')).plan(),
  diff: async () => (await import('./cli/diff.ts')).diff(),
  init: async () => (await import('./cli/init.ts')).init(),
  inspect: async () => (await import('./cli/inspect.ts')).inspect(),
  tables: async () => (await import('./cli/tables.ts')).tables(),
  figures: async () => (await import('./cli/figures.ts')).figures(),
  explain: async () => (await import('./cli/explain.ts')).explain(),
  schema: async () => (await import('./cli/schema.ts')).schema(),
}

const EXAMPLES = `
Examples:
  $ yiyuan run samples -o out                  a folder of documents into a dataset
  $ yiyuan figures samples/2021-targets.md     the figures of one
  $ yiyuan tables samples/2021-revenue.csv --markdown
  $ yiyuan init samples/2021-revenue.csv       a pipeline for a form of your own
  $ yiyuan help run                            what a command takes

Data goes to stdout, everything else to stderr.
Exit codes: 0 clean, 1 our bug, 2 misuse, 3 some documents failed or rows were set aside, 4 checks
inconsistent under --strict, 6 something the machine lacks, 75 another run holds the folder,
130 and 143 interrupted, resumable.`

const program = new Command('yiyuan')
  .description('Turns folders of published reports into datasets people can trust.')
  .version(version())
  .addHelpText('after', EXAMPLES)
const [first = ''] = process.argv.slice(2)
const asked = Object.hasOwn(commands, first) ? [commands[first]] : Object.values(commands)
for (const command of asked) if (command) program.addCommand(withSettings(await command()))
for (const command of [program, ...program.commands])
  command
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      outputError: (words, write) => write(words.replace(/^error: /, 'yiyuan: ')),
    })

/** Errors whose message is all there is to say, and their exit codes. */
const told: Readonly<Record<string, number>> = {
  UsageError: exit.misuse,
  LockedError: exit.held,
  MissingError: exit.lacking,
  DiskError: exit.lacking,
}

/** `yiyuan figures report.pdf | head`: a reader that has seen enough is no mistake. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exit.clean)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = codeOf(error)
}

/** Misuse is told in one line; a bug with everything that helps to find it. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.misuse
  const name = error instanceof Error ? error.name : ''
  const known = told[name]
  if (error instanceof Error && known !== undefined) {
    process.stderr.write(`yiyuan: ${error.message}\n`)
    return known
  }
  if (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z]+$/.test(error.code)
  ) {
    process.stderr.write(`yiyuan: ${error.message}; ${adviceOf(error.code)}\n`)
    return exit.lacking
  }
  process.stderr.write(
    `yiyuan: this is a bug, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return exit.bug
}

/** What to do about a place that cannot be written. */
function adviceOf(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'name a place in a folder that is there'
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'make room' : 'choose a place that can be written'
}
