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

/** The stretch of a text without declared marks and space at its ends. */
export function withoutMarks(
  text: string,
  { start, end }: { start: number; end: number },
  { marks = {} }: Field,
): { start: number; end: number } {
  let [from, to] = [start, end]
  for (;;) {
    const words = text.slice(from, to)
    const left = words.length - words.trimStart().length
    const right = words.length - words.trimEnd().length
    const own = words.trim()
    const before = Object.keys(marks).find(mark => mark !== '' && own.startsWith(mark))?.length ?? 0
    const after =
      Object.keys(marks).find(mark => mark !== '' && own.length > before && own.endsWith(mark))
        ?.length ?? 0
    if (own === '' || left + right + before + after === 0) return { start: from, end: to }
    from += left + before
    to -= right + after
  }
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
