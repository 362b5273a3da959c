import type { RawCell, RawDocument } from '../../document/raw.ts'
import type { Source } from '../../model/source.ts'

/** The lines `sheet cell words` of a file as the tables of its sheets. */
export function read({ bytes }: Source): RawDocument {
  const [, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\n')
  const sheets = new Map<string, RawCell[]>()
  for (const line of lines) {
    const [, sheet = '', cell = '', words = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? []
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), cellOf(sheet, cell, words)])
  }
  const blocks = [...sheets.values()].map(cells => ({
    kind: 'table' as const,
    cells,
    anchors: cells.flatMap(({ anchors }) => anchors).slice(0, 1),
    confidence: 1,
  }))
  return { format: 'ledger', facts: {}, blocks, omitted: {}, diagnostics: [] }
}

function cellOf(sheet: string, cell: string, text: string): RawCell {
  const anchor = { kind: 'sheet' as const, sheet, cell }
  return {
    row: Number(cell.slice(1)) - 1,
    column: cell.charCodeAt(0) - 65,
    rowSpan: 1,
    columnSpan: 1,
    header: false,
    text: { text, runs: [{ start: 0, end: text.length, anchor }] },
    anchors: [anchor],
  }
}
