import { Command } from 'commander'
import { showDocument } from '../tables/show.ts'
import { documentOf, print, printJson } from './document.ts'

/** `yiyuan inspect`: what the readers see. */
export function inspect(): Command {
  return new Command('inspect')
    .description('show what the readers see: blocks, tables as grids, anchors')
    .argument('<file>', 'a document')
    .option('--json', 'the document as JSON, with every place')
    .addHelpText('after', '\nExample:\n  $ yiyuan inspect samples/2021-targets.html\n')
    .action(async (file: string, { json }: { json?: true }) => {
      const document = await documentOf(file)
      if (document === null) return
      if (json) printJson(document)
      else print(showDocument(document, process.stdout.columns ?? 120))
    })
}
