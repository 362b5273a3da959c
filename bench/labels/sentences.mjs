// How the hand-labelled set names a sentence, so that labels outlive small changes of the readers.
import { createHash } from 'node:crypto'

const ends = new Set([...'。；;！!？?\n'])

/** The sentences of a block as [start, end) of its text, the ending mark excluded. */
export function sentences(text) {
  const found = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !ends.has(text[i])) continue
    const part = text.slice(start, i)
    const from = start + part.length - part.trimStart().length
    if (part.trim() !== '') found.push([from, from + part.trim().length])
    start = i + 1
  }
  return found
}

/** The characters of a text that are not white space, and where each stands. */
export function bare(text) {
  const places = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i])) continue
    letters += text[i]
    places.push(i)
  }
  return { letters, places }
}

/** What stands for a sentence without copying it. */
export const nameOf = letters => createHash('sha256').update(letters).digest('hex').slice(0, 16)

/** The prose of a document: every block that is no table, with its index. */
export const prose = document =>
  document.blocks.flatMap((block, index) =>
    block.kind === 'table' ? [] : [{ index, kind: block.kind, text: block.text.text }],
  )
