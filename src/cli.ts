#!/usr/bin/env node
import { Command } from 'commander'
import { withSettings, wrapped } from './cli/common.ts'
import { tell, watchOutput } from './cli/failure.ts'
import { helpForm } from './cli/help-form.ts'
import { print, say } from './cli/output.ts'
import { argumentsOf } from './io/arguments.ts'
import { version } from './io/version.ts'

/** Every command; a new one is one file and one line here. Only the one that is asked for is loaded. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./cli/run.ts')).run(),
  convert: async () => (await import('./cli/convert.ts')).convert(),
  merge: async () => (await import('./cli/merge.ts')).merge(),
  plan: async () => (await import('./cli/plan.ts')).plan(),
  diff: async () => (await import('./cli/diff.ts')).diff(),
  verify: async () => (await import('./cli/verify.ts')).verify(),
  panel: async () => (await import('./cli/panel.ts')).panel(),
  init: async () => (await import('./cli/init.ts')).init(),
  inspect: async () => (await import('./cli/inspect.ts')).inspect(),
  tables: async () => (await import('./cli/tables.ts')).tables(),
  figures: async () => (await import('./cli/figures.ts')).figures(),
  explain: async () => (await import('./cli/explain.ts')).explain(),
  schema: async () => (await import('./cli/schema.ts')).schema(),
  completion: async () => (await import('./cli/completion.ts')).completion(whole),
  help: async () => (await import('./cli/help.ts')).help(whole),
}

const whole = () => programOf(Object.keys(commands))

const EXAMPLES = `
Examples:
  $ yiyuan run samples -o out                  a folder of documents into a dataset
  $ yiyuan figures samples/2021-targets.md     the figures of one
  $ yiyuan tables samples/2021-revenue.csv --markdown
  $ yiyuan init samples/2021-revenue.csv       a pipeline for a form of your own
  $ yiyuan help run                            what a command takes
  $ yiyuan help running                        a page of the documentation

`
const PROSE = `Data goes to stdout, everything else to stderr.
Exit codes: 0 clean, 1 our bug, 2 misuse, 3 some documents failed or rows were set aside, 4 checks inconsistent under --strict, 5 datasets differ under diff --exit-code or a dataset is not what was written (verify), 6 something the machine lacks or refuses, 75 another run holds the folder, 130 and 143 interrupted, resumable.`

/** The program with some of its commands. */
async function programOf(names: readonly string[]): Promise<Command> {
  const program = new Command('yiyuan')
    .description('Turns folders of published reports into datasets people can trust.')
    .version(version(), '-v, --version', 'say the version')
    .helpCommand(false)
    .addHelpText('after', () => EXAMPLES + wrapped(PROSE))
  for (const name of names) {
    const command = await commands[name]?.()
    if (command) program.addCommand(withSettings(command))
  }
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .showSuggestionAfterError()
      .configureHelp(helpForm())
      .configureOutput({
        writeOut: print,
        outputError: words => say(words.replace(/^error: /, 'yiyuan: ')),
      })
  return program
}

watchOutput()

try {
  const words = argumentsOf()
  const [first = ''] = words
  const asked = Object.hasOwn(commands, first)
    ? [first]
    : ['-v', '--version'].includes(first)
      ? []
      : Object.keys(commands)
  await (await programOf(asked)).parseAsync(words, { from: 'user' })
} catch (error) {
  process.exitCode = tell(error)
}
