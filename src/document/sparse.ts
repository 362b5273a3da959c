import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Block } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import { compact } from '../model/text.ts'

/** A shorter source holds few words because it is short. */
const SHORT = 500
/** So many words without a sentence or a table, in so small a share of the source, are the heads of a page and not its text. */
const shells = [
  { words: 40, share: 0.05 },
  { words: 150, share: 0.01 },
] as const

/** Says so where a text of `length` characters converted to no words, or to a title and a date at most: its text is elsewhere. */
export function sparse(blocks: readonly Block[], length: number | undefined): Diagnostic[] {
  if (length === undefined) return []
  const words = blocks.reduce((sum, block) => sum + wordsOf(block), 0)
  const shell =
    length > SHORT &&
    !blocks.some(holdsText) &&
    shells.some(most => words < most.words && words < most.share * length)
  if (words > 0 && !shell) return []
  const message = `${words} characters of words were read from ${length} characters of source; the text may be written by scripts, shown as pictures or stand in an attached file: save the page as a browser shows it, or take the attachment`
  return [diagnostic('text-missing', message)]
}

function holdsText(block: Block): boolean {
  return block.kind === 'table' || /[。；;]/.test(block.text.text)
}

function wordsOf(block: Block): number {
  return block.kind === 'table' ? wordsIn(block) : lengthOf(block.text.text)
}

function wordsIn({ cells }: Table): number {
  return cells.reduce(
    (sum, { text, tables = [] }) =>
      tables.reduce((inner, table) => inner + wordsIn(table), sum + lengthOf(text.text)),
    0,
  )
}

function lengthOf(words: string): number {
  return compact(words).length
}
