import type { Facts } from '../../model/document.ts'
import type { Cell, Table } from '../../model/table.ts'
import { concat, type Text } from '../../model/text.ts'
import type { RawBlock, RawTable } from '../raw.ts'
import { citeLine, citePart } from './cite.ts'
import { isoDate } from './published.ts'

/** Column headings of a list of documents, and the fact each holds. */
const headings: readonly (readonly [RegExp, keyof Facts])[] = [
  [/^(?:title|标题|题名|文件名称)$/i, 'title'],
  [/^(?:year|年份|年度)$/i, 'year'],
  [/^(?:province|region|省份|地区|行政区划|区划)$/i, 'region'],
  [/^(?:organi[sz]ation|agency|发布机构|发文机关|编制单位)$/i, 'organization'],
  [
    /^(?:publish(?:ed)?[_ ]?(?:date|on|at)?|pub[_ ]?date|发布日期|发布时间|成文日期)$/i,
    'publishedOn',
  ],
  [/^(?:publisher|source|来源|信息来源)$/i, 'publisher'],
]

/** What the columns of a file that is one table say of the whole: a fact only where every row says the same. */
export function columnFacts({ columns, cells, headerRows }: Table): Facts {
  const facts: Facts = {}
  for (const [c, { path }] of columns.entries()) {
    const name = headings.find(([pattern]) => pattern.test(path.at(-1)?.trim() ?? ''))?.[1]
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
    const year = /^((?:19|20)\d{2})年?度?$/.exec(text.text)?.[1]
    return year === undefined ? {} : { year: citePart(text, Number(year), year) }
  }
  if (name === 'publishedOn') {
    const found = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/.exec(text.text)
    const value = found ? isoDate(found[1] ?? '', found[2] ?? '', found[3] ?? '') : undefined
    return found && value !== undefined ? { publishedOn: citePart(text, value, found[0]) } : {}
  }
  return text.text.length > 120 ? {} : { [name]: citeLine(text) }
}

const label =
  /^(?:发布|公布|公开|成文|印发|发文|生成|发表)(?:日期|时间|机构|单位)[：:]?$|^(?:信息|文章)?来源[：:]?$/
const MOST_ROWS = 12

/** The lines a block states of its document: its own words, those of a small table of labels and values (发布日期 | 2026-03-11), or a label and the line under it. */
export function statedBy(block: RawBlock, next: RawBlock | undefined): Text[] {
  if (block.kind === 'table') return statedIn(block)
  const words = compact(block.text)
  if (next === undefined || next.kind === 'table' || !label.test(words)) return [block.text]
  return [stated(words, next.text), block.text]
}

function statedIn({ cells }: RawTable): Text[] {
  if ((cells.at(-1)?.row ?? 0) >= MOST_ROWS) return []
  return cells.flatMap((cell, i) => {
    const value = cells[i + 1]
    const words = compact(cell.text)
    if (/[：:]./.test(words)) return [cell.text]
    if (value === undefined || value.row !== cell.row || !label.test(words)) return []
    return [stated(words, value.text)]
  })
}

function stated(words: string, value: Text): Text {
  return concat([{ text: words.replace(/[：:]$/, ''), runs: [] }, value], '：')
}

function compact({ text }: Text): string {
  return text.replace(/\s+/g, '')
}
