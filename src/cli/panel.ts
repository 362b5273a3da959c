import { Command } from 'commander'
import { exit } from './exit.ts'
import { form } from './form.ts'
import { print, printData, printJson, printLines, say } from './output.ts'
import type { PanelOptions } from './panel/asked.ts'
import { Setting } from './setting.ts'

const EXAMPLES = `
Examples:
  $ yiyuan panel -d out -i 一般公共预算收入,政府债务余额 --years 2020..2025 -o panel.csv
  $ yiyuan panel -d out -i 地区生产总值 -i 地区生产总值:growth --subjects cities.txt --long --ndjson
  $ yiyuan panel -d out --explain 清江市,2021,一般公共预算收入
`

/** `yiyuan panel`: facts as the table people key by hand, and why the rest of it is empty. */
export function panel(): Command {
  return new Command('panel')
    .description(
      'turn facts into a panel: subject × year, an indicator a column; and say of every empty place why',
    )
    .addOption(
      new Setting('out', '-d, --dataset <folder>', 'the dataset folder', { otherwise: 'out' }),
    )
    .option(
      '-i, --indicators <list>',
      'indicators, each with :growth, :change, :share … for another aspect than its level; without it every declared one that is stated',
      (words: string, before: string[]) => [...before, ...words.split(/[,，]/)],
      [],
    )
    .option(
      '--subjects <file>',
      'only these: a name a line, its code behind a comma where one is known',
    )
    .option(
      '--years <range>',
      'as 2018..2026, or with commas; without it from the first to the last stated',
    )
    .option('--scope <scope>', 'whole (全市) or own_level (市本级)', 'whole')
    .option(
      '--stages <list>',
      'the first that is stated counts: final_account, execution, none (bulletins, debt), estimated_execution, adjusted_budget, initial_budget',
      'final_account,execution,none,estimated_execution',
    )
    .option('--unit <unit>', 'the unit of amounts: 元, 万元 or 亿元', '亿元')
    .option('--long', 'a row a value, with scope, stage and precision')
    .option(
      '-o, --output <file>',
      'write it there (.csv, .ndjson, .parquet), and panel-missing.ndjson beside it',
    )
    .option('--chinese-headers', 'Chinese headings in CSV')
    .option('--bom', 'a byte order mark in CSV, for Excel')
    .option('--explain <subject,year,indicator>', 'lead one place to the pages it is printed on')
    .addOption(form('--json', 'the rows as one JSON array'))
    .addOption(form('--ndjson', 'one row a line'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: PanelOptions) => {
      const { makePanel, explainPlace } = await import('./panel/make.ts')
      if (options.explain !== undefined) {
        const { lines, filled } = await explainPlace(options)
        print(lines)
        if (!filled) process.exitCode = exit.partial
        return
      }
      const made = await makePanel(options)
      if (options.json) printJson(made.rows)
      else if (options.ndjson) printLines(made.rows)
      else if (options.output === undefined) printData(await made.csv())
      if (options.output !== undefined) await made.write(options.output)
      if (!options.quiet) say(made.summary)
    })
}
