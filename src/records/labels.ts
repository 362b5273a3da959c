import type { Cell, Table } from '../model/table.ts'
import { locate, type Text } from '../model/text.ts'
import { fits, type Heading } from './heading.ts'
import { normalise } from './normalise.ts'
import type { Spot } from './place.ts'

/** Words that may be a label: alone in a cell, or before a colon in a cell or in a line over the table. */
export interface Label {
  /** Normalised. */
  words: string
  printed: string
  /** The cell; absent in a line over the table. */
  cell?: Cell
  /** Where its value stands in the text after it; absent for a label alone in its cell. */
  inside?: { text: Text; from: number; before: number; aside: boolean }
}

/** 项目名称： at the start of a line or after a space. */
const beforeColon = /(^|[\n\s])([^\s：:，,。；;、]{2,20})\s*[：:][^\S\n]*/g

/** Longer words are not looked through for labels: they are prose. */
const LONGEST = 2000

/** Every label a table may have, in reading order: cells alone, then labels inside cells, then lines over the table. */
export function labelsIn(table: Table): Label[] {
  const alone: Label[] = []
  const inside: Label[] = []
  for (const cell of table.cells) {
    const { text } = cell.text
    if (text === '') continue
    const printed = text.replace(/[：:]\s*$/, '')
    const words = normalise(printed)
    if (words !== '') alone.push({ words, printed, cell })
    inside.push(...labelsOf(cell.text, cell))
  }
  return [...alone, ...inside, ...table.captions.flatMap(line => labelsOf(line))]
}

function labelsOf(text: Text, cell?: Cell): Label[] {
  if (text.text.length > LONGEST || !/[：:]/.test(text.text)) return []
  return [...text.text.matchAll(beforeColon)].flatMap(found => {
    const printed = found[2] ?? ''
    const from = found.index + found[0].length
    if (from >= text.text.length) return []
    const before = found.index + (found[1] ?? '').length
    const aside = found[1] !== '' && found[1] !== '\n'
    return [
      {
        words: normalise(printed),
        printed,
        ...(cell && { cell }),
        inside: { text, from, before, aside },
      },
    ]
  })
}

export function isLabel({ words }: Pick<Label, 'words'>, patterns: readonly Heading[]): boolean {
  return words !== '' && patterns.some(pattern => fits(pattern, [words]))
}

/**
 * The value after a label in the same text: up to the next label the pipeline knows, or to anything that looks like
 * one after a space in the same line (项目名称：修路 负责人：张三).
 */
export function valueInside(
  label: Label,
  all: readonly Label[],
  known: readonly Heading[],
): Spot | null {
  const { inside, cell, printed } = label
  if (inside === undefined) return null
  const { text, from } = inside
  const lineEnd = text.text.indexOf('\n', from)
  const next = all.find(
    other =>
      other.inside?.text === text &&
      other.inside.before >= from &&
      (isLabel(other, known) ||
        (other.inside.aside && (lineEnd < 0 || other.inside.before < lineEnd))),
  )
  const words = text.text.slice(from, next?.inside?.before)
  const end = from + words.trimEnd().length
  if (end <= from) return null
  return {
    text: words.trimEnd(),
    anchors: locate(text, from, end),
    ...(cell && { cell, part: { start: from, end } }),
    heading: [printed],
  }
}
