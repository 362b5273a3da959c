import { columnName } from '../../lexicon/formulas.ts'
import { compact } from '../../model/text.ts'
import { type Claim, type Finder, type Member, member, ratioClaim } from '../finder.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { isAdditive, subjectOf } from './sums.ts'

/** A column that a formula line makes of others: 3=1+2, C=A-B, 4=3/2. */
interface Formula {
  column: number
  kind: 'sum' | 'ratio'
  terms: { column: number; sign: 1 | -1 }[]
}

const longest = 40

/** Lines under the headings that number the columns and say how they are made (栏次, A, B, C=A+B). */
export const formulas: Finder = {
  name: 'table-formulas',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const kind = {}
      for (const formula of formulasOf(panel)) {
        const layout = { line: formula, kind }
        for (const { row, label } of panel.rows) {
          const claim = claimOf(panel, formula, row, label)
          if (claim) yield { ...claim, layout }
        }
      }
    }
  },
}

function formulasOf(panel: CheckedPanel): Formula[] {
  const line = panel.table.rows.findIndex(({ kind }) => kind === 'formula')
  if (line < 0) return []
  const columns = new Map<string, number>()
  const made: { column: number; right: string }[] = []
  panel.table.columns.forEach((_, column) => {
    const text = compact(panel.at(line, column)?.text.text ?? '').replace(/＝/g, '=')
    if (text === '' || text.length > longest) return
    const [left = '', right] = text.split('=')
    const key = columnName.exec(left)?.[1]
    if (key !== undefined) columns.set(key, column)
    if (right !== undefined) made.push({ column, right })
  })
  return made.flatMap(({ column, right }) => parse(right, column, columns) ?? [])
}

function parse(
  right: string,
  column: number,
  columns: ReadonlyMap<string, number>,
): Formula | null {
  const words = right.replace(/[×xX*]100[%％]?$|[%％]$/, '').replace(/[（()）]/g, '')
  const ratio = /^([A-Z]|\d{1,2})[/÷]([A-Z]|\d{1,2})$/.exec(words)
  if (ratio) {
    const over = columns.get(ratio[1] ?? '')
    const under = columns.get(ratio[2] ?? '')
    if (over === undefined || under === undefined) return null
    return {
      column,
      kind: 'ratio',
      terms: [
        { column: over, sign: 1 },
        { column: under, sign: 1 },
      ],
    }
  }
  if (!/^(?:[A-Z]|\d{1,2})(?:[+＋\-－−](?:[A-Z]|\d{1,2}))+$/.test(words)) return null
  const terms: Formula['terms'] = []
  for (const [, mark = '', key = ''] of words.matchAll(/([+＋\-－−]?)([A-Z]|\d{1,2})/g)) {
    const of = columns.get(key)
    if (of === undefined) return null
    terms.push({ column: of, sign: mark === '' || mark === '+' || mark === '＋' ? 1 : -1 })
  }
  return { column, kind: 'sum', terms }
}

function claimOf(
  panel: CheckedPanel,
  { column, kind, terms }: Formula,
  row: number,
  label: string,
): Claim | null {
  const stated = panel.valueAt(row, column)
  if (typeof stated === 'string') return null
  const subject = subjectOf(panel, label, column)
  const found = terms.map(term => ({ ...term, value: panel.valueAt(row, term.column) }))
  if (kind === 'ratio') {
    const [over, under] = found.map(({ value }) => value)
    if (over === undefined || under === undefined) return null
    if (typeof over === 'string' || typeof under === 'string') return null
    return stated.figure.kind === 'percent' ? ratioClaim(subject, stated, over, under) : null
  }
  if (!isAdditive(stated)) return null
  const members: Member[] = [member(stated, 'total')]
  for (const { value, sign } of found) {
    if (value === 'words') return null
    if (value === 'none') continue
    if (value.figure.unit !== stated.figure.unit) return null
    members.push(member(value, 'part', sign))
  }
  return members.length > 1 ? { kind: 'sum', subject, members } : null
}
