import { unitOpens } from '../lexicon/captions.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { FigureContext } from '../model/figure.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Cell, Table } from '../model/table.ts'
import { locate, type Text } from '../model/text.ts'
import { CellFigures } from './cells.ts'
import { type Contexts, contextsOf } from './contexts.ts'
import { readFigures } from './index.ts'
import type { Refused } from './refused.ts'
import type { WordsOnce } from './words-once.ts'

/** What a document's figures are, and what could not be said of them. */
export interface Collected {
  figures: LocatedFigure[]
  diagnostics: Diagnostic[]
}

/** Every figure of a document: each block and each cell read with the context that governs it. */
export function collectFigures(
  document: Document,
  contexts: Contexts = contextsOf(document),
  cells: CellFigures = new CellFigures(contexts),
): Collected {
  const collected: Collected = { figures: [], diagnostics: [] }
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'table') table(collected, block, contexts, cells)
    else text(collected, block.text, index, contexts.blocks[index] ?? {}, cells.words)
  }
  return collected
}

function text(
  collected: Collected,
  source: Text,
  block: number,
  context: FigureContext,
  words: WordsOnce,
): void {
  const { figures, refused } = readFigures(source.text, context)
  for (const figure of figures) {
    words.share(figure)
    const anchors = locate(source, figure.start, figure.end)
    collected.figures.push({ figure, block, text: source, anchors })
    if (figure.kind === 'count' && figure.unit === null)
      collected.diagnostics.push(
        diagnostic(
          'unit-missing',
          `“${figure.text}” has a scale and no unit, and nothing around it says what it counts`,
          anchors,
        ),
      )
  }
  leaveOut(collected, source, refused)
}

const opensUnit = new RegExp(`^\\s*[（(]?\\s*${unitOpens}[^：:]{1,16}$`)

const reasons: Readonly<Record<Refused['code'], string>> = {
  'number-torn':
    'is torn by blanks, cut at its front or broken over lines, so that its value can not be told; it is left out',
  'sign-ambiguous': 'has a mark that may say up or minus; it is left out',
  'unit-conflict': 'does not go with the units that its table, column and row declare; it has none',
}

/** Says where figures are left out, or stand without their unit, and why. */
function leaveOut(collected: Collected, source: Text, refused: readonly Refused[]): void {
  for (const { start, end, code } of refused)
    collected.diagnostics.push(
      diagnostic(
        code,
        `“${source.text.slice(start, end)}” ${reasons[code]}`,
        locate(source, start, end),
      ),
    )
}

function table(collected: Collected, source: Table, contexts: Contexts, cells: CellFigures): void {
  const { block = 0, context = {} } = contexts.tables.get(source) ?? {}
  // 单位：十万元 declares, and is no amount.
  for (const caption of source.captions)
    if (!opensUnit.test(caption.text)) text(collected, caption, block, context, cells.words)
  const missing = new Map<number, Cell>()
  for (const cell of source.cells) {
    for (const inner of cell.tables ?? []) table(collected, inner, contexts, cells)
    const refused = cells.refusedIn(source, cell)
    leaveOut(collected, cell.text, refused)
    for (const found of cells.of(source, cell)) {
      collected.figures.push(found)
      const { kind, unit } = found.figure
      const open = kind === 'number' && unit === null && !cells.isPlain(cell)
      if (open && refused.length === 0 && !missing.has(cell.column)) missing.set(cell.column, cell)
    }
  }
  for (const note of source.notes) text(collected, note, block, context, cells.words)
  for (const [column, cell] of missing) {
    const path = source.columns[column]?.path.join(' / ') ?? ''
    collected.diagnostics.push(
      diagnostic(
        'unit-missing',
        `no unit is declared for the numbers of column ${path === '' ? column + 1 : `“${path}”`}; declare one in the header or above the table`,
        cell.anchors,
      ),
    )
  }
}
