import {
  bonds,
  bondWords,
  flowWords,
  fundRow,
  ownTitle,
  topicWords,
  yearWords,
} from '../lexicon/fact-topics.ts'
import type { Document } from '../model/document.ts'
import type { Table } from '../model/table.ts'

const brackets = /[（(][^（()）]*[）)]/g

/**
 * The name of what a cell states, with what its table alone says of it: a fund's row in a table of revenue is its revenue, and lines of a
 * table of transfers or basic expenditure are no lines of the whole account (教育支出（转移支付）).
 */
export function captioned(name: string, { title }: Table): string {
  const caption = title?.text.replace(/\s+/g, '').replace(brackets, '') ?? ''
  const flows = new Set(caption.match(flowWords))
  const flow = fundRow.test(name) && flows.size === 1 ? [...flows].join('') : ''
  const parts = new Set([
    ...(caption.match(topicWords) ?? []),
    ...(name.includes(bonds) ? (caption.match(bondWords) ?? []) : []),
  ])
  const parting = [...parts].filter(word => !name.includes(word))
  return `${name}${flow}${parting.length === 0 ? '' : `（${parting.join(' / ')}）`}`
}

/**
 * The tables that are of the whole region although no word of theirs says so: the same document has the same table once more, of the
 * government's own level (2021年河北省…决算表 beside 2021年省本级…决算表).
 */
export function wholeTables({ blocks, facts }: Document): ReadonlySet<Table> {
  const region = facts.region?.value
  if (region === undefined) return new Set()
  const tables = blocks.flatMap(block =>
    block.kind === 'table' && block.title !== undefined
      ? [{ table: block, said: levelOf(block.title.text, region) }]
      : [],
  )
  const own = new Set(tables.flatMap(({ said }) => (said.level === 'own_level' ? [said.rest] : [])))
  return new Set(
    tables.flatMap(({ table, said }) =>
      said.level === 'region' && own.has(said.rest) ? [table] : [],
    ),
  )
}

/** Whether a title names the own level, or the region and no level; and the words that are left of it without either. */
function levelOf(title: string, region: string) {
  const words = title
    .replace(brackets, '')
    .replace(/[^\u4e00-\u9fff]/g, '')
    .replace(yearWords, '')
  const rest = words.replace(region, '')
  if (ownTitle.test(rest)) return { level: 'own_level', rest: rest.replace(ownTitle, '') } as const
  return { level: rest === words ? null : 'region', rest } as const
}
