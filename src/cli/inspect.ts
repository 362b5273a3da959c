import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { UsageError } from '../model/errors.ts'
import type { Format } from '../model/source.ts'
import type { PageContent } from '../readers/pages/model.ts'
import { showDocument } from '../show/document.ts'
import { onPage } from '../show/page.ts'
import { inputFormat, readable, sourceOf } from './document.ts'
import { form } from './form.ts'
import { columnsOf, print, printData, printJson, printLines } from './output.ts'
import { runSettings } from './settings.ts'

interface Options {
  json?: true
  ndjson?: true
  page?: string
  svg?: string
  inputFormat?: Format
  ocr?: boolean
}

const EXAMPLES = `
Examples:
  $ yiyuan inspect samples/2021-targets.html
  $ yiyuan inspect samples/2021-targets.pdf --page 1
  $ yiyuan inspect samples/2021-targets.pdf --page 1 --svg page.svg   open it in a browser
`

/** `yiyuan inspect`: what the readers see. */
export function inspect(): Command {
  return new Command('inspect')
    .description('show what the readers see: blocks, tables as grids, anchors')
    .argument('<file>', 'a document, or - for standard input')
    .addOption(form('--json', 'the document as JSON, with every place'))
    .addOption(form('--ndjson', 'one block a line, with every place'))
    .addOption(inputFormat())
    .addOption(runSettings.ocr())
    .option('--page <number>', 'only what stands on this page (PDF, OFD)')
    .option('--svg <file>', 'draw the page as it was understood; - for standard output (PDF, OFD)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { json, ndjson, page, svg, inputFormat, ocr }: Options) => {
      const source = await sourceOf(file, inputFormat)
      const document = await readable(source, ocr)
      if (document === null) return
      const number = page === undefined ? undefined : pageOf(page, document)
      if (svg !== undefined) {
        const drawing = await drawingOf(source.bytes, document, number)
        if (svg === '-') printData(drawing)
        else await writeFile(svg, drawing)
        return
      }
      const shown = number === undefined ? document : onPage(document, number)
      if (json) printJson(shown)
      else if (ndjson) printLines(shown.blocks)
      else print(showDocument(shown, columnsOf('stdout', 120)))
    })
}

/** The page that is asked for, which the document must have. */
function pageOf(page: string, { pages, format }: Document): number {
  if (pages === undefined)
    throw new UsageError(`--page ${page}: a ${format} document has no pages; leave it out`)
  const number = Number(page)
  if (pages.some(known => known.page === number)) return number
  throw new UsageError(
    `--page ${page}: the document has pages 1 to ${pages.at(-1)?.page ?? 0}; give one of them`,
  )
}

/** What opens a document whose pages can be drawn. */
const openers: Partial<
  Record<
    Format,
    (bytes: Uint8Array) => Promise<{
      page(number: number): Promise<PageContent | Diagnostic>
      close(): Promise<void>
    }>
  >
> = {
  pdf: async bytes => (await import('../readers/pdf/host/open.ts')).openPdf(bytes),
  ofd: async bytes => (await import('../readers/ofd/open.ts')).openOfd(bytes),
}

async function drawingOf(
  bytes: Uint8Array,
  document: Document,
  page: number | undefined,
): Promise<string> {
  const open = openers[document.format]
  if (open === undefined)
    throw new UsageError(
      `--svg: only pages of a PDF or OFD can be drawn, this is ${document.format}`,
    )
  const number = page ?? (document.pages?.length === 1 ? 1 : undefined)
  if (number === undefined) throw new UsageError('--svg draws one page; say which with --page')
  const [{ drawPage }, opened] = await Promise.all([
    import('../readers/pages/draw/index.ts'),
    open(bytes),
  ])
  const content = await opened.page(number).finally(opened.close)
  if ('code' in content) throw new UsageError(`--page ${number}: ${content.message}`)
  return drawPage(document, content)
}
