import type { Context } from '../model/context.ts'
import type { Block, Document } from '../model/document.ts'
import type { Text } from '../model/text.ts'
import { contextOf } from './context.ts'
import { readFacts } from './facts.ts'
import { headingLevel } from './heading.ts'
import type { RawBlock, RawDocument } from './raw.ts'
import { surroundings } from './surroundings.ts'
import { type Surroundings, understand } from './table.ts'
import { noteLine } from './words.ts'

/**
 * Gives a reader's blocks their meaning: headings, captions, units, header rows, facts and contexts.
 * Unit lines and notes belong to their table; its title stays a block as well, because it may head more than the table.
 */
export function assemble(raw: RawDocument): Document {
  const levels = raw.blocks.map(headingLevel)
  const title = titleOf(raw.blocks, levels)
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
  for (const [i, block] of raw.blocks.entries()) {
    const level = levels[i] ?? null
    if (level !== null && block.kind !== 'table') {
      while ((open.at(-1)?.level ?? -1) >= level) open.pop()
      open.push({ level, context: contextOf(block.text) })
    }
    const context = Object.assign({}, base, ...open.map(entry => entry.context)) satisfies Context
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
  return { ...raw, facts: readFacts(raw.facts, title ?? only, lines), blocks }
}

/** The first heading, or the first short line that is set as a title. */
function titleOf(
  blocks: readonly RawBlock[],
  levels: readonly (number | null)[],
): Text | undefined {
  for (const [i, block] of blocks.slice(0, 12).entries()) {
    if (block.kind === 'table') return block.caption
    const marked =
      block.kind === 'heading' ||
      (levels[i] === 1 && !/^[一二三四五六七八九十]+、/.test(block.text.text))
    const set = block.kind === 'paragraph' && isTitle(block.text.text, block.align === 'center')
    if (marked || set) return block.text
  }
  return undefined
}

function isTitle(text: string, centred: boolean): boolean {
  if (text.length < 6 || text.length > 80 || /[。；！？：:]$/.test(text)) return false
  return (
    (centred && !/^附件/.test(text)) ||
    /(?:报告|表|预算|决算|通知|公告|情况|说明|公报|方案|意见|草案|办法|计划)(?:[（(].{1,20}[）)])?$/.test(
      text,
    )
  )
}
