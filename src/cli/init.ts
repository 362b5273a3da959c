import { join } from 'node:path'
import { Command } from 'commander'
import type { Sample, SampleForm } from '../drafts/index.ts'
import { disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { clip, flat } from '../show/terminal.ts'
import { documentOf } from './document.ts'
import { exit } from './exit.ts'
import { print, say } from './output.ts'
import { placed, positive } from './setting.ts'

interface Options {
  out?: string
  table?: string
  all?: true
  name: string
  quiet?: boolean
}

/** Forms listed on stderr. */
const LISTED = 12

/** `yiyuan init`: a pipeline drafted from samples. */
export function init(): Command {
  return new Command('init')
    .description('draft a pipeline from sample documents: the form of table that recurs in them')
    .argument('<files...>', 'documents that hold the form')
    .option('-o, --out <file>', 'write the draft there; with --all a folder')
    .option('--name <name>', 'the name of the pipeline, kebab-case', 'draft')
    .option('--table <n>', 'draft the n-th form of the list')
    .option('--all', 'draft every form of the list, one file each')
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan init samples/2021-revenue.csv\n  $ yiyuan init 2023.pdf 2024.pdf --name debt -o debt.yaml\n  $ yiyuan run reports -p debt.yaml -o out\n',
    )
    .action(draft)
}

/** Drafts what was asked for of the forms the files have in common; exit 3 where none gives a record. */
async function draft(files: string[], options: Options): Promise<void> {
  const { all, table, out, name, quiet } = options
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new UsageError(`--name: “${name}” is no kebab-case name, as debt-limits`)
  if (all && out === undefined)
    throw new UsageError('--all writes one file a form; name their folder with -o')
  const { draftOf, formsIn, yamlOf } = await import('../drafts/index.ts')
  const samples = await samplesOf(files)
  const forms = formsIn(samples)
  const nth = table === undefined ? 1 : placed('--table:', () => positive(table))
  if (nth > Math.max(1, forms.length))
    throw new UsageError(`--table: there is no form ${nth}; the samples hold ${forms.length}`)
  const wanted = all ? forms : [forms[nth - 1]]
  if (!quiet) say(listOf(forms, wanted))
  let drafted = 0
  for (const [i, form] of wanted.entries()) {
    const called = all && i > 0 ? `${name}-${i + 1}` : name
    const found = form && draftOf(form, samples, called)
    if (!found) continue
    drafted += 1
    await give(yamlOf(found), called, options)
  }
  if (drafted > 0) return
  const reason =
    forms.length === 0 ? 'no table with headings or labels was found' : 'the table gives no record'
  say(`yiyuan: ${files.map(visible).join(', ')}: ${reason}; see yiyuan tables <file>\n`)
  process.exitCode = exit.partial
}

async function samplesOf(files: readonly string[]): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const file of files) {
    const document = await documentOf(file)
    if (document) samples.push({ name: file, document })
  }
  return samples
}

/** A draft goes to stdout, or to the file or folder that was named. */
async function give(text: string, called: string, { all, out }: Options): Promise<void> {
  if (out === undefined) print(text)
  else if (!all) await disk.replace(out, text)
  else {
    await disk.makeFolder(out)
    await disk.replace(join(out, `${called}.yaml`), text)
  }
}

/** The forms met, numbered, the drafted ones marked. */
function listOf(forms: readonly SampleForm[], wanted: readonly (SampleForm | undefined)[]): string {
  const lines = forms.slice(0, LISTED).map((form, i) => {
    const { tables, samples, rows, layout } = form
    const mark = wanted.includes(form) ? '▶' : ' '
    const title = titleOf(form)
    const size = layout === 'form' ? 'labels beside values' : `${rows} rows`
    return `${mark} ${String(i + 1).padStart(2)}  ${tables.length} × in ${samples} of the samples, ${size}: ${clip(flat(title), 60)}\n`
  })
  const more = forms.length > LISTED ? `     … and ${forms.length - LISTED} more forms\n` : ''
  return lines.join('') + more
}

function titleOf({ tables }: SampleForm): string {
  const table = tables[0]?.table
  const headings = table?.columns.map(({ path }) => path.join(' / ')) ?? []
  return table?.title?.text ?? headings.join(' │ ')
}
