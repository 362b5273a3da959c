import { bookOf } from '../lexicon/accounts.ts'
import {
  bonds,
  bondWords,
  flowWords,
  fundRow,
  granted,
  grantedAnyhow,
  ownTitle,
  repaid,
  topicWords,
  yearWords,
} from '../lexicon/fact-topics.ts'
import { factName } from '../lexicon/known.ts'
import { totalAtEnd } from '../lexicon/rows.ts'
import type { Document } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import { compact } from '../model/text.ts'

const brackets = /[（(][^（()）]*[）)]/g

/**
 * The name of what a cell states, with what its table alone says of it: a fund's row in a table of revenue is its revenue, and lines of a
 * table of transfers or basic expenditure are no lines of the whole account (教育支出（转移支付）). What such a table adds up to is what it is of.
 */
export function captioned(name: string, { title }: Table, account?: string): string {
  const caption = compact(title?.text ?? '').replace(brackets, '')
  const flows = new Set(caption.match(flowWords))
  const flow = fundRow.test(name) && flows.size === 1 ? [...flows].join('') : ''
  const parts = new Set([
    ...(caption.match(topicWords) ?? []),
    ...(name.includes(bonds) ? (caption.match(bondWords) ?? []) : []),
  ])
  if (parts.size === 0 && account === undefined && isGranted(name, caption)) parts.add(granted)
  const parting = [...parts].filter(word => !name.includes(word) && !areRepaid(name, word))
  const [part, ...others] = parting
  if (part !== undefined && others.length === 0 && isTotal(name) && part !== granted)
    return factName(part)
  return `${name}${flow}${parting.length === 0 ? '' : `（${parting.join(' / ')}）`}`
}

/** Whether a table is of what the treasury grants, of whatever budget, and a line of it does not say so. */
function isGranted(name: string, caption: string): boolean {
  if (!caption.includes(granted) || name.includes(granted)) return false
  return bookOf(caption) === caption && !grantedAnyhow.test(`${caption}${name}`)
}

/** 返还性支出 in a table of 税收返还 is what the table is of. */
function areRepaid(name: string, topic: string): boolean {
  return name.includes(repaid) && topic.includes(repaid)
}

/** Whether a name is a word of the total alone. */
function isTotal(name: string): boolean {
  return totalAtEnd.exec(name)?.[0] === name
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
