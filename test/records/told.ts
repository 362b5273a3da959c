import { type ConvertSettings, convert } from '../../src/convert.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'

/** What a document gives with one pipeline: the values of its records, what was set aside, the diagnostics. */
export async function told(
  yaml: string,
  document: string,
  { name = 'a.html', ...settings }: ConvertSettings & { name?: string } = {},
) {
  const pipeline = parsePipeline(yaml, 'p.yaml')
  const bytes = new TextEncoder().encode(document)
  const outcome = await convert({ name, bytes }, [pipeline], settings)
  return {
    ...outcome,
    values: outcome.records.map(({ values }) => values),
    codes: outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`),
  }
}

/** A page with one table: rows of cells parted by |, the first `heads` rows headings; `>` widens the cell before it. */
export function page(rows: readonly string[], { heads = 1, title = '', unit = '' } = {}): string {
  const cells = (row: string, tag: string) => {
    const parts: { words: string; span: number }[] = []
    for (const words of row.split('|').map(part => part.trim())) {
      const last = parts.at(-1)
      if (words === '>' && last) last.span += 1
      else parts.push({ words, span: 1 })
    }
    return parts.map(({ words, span }) => `<${tag} colspan="${span}">${words}</${tag}>`).join('')
  }
  const lines = rows.map((row, i) => `<tr>${cells(row, i < heads ? 'th' : 'td')}</tr>`)
  const above = [title && `<h2>${title}</h2>`, unit && `<p>单位：${unit}</p>`].join('')
  return `<body>${above}<table>${lines.join('')}</table></body>`
}
