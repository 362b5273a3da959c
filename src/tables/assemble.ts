import type { Context } from '../model/context.ts'
import type { Block, Document } from '../model/document.ts'
import { slice } from '../model/text.ts'
import { contextOf, lastingNote } from './context.ts'
import { columnFacts, statedIn } from './facts/columns.ts'
import { readFacts } from './facts/index.ts'
import { type Heading, headingsOf } from './heading.ts'
import { mend } from './mend.ts'
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
  const blocks = mend(raw.blocks)
  const headings = headingsOf(blocks)
  const levels = headings.map(found => (found && !found.runIn ? found.level : null))
  const around = new Map<number, Omit<Surroundings, 'context'>>(
    blocks.flatMap((block, i) =>
      block.kind === 'table' ? [[i, surroundings(blocks, levels, i)]] : [],
    ),
  )
  const ofTables = new Set([...around.values()].flatMap(({ title: own }) => own ?? []))
  const several = ofTables.size > 1
  const title = titleOf({ ...raw, blocks }, several ? ofTables : new Set())
  const ofOne = several && [...ofTables].some(own => own.text === title?.text)
  const owned = new Set(
    [...around.values()].flatMap(({ captions, notes }) => [...captions, ...notes]),
  )
  const contexts = new Contexts(title && !ofOne ? contextOf(title) : {})
  const read: Block[] = []
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const lines = around.get(i) ?? { captions: [], notes: [] }
      read.push(understand(block, { ...lines, context: contexts.current() }))
      continue
    }
    const { text } = block
    const found = headings[i] ?? null
    if (found !== null) contexts.open(found, contextOf(slice(text, 0, found.end)))
    const context = contexts.current()
    contexts.note(lastingNote(text))
    if (owned.has(text)) continue
    if (found !== null && !found.runIn)
      read.push({ kind: 'heading', level: found.level, text, context })
    else read.push({ kind: noteLine.test(text.text) ? 'note' : 'paragraph', text, context })
  }
  const only = blocks.length === 1 && read[0]?.kind === 'table' ? read[0] : undefined
  const lines = blocks.flatMap(block => (block.kind === 'table' ? statedIn(block) : [block.text]))
  const { pageTitle: _, ...rest } = raw
  const marked = only ? { ...columnFacts(only), ...raw.facts } : raw.facts
  return { ...rest, facts: readFacts(marked, title ?? only?.title, lines), blocks: read }
}

/** What governs the text at hand: the title, the headings over it, and notes that say 下同. */
class Contexts {
  readonly #base: Context
  readonly #open: { level: number; context: Context }[] = []
  #lasting: Context = {}

  constructor(base: Context) {
    this.#base = base
  }

  open({ level }: Heading, context: Context): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop()
    this.#open.push({ level, context })
  }

  note(found: Context['scopeNote']): void {
    if (found) this.#lasting = { scopeNote: found }
  }

  current(): Context {
    const open = this.#open.map(({ context }) => context)
    return Object.assign({}, this.#base, this.#lasting, ...open) satisfies Context
  }
}
