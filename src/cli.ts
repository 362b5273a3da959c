#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { diff } from './cli/diff.ts'
import { exit } from './cli/exit.ts'
import { explain } from './cli/explain.ts'
import { figures } from './cli/figures.ts'
import { init } from './cli/init.ts'
import { inspect } from './cli/inspect.ts'
import { plan } from './cli/plan.ts'
import { run } from './cli/run.ts'
import { schema } from './cli/schema.ts'
import { version } from './cli/settings.ts'
import { tables } from './cli/tables.ts'

/** Every command; a new one is one file and one line here. */
const commands = [
  run(),
  plan(),
  diff(),
  init(),
  inspect(),
  tables(),
  figures(),
  explain(),
  schema(),
]

const program = new Command('yiyuan')
  .description('Turns folders of published reports into datasets people can trust.')
  .version(version())
for (const command of commands) program.addCommand(command)
for (const command of [program, ...commands]) command.exitOverride().showSuggestionAfterError()

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
    process.stderr.write(`yiyuan: ${error.message}; make room or choose another folder with -o\n`)
    return exit.lacking
  }
  process.stderr.write(
    `yiyuan: this is a bug, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return exit.bug
}
