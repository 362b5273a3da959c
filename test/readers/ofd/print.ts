// biome-ignore lint/correctness/useImportExtensions: the file is .mjs, its types stand beside it in .d.mts
import { type PrintedTable, type PrintedWords, printOfd } from '../../../scripts/print-ofd.mjs'
import type { RawBlock } from '../../../src/document/raw.ts'
import type { Source } from '../../../src/model/source.ts'
import { readRaw } from '../../../src/readers/index.ts'

/** The bytes of an OFD that shows what another document says. */
export async function printed(source: Source): Promise<Uint8Array> {
  return printOfd((await readRaw(source)).blocks.map(plain))
}

/** What stands first is set as the title of a report is: large, in the middle. */
function plain(block: RawBlock, i: number): PrintedTable | PrintedWords {
  if (block.kind !== 'table') {
    const align = block.kind === 'paragraph' ? block.align : undefined
    const kind = i === 0 ? 'heading' : block.kind
    const level = block.kind === 'heading' && i > 0 ? block.level : 1
    return { kind, level, text: block.text.text, ...(align && { align }) }
  }
  const cells = block.cells.map(cell => ({ ...cell, text: cell.text.text }))
  return { kind: 'table', cells }
}
