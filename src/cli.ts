#!/usr/bin/env node
import { Command } from 'commander'
import { withSettings } from './cli/common.ts'
import { tell, watchOutput } from './cli/failure.ts'
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

watchOutput()

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = tell(error)
}
