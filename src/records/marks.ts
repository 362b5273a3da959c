import type { Document } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import type { Field } from '../pipeline/types.ts'

/** Words without their marks, and what the marks say. */
export interface Marked {
  words: string
  flags: Record<string, unknown>
}

/** Takes declared marks (★) off the words: `<name>` says whether it stood there, `<name>_meaning` what a note says of it. */
export function takeMarks(words: string, field: Field, document: Document, table: Table): Marked {
  const flags: Record<string, unknown> = {}
  let rest = words
  for (const [mark, name] of Object.entries(field.marks ?? {})) {
    const stands = rest.trimStart().startsWith(mark) || rest.trimEnd().endsWith(mark)
    flags[name] = stands
    flags[`${name}_meaning`] = stands ? meaningOf(mark, document, table) : null
    if (stands) rest = rest.replace(mark, '')
  }
  return { words: rest, flags }
}

/** The sentence of a note that explains a mark; null when none does. */
function meaningOf(mark: string, document: Document, table: Table): string | null {
  const notes = [
    ...table.notes.map(({ text }) => text),
    ...document.blocks.flatMap(block => (block.kind === 'note' ? [block.text.text] : [])),
  ]
  const sentence = notes
    .flatMap(note => note.split(/[。；;\n]/))
    .find(words => words.includes(mark))
  return sentence?.replace(/^[（(]?(?:备?注|说明)\s*\d*\s*[：:]\s*/, '').trim() ?? null
}
