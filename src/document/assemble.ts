import { noteLine } from '../lexicon/rows.ts'
import type { Context } from '../model/context.ts'
import type { Block, Document } from '../model/document.ts'
import { slice } from '../model/text.ts'
import { contextOf, lastingNote } from './context.ts'
import { columnFacts, statedBy } from './facts/columns.ts'
import { readFacts } from './facts/index.ts'
import { regionOfSheets } from './facts/sheets.ts'
import { regionOfSite } from './facts/site.ts'
import { isOfSite, withoutFrame } from './frame.ts'
import { type Heading, headingsOf } from './headings.ts'
import { mend } from './mend.ts'
import type { RawBlock, RawDocument, RawHeading, RawParagraph } from './raw.ts'
import { sparse } from './sparse.ts'
import { type Around, surroundings } from './table/surroundings.ts'
import { understand } from './table/understand.ts'
import { titleOf } from './title.ts'
import { withoutUnseen } from './unseen.ts'

/**
 * Gives a reader's blocks their meaning: headings, captions, units, header rows, facts and contexts.
 * Unit lines and notes belong to their table; its title stays a block as well, because it may head more than the table.
 */
export function assemble(raw: RawDocument): Document {
  const whole = mend(withoutUnseen(raw.blocks))
  const found = titled(raw, whole)
  const { title, ofOne } = found
  const framed = title && isOfSite(raw, whole) ? withoutFrame(whole, title) : undefined
  const blocks = framed?.blocks ?? whole
  const { headings, around } = framed && framed.omitted > 0 ? outline(blocks) : found
  const owned = new Set(
    [...around.values()].flatMap(({ captions, notes }) => [...captions, ...notes]),
  )
  const contexts = new Contexts(title && !ofOne ? contextOf(title.text) : {})
  const read: Block[] = []
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const lines = around.get(i) ?? { captions: [], notes: [], titleLines: [] }
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
    else read.push({ kind: isNote(block) ? 'note' : 'paragraph', text, context })
  }
  const only = blocks.length === 1 && read[0]?.kind === 'table' ? read[0] : undefined
  const lines = blocks.flatMap((block, i) => statedBy(block, blocks[i + 1]))
  const { pageTitle: _, site, ...rest } = raw
  const marked = only ? { ...columnFacts(only), ...raw.facts } : raw.facts
  const name = title ?? (only?.title && { text: only.title, sure: false })
  const texts = textsOf(blocks)
  const { facts: stated, diagnostics } = readFacts(marked, name, lines, texts)
  const region = stated.region ?? regionOfSite(site, texts) ?? regionOfSheets(blocks)
  const facts = region === undefined ? stated : { ...stated, region }
  const omitted = omittedWith(raw.omitted, framed?.omitted ?? 0)
  return {
    ...rest,
    facts,
    blocks: read,
    omitted,
    diagnostics: [...raw.diagnostics, ...diagnostics, ...sparse(read, raw.length)],
  }
}

/** Whether a line explains others: as marked, or by its words. */
const isNote = (block: RawHeading | RawParagraph) =>
  (block.kind === 'paragraph' && block.note === true) || noteLine.test(block.text.text)

/** Every text of the blocks, those of cells too. */
const textsOf = (blocks: readonly RawBlock[]) =>
  blocks.flatMap(block =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  )

interface Outline {
  headings: (Heading | null)[]
  around: ReadonlyMap<number, Around>
}

/** What heads what: the headings, and the lines around every table. */
function outline(blocks: readonly RawBlock[]): Outline {
  const headings = headingsOf(blocks)
  const levels = headings.map(found => (found && !found.runIn ? found.level : null))
  const around = new Map(
    blocks.flatMap((block, i) =>
      block.kind === 'table' ? [[i, surroundings(blocks, levels, i)] as const] : [],
    ),
  )
  return { headings, around }
}

/** The document's title among its blocks; `ofOne`: it is also the title of one of several tables. */
function titled(raw: RawDocument, blocks: readonly RawBlock[]) {
  const found = outline(blocks)
  const around = [...found.around.values()]
  const ofTables = new Set(around.flatMap(({ titleLines }) => titleLines))
  const several = around.filter(({ title: own }) => own !== undefined).length > 1
  const title = titleOf({ ...raw, blocks: [...blocks] }, several ? ofTables : new Set())
  const ofOne = several && around.some(({ title: own }) => own && own.text === title?.text.text)
  return { ...found, title, ofOne }
}

function omittedWith(omitted: RawDocument['omitted'], chrome: number): RawDocument['omitted'] {
  return chrome > 0 ? { ...omitted, chrome: (omitted['chrome'] ?? 0) + chrome } : omitted
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
