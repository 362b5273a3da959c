import type { Context } from '../model/context.ts'
import type { Block, Document } from '../model/document.ts'
import { contextOf, lastingNote } from './context.ts'
import { readFacts } from './facts.ts'
import { headingLevel } from './heading.ts'
import type { RawDocument } from './raw.ts'
import { surroundings } from './surroundings.ts'
import { type Surroundings, understand } from './table.ts'
import { titleOf } from './title.ts'
import { noteLine } from './words.ts'

/**
 * Gives a reader's blocks their meaning: headings, captions, units, header rows, facts and contexts.
 * Unit lines and notes belong to their table; its title stays a block as well, because it may head more than the table.
 */
export function assemble(raw: RawDocument): Document {
  const levels = raw.blocks.map(headingLevel)
  const title = titleOf(raw, levels)
  const open: { level: number; context: Context }[] = []
  const base = title ? contextOf(title) : {}
  const blocks: Block[] = []
  const around = new Map<number, Omit<Surroundings, 'context'>>(
    raw.blocks.flatMap((block, i) =>
      block.kind === 'table' ? [[i, surroundings(raw.blocks, levels, i)]] : [],
    ),
  )
  const owned = new Set(
    [...around.values()].flatMap(({ captions, notes }) => [...captions, ...notes]),
  )
  let lasting: Context = {}
  for (const [i, block] of raw.blocks.entries()) {
    const level = levels[i] ?? null
    if (level !== null && block.kind !== 'table') {
      while ((open.at(-1)?.level ?? -1) >= level) open.pop()
      open.push({ level, context: contextOf(block.text) })
    }
    const context = Object.assign(
      {},
      base,
      lasting,
      ...open.map(entry => entry.context),
    ) satisfies Context
    const note = block.kind === 'table' ? undefined : lastingNote(block.text)
    if (note) lasting = { scopeNote: note }
    if (block.kind === 'table') {
      const lines = around.get(i) ?? { captions: [], notes: [] }
      blocks.push(understand(block, { ...lines, context }))
    } else if (owned.has(block.text)) {
    } else if (level !== null) blocks.push({ kind: 'heading', level, text: block.text, context })
    else
      blocks.push({
        kind: noteLine.test(block.text.text) ? 'note' : 'paragraph',
        text: block.text,
        context,
      })
  }
  const only = raw.blocks.length === 1 && blocks[0]?.kind === 'table' ? blocks[0].title : undefined
  const lines = raw.blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]))
  const { pageTitle: _, ...rest } = raw
  return { ...rest, facts: readFacts(raw.facts, title ?? only, lines), blocks }
}
