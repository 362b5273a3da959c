import { Command } from 'commander'
import { convert } from '../convert.ts'
import type { FigureRow } from '../model/rows.ts'
import { pad } from '../tables/show.ts'
import { bytesOf, print, printJson } from './document.ts'
import { exit } from './exit.ts'

interface Options {
  json?: true
  ndjson?: true
  why?: true
}

/** `yiyuan figures`: every figure of a document or of text on standard input. */
export function figures(): Command {
  return new Command('figures')
    .description('print every figure of a document with its meaning')
    .argument('<file>', 'a document, or - for plain text on standard input')
    .option('--json', 'all figures as one JSON array')
    .option('--ndjson', 'one figure a line')
    .option('--why', 'also the words and the rule that gave each attribute')
    .addHelpText('after', "\nExample:\n  $ echo '民生支出 381 亿元，占 77.6%' | yiyuan figures -\n")
    .action(async (file: string, options: Options) => {
      const bytes = await bytesOf(file)
      const source =
        file === '-' ? { name: '-', bytes, format: 'text' as const } : { name: file, bytes }
      const outcome = await convert(source, [])
      for (const { code, message, severity } of outcome.diagnostics) {
        if (severity === 'error') process.stderr.write(`${file}: ${code}: ${message}\n`)
      }
      if (outcome.status !== 'converted') process.exitCode = exit.partial
      else if (options.json) printJson(outcome.figures)
      else if (options.ndjson)
        print(outcome.figures.map(row => `${JSON.stringify(row)}\n`).join(''))
      else print(figureTable(outcome.figures, options.why === true))
    })
}

const HEADS = ['text', 'value', 'unit', 'what', 'when', 'of what', 'how'] as const
const WIDTHS = [18, 22, 6, 32, 24, 20, 30] as const

function figureTable(rows: readonly FigureRow[], why: boolean): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((words, i) => pad(words.replace(/\s+/g, ' '), WIDTHS[i] ?? 10))
      .join('  ')
      .trimEnd()
  const lines = [line(HEADS)]
  for (const row of rows) {
    lines.push(
      line([
        row.text,
        printed(row),
        row.unit ?? row.kind,
        row.metric ?? '',
        whenOf(row),
        row.base ?? row.part_of ?? '',
        howOf(row),
      ]),
    )
    if (!why) continue
    for (const [attribute, { text, from, rule }] of Object.entries(row.words)) {
      lines.push(`    ${attribute}: “${text}” (${from}, ${rule})`)
    }
  }
  return `${lines.join('\n')}\n`
}

function printed(row: FigureRow): string {
  return row.value ?? `${row.range_min ?? ''}…${row.range_max ?? ''}`
}

function whenOf(row: FigureRow): string {
  if (row.period_start === null) return ''
  return row.period_start === row.period_end
    ? row.period_start
    : `${row.period_start}/${row.period_end}`
}

function howOf(row: FigureRow): string {
  return [
    row.comparator === 'eq' ? null : row.comparator,
    row.modality,
    row.stage,
    row.scope,
    row.change,
    row.change_basis,
  ]
    .filter(words => words !== null)
    .join(' ')
}
