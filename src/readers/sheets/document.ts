import type { RawBlock, RawDocument } from '../../document/raw.ts'
import { ofPicture } from '../../lexicon/captions.ts'
import { advertisement, attachedLine, unnamedSheet } from '../../lexicon/workbooks.ts'
import type { SheetAnchor } from '../../model/anchor.ts'
import { blocksOf } from './blocks.ts'
import { dropMachinery } from './machinery.ts'
import { type Part, partsOf } from './parts.ts'
import { states } from './rows.ts'
import { anchorOf } from './text.ts'
import { Unread } from './unread.ts'
import { seenOf } from './visible.ts'
import type { Sheet } from './workbook.ts'

/** The sheets of a workbook as blocks, one after another; each is taken from its reader when it is due. */
export async function documentOf(
  format: string,
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
): Promise<RawDocument> {
  const unread = new Unread()
  const blocks: RawBlock[] = []
  for await (const sheet of sheets) {
    if (sheet.hidden) {
      unread.hiddenSheet(sheet)
      continue
    }
    unread.machinery(dropMachinery(sheet))
    const seen = seenOf(sheet)
    unread.sheet(sheet, seen)
    const parts = partsOf(seen.cells)
    if (isAdvertisement(sheet, parts)) {
      unread.advertisement(sheet)
      continue
    }
    /** From here on the parts alone hold them. */
    sheet.cells = []
    seen.cells = []
    const sparse: SheetAnchor[] = []
    const own = parts.flatMap(part => blocksOf(sheet.name, part, seen, at => sparse.push(at)))
    unread.sparse(sparse)
    if (own.length > 0) for (const block of headed(own, parts, sheet.name)) blocks.push(block)
  }
  return { format, facts: {}, blocks, omitted: unread.omitted(), diagnostics: unread.diagnostics() }
}

/** Sheets that sellers and programs add: words of theirs and no table. */
function isAdvertisement({ name, cells }: Sheet, parts: readonly Part[]): boolean {
  if (parts.some(({ grid }) => grid.length > 0) || cells.length === 0) return false
  return advertisement.test(name) || cells.every(({ text }) => advertisement.test(text))
}

/** Characters of a title at most. */
const TITLE = 60

/**
 * The blocks of a sheet under a heading: the first line over its first table that names something, else the name on its tab, where
 * somebody gave it one. What a heading of one sheet says thus ends with it.
 */
function headed(
  blocks: readonly RawBlock[],
  parts: readonly Part[],
  name: string,
): readonly RawBlock[] {
  const lines = parts[0]?.above.flatMap(({ cells }) => cells) ?? []
  const opening = lines.find(cell => !states(cell) && !attachedLine.test(cell.text))?.text ?? ''
  const title = parts.some(({ grid }) => grid.length > 0) && isTitle(opening) ? opening : undefined
  const at = blocks.findIndex(block => block.kind === 'paragraph' && block.text.text === title)
  const block = blocks[at]
  if (block?.kind === 'paragraph')
    return blocks.with(at, { kind: 'heading', level: 1, text: block.text })
  return title !== undefined || unnamedSheet.test(name)
    ? blocks
    : [headingOf(name, blocks), ...blocks]
}

function isTitle(words: string): boolean {
  return (
    words !== '' &&
    words.length <= TITLE &&
    !ofPicture.test(words) &&
    !/[。；，：:;,]$|[。；]/.test(words)
  )
}

/** The name stands on the tab of the sheet, which has no place of its own: its first cell stands for it. */
function headingOf(name: string, [first]: readonly RawBlock[]): RawBlock {
  const anchors = first?.kind === 'table' ? first.anchors : first?.text.runs.map(run => run.anchor)
  const anchor = anchors?.[0] ?? anchorOf(name, 'A1')
  return {
    kind: 'heading',
    level: 1,
    text: { text: name, runs: [{ start: 0, end: name.length, anchor }] },
  }
}
