import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { type Disk, disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { hint } from '../pipeline/shape.ts'
import { drawManual } from '../show/manual.ts'
import { bold, columnsOf, print, printStyled } from './output.ts'

/** Where the documentation stands, seen from the compiled file. */
const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url))

/** The widest lines of text that are read with ease. */
const WIDEST = 100

/** `yiyuan help`: what a command takes, or a page of the documentation. */
export function help(whole: () => Promise<Command>): Command {
  return new Command('help')
    .description('say what a command takes, or show a page of the documentation')
    .argument('[topic]', 'a command or a page; without it both are listed')
    .addHelpText('after', '\nExamples:\n  $ yiyuan help run\n  $ yiyuan help running | less\n')
    .action(async (topic: string | undefined) => {
      const program = await whole()
      const command = program.commands.find(each => each.name() === topic)
      if (command) return command.outputHelp()
      const pages = await pagesIn(disk, names(program))
      if (topic === undefined) {
        program.outputHelp()
        return print(listOf(pages))
      }
      const page = pages.find(({ name }) => name === topic)
      if (!page) {
        const known = [
          ...program.commands.map(each => each.name()),
          ...pages.map(each => each.name),
        ]
        throw new UsageError(
          `“${topic}” is no command and no page; known are ${known.join(', ')}${hint(topic, known)}`,
        )
      }
      const width = Math.min(WIDEST, columnsOf('stdout', 80))
      printStyled(`${drawManual(page.text, width, bold).join('\n').trimEnd()}\n`)
    })
}

interface Page {
  name: string
  text: string
}

function names(program: Command): string[] {
  return program.commands.map(command => command.name())
}

/** The pages by their names; one that is called as a command keeps its ending. */
async function pagesIn(from: Disk, taken: readonly string[]): Promise<Page[]> {
  const files = (await from.list(DOCS)).map(({ name }) => name).filter(name => /\.md$/.test(name))
  return Promise.all(
    files.sort().map(async file => {
      const name = file.slice(0, -'.md'.length)
      const text = Buffer.from(await from.read(`${DOCS}${file}`)).toString('utf8')
      return { name: taken.includes(name) ? file : name, text }
    }),
  )
}

function listOf(pages: readonly Page[]): string {
  const width = Math.max(...pages.map(({ name }) => name.length))
  const lines = pages.map(
    ({ name, text }) => `  ${name.padEnd(width)}  ${/^# (.*)/m.exec(text)?.[1] ?? ''}\n`,
  )
  return `\nPages (yiyuan help <page>):\n${lines.join('')}`
}
