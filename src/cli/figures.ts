import { Command } from 'commander'
import { convert } from '../convert.ts'
import { collectFigures } from '../figures/collect.ts'
import type { Source } from '../model/source.ts'
import { figureTable } from '../show/figures.ts'
import { bytesOf, print, printJson, printLines, readable } from './document.ts'
import { exit } from './exit.ts'
import { form } from './form.ts'

interface Options {
  json?: true
  ndjson?: true
  why?: true
}

const examples = `
Examples:
  $ yiyuan figures report.pdf
  $ yiyuan figures report.html --why
  $ echo '民生支出 381 亿元，占 77.6%' | yiyuan figures - --ndjson
`

/** `yiyuan figures`: every figure of a document or of text on standard input. */
export function figures(): Command {
  return new Command('figures')
    .description('print every figure of a document with its meaning')
    .argument('<file>', 'a document, or - for plain text on standard input')
    .addOption(form('--json', 'all figures as one JSON array'))
    .addOption(form('--ndjson', 'one figure a line'))
    .option('--why', 'also the rule and the words that gave each attribute')
    .addHelpText('after', examples)
    .action(async (file: string, options: Options) => {
      const bytes = await bytesOf(file)
      const source: Source =
        file === '-' ? { name: '-', bytes, format: 'text' } : { name: file, bytes }
      if (options.json || options.ndjson) await rows(source, options)
      else await table(source, options.why === true)
    })
}

/** The figures as rows of a dataset, with ids and anchors. */
async function rows(source: Source, options: Options): Promise<void> {
  const outcome = await convert(source, [])
  for (const { code, message, severity } of outcome.diagnostics)
    if (severity === 'error') process.stderr.write(`${source.name}: ${code}: ${message}\n`)
  if (outcome.status !== 'converted') process.exitCode = exit.partial
  else if (options.json) printJson(outcome.figures)
  else printLines(outcome.figures)
}

async function table(source: Source, why: boolean): Promise<void> {
  const document = await readable(source)
  if (document === null) return
  const found = collectFigures(document).figures.map(({ figure }) => figure)
  const { stdout } = process
  const color = stdout.isTTY === true && !process.env['NO_COLOR']
  print(figureTable(found, { why, color, width: stdout.columns ?? 160 }))
}
