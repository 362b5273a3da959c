import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { disk } from '../io/disk.ts'
import { version } from '../io/version.ts'
import { UsageError } from '../model/errors.ts'
import { openInBrowser } from '../review/browser.ts'
import type { Lang } from '../review/view/shapes.ts'
import { languages } from '../review/view/words/index.ts'
import { print, say } from './output.ts'

interface Options {
  open: boolean
  by?: string
  lang: Lang
  port: string
}

const EXAMPLES = `
Examples:
  $ yiyuan review out
  $ yiyuan review out --by 王芳 --lang zh
  $ yiyuan review out --no-open --port 8123      the address is printed, with its key

The page is served to this machine alone, until this command ends (Ctrl-C).
`

/** `yiyuan review`: the page on which people see and settle what is doubtful. */
export function review(): Command {
  return new Command('review')
    .description(
      'open the review page of a dataset: each document beside what was read of it, and what waits to be settled',
    )
    .argument('[dataset]', 'a dataset folder', 'out')
    .option('--no-open', 'print the address and open no browser')
    .option(
      '--by <name>',
      'who decides, as decisions name them (the name of the user of this machine without it)',
    )
    .addOption(
      new Option('--lang <language>', 'the language of the page')
        .choices([...languages])
        .default('en'),
    )
    .option('--port <number>', 'the port; any that is free without it', '0')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { open, by, lang, port }: Options) => {
      const { serveReview } = await import('../review/server/index.ts')
      const who = (by ?? userInfo().username).trim()
      if (who === '') throw new UsageError('--by: a name is expected')
      const settings = { disk, folder, by: who, lang, version: version(), now: Date.now }
      const { address, close } = await serveReview(settings, portOf(port))
      print(`${address}\n`)
      if (open && !(await openInBrowser(address)))
        say('no browser could be opened; open the address yourself\n')
      await interrupted()
      await close()
    })
}

function portOf(words: string): number {
  const port = Number(words)
  if (/^\d{1,5}$/.test(words) && port < 65_536) return port
  throw new UsageError(`--port: “${words}” is no port; expected 0 to 65535`)
}

/** Until the terminal says to end. */
function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })
}
