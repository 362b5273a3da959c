import { Command } from 'commander'
import type { Format, Source } from '../model/source.ts'
import { visible } from '../model/visible.ts'
import { inputFormat, nameOf, readable, sourceOf } from './document.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { noteGaps } from './notes.ts'
import { columnsOf, isColoured, printJson, printLines, printStyled, say } from './output.ts'
import { runSettings } from './settings.ts'

interface Options {
  json?: true
  ndjson?: true
  why?: true
  inputFormat?: Format
  ocr?: boolean
  quiet?: boolean
}

const examples = `
Examples:
  $ yiyuan figures report.pdf
  $ yiyuan figures report.html --why
  $ echo '民生支出 381 亿元，占 77.6%' | yiyuan figures - --ndjson
`

/** `yiyuan figures`: every figure of a document or of what comes on standard input. */
export function figures(): Command {
  return new Command('figures')
    .description('print every figure of a document with its meaning')
    .argument('<file>', 'a document, or - for standard input')
    .addOption(form('--json', 'all figures as one JSON array'))
    .addOption(form('--ndjson', 'one figure a line'))
    .addOption(inputFormat())
    .addOption(runSettings.ocr())
    .option('--why', 'also the rule and the words that gave each attribute')
    .addHelpText('after', examples)
    .action(async (file: string, options: Options) => {
      const source = await sourceOf(file, options.inputFormat)
      if (options.json || options.ndjson) await rows(source, options)
      else await table(source, options)
    })
}

/** The figures as rows of a dataset, with ids and anchors. */
async function rows(source: Source, options: Options): Promise<void> {
  const { convert } = await import('../convert.ts')
  const outcome = await convert(source, [], { ocr: options.ocr === true })
  for (const { code, message, severity } of outcome.diagnostics)
    if (severity === 'error') say(`${nameOf(source)}: ${code}: ${visible(message)}\n`)
  if (outcome.status !== 'converted') {
    process.exitCode = exit.partial
    return
  }
  if (options.json) printJson(outcome.figures)
  else printLines(outcome.figures)
  if (!options.quiet)
    noteGaps(nameOf(source), outcome.diagnostics, 'figures', outcome.figures.length)
}

async function table(source: Source, { why, quiet, ocr }: Options): Promise<void> {
  const document = await readable(source, ocr)
  if (document === null) return
  const { collectFigures } = await import('../figures/collect.ts')
  const found = collectFigures(document).figures.map(({ figure }) => figure)
  const color = isColoured()
  if (found.length > 0) {
    const { figureTable } = await import('../show/figures.ts')
    printStyled(figureTable(found, { why: why === true, color, width: columnsOf('stdout', 160) }))
  }
  if (!quiet) noteGaps(nameOf(source), document.diagnostics, 'figures', found.length)
}
