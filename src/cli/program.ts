import { Command } from 'commander'
import { version } from '../io/version.ts'
import { withSettings, wrapped } from './common.ts'
import { helpForm } from './help-form.ts'
import { print, say } from './output.ts'

/** Every command; a new one is one file and one line here. Only the one that is asked for is loaded. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).run(),
  convert: async () => (await import('./convert.ts')).convert(),
  merge: async () => (await import('./merge.ts')).merge(),
  plan: async () => (await import('./plan.ts')).plan(),
  load: async () => (await import('./load.ts')).load(),
  dbt: async () => (await import('./dbt.ts')).dbt(),
  diff: async () => (await import('./diff.ts')).diff(),
  verify: async () => (await import('./verify.ts')).verify(),
  review: async () => (await import('./review.ts')).review(),
  decisions: async () => (await import('./decisions.ts')).decisions(),
  panel: async () => (await import('./panel.ts')).panel(),
  init: async () => (await import('./init.ts')).init(),
  inspect: async () => (await import('./inspect.ts')).inspect(),
  tables: async () => (await import('./tables.ts')).tables(),
  figures: async () => (await import('./figures.ts')).figures(),
  explain: async () => (await import('./explain.ts')).explain(),
  schema: async () => (await import('./schema.ts')).schema(),
  completion: async () => (await import('./completion.ts')).completion(whole),
  help: async () => (await import('./help.ts')).help(whole),
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

/** Does what the words of a command line ask. Throws what the command throws, CommanderError where there is none such. */
export async function obey(words: readonly string[]): Promise<void> {
  const [first = ''] = words
  const asked = Object.hasOwn(commands, first) ? [first] : Object.keys(commands)
  await (await programOf(asked)).parseAsync(words, { from: 'user' })
}
