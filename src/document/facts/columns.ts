import { dayCell, listHeadings, statingLabel, yearCell } from '../../lexicon/publication.ts'
import type { Facts } from '../../model/document.ts'
import type { Cell, Table } from '../../model/table.ts'
import { compact, concat, type Text } from '../../model/text.ts'
import type { RawBlock, RawTable } from '../raw.ts'
import { citeLine, citePart } from './cite.ts'
import { isoDate } from './published.ts'

/** Column headings of a list of documents, and the fact each holds. */
const names = ['title', 'year', 'region', 'organization', 'publishedOn', 'publisher'] as const

/** What the columns of a file that is one table say of the whole: a fact only where every row says the same. */
export function columnFacts({ columns, cells, headerRows }: Table): Facts {
  const facts: Facts = {}
  for (const [c, { path }] of columns.entries()) {
    const name = names.find(fact => listHeadings[fact].test(path.at(-1)?.trim() ?? ''))
    if (name === undefined || facts[name]) continue
    const own = cells.filter(({ column, row }) => column === c && row >= headerRows)
    const [first] = own
    if (!first || own.some(({ text }) => text.text !== first.text.text)) continue
    Object.assign(facts, factOf(name, first))
  }
  return facts
}

function factOf(name: keyof Facts, { text }: Cell): Facts {
  if (text.text === '') return {}
  if (name === 'year') {
    const year = yearCell.exec(text.text)?.[1]
    return year === undefined ? {} : { year: citePart(text, Number(year), year) }
  }
  if (name === 'publishedOn') {
    const found = dayCell.exec(text.text)
    const value = found ? isoDate(found[1] ?? '', found[2] ?? '', found[3] ?? '') : undefined
    return found && value !== undefined ? { publishedOn: citePart(text, value, found[0]) } : {}
  }
  return text.text.length > 120 ? {} : { [name]: citeLine(text) }
}

const MOST_ROWS = 12

/** The lines a block states of its document: its own words, those of a small table of labels and values (发布日期 | 2026-03-11), or a label and the line under it. */
export function statedBy(block: RawBlock, next: RawBlock | undefined): Text[] {
  if (block.kind === 'table') return statedIn(block)
  const words = compact(block.text.text)
  if (next === undefined || next.kind === 'table' || !statingLabel.test(words)) return [block.text]
  return [stated(words, next.text), block.text]
}

function statedIn({ cells }: RawTable): Text[] {
  if ((cells.at(-1)?.row ?? 0) >= MOST_ROWS) return []
  return cells.flatMap((cell, i) => {
    const value = cells[i + 1]
    const words = compact(cell.text.text)
    if (/[：:]./.test(words)) return [cell.text]
    if (value === undefined || value.row !== cell.row || !statingLabel.test(words)) return []
    return [stated(words, value.text)]
  })
}

function stated(words: string, value: Text): Text {
  return concat([{ text: words.replace(/[：:]$/, ''), runs: [] }, value], '：')
}
