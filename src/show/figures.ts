import type { Comparator, Figure } from '../model/figure.ts'
import type { Period } from '../model/period.ts'
import { columnsOf, pad } from './terminal.ts'

const titles = ['text', 'value', 'unit', 'what', 'when', 'of what', 'how'] as const
/** Columns a title may take at most, and to how few it may shrink on a narrow terminal. */
const most = [20, 26, 10, 32, 23, 24, 34]
const least = [10, 14, 6, 12, 10, 8, 8]
const gap = 2

/** How a terminal shows figures: `width` in columns, `color` for dim and bold, `why` for the words behind each attribute. */
export interface ShowOptions {
  why?: boolean
  width?: number
  color?: boolean
}

const signs: Readonly<Record<Comparator, string>> = {
  eq: '',
  approx: '≈ ',
  approx_more: '≳ ',
  approx_less: '≲ ',
  at_least: '≥ ',
  more_than: '> ',
  at_most: '≤ ',
  less_than: '< ',
}

/** A readable terminal table of figures, one a line; with `why`, under each the rule and words of every attribute. */
export function figureTable(figures: readonly Figure[], options: ShowOptions = {}): string {
  const rows = figures.map(cellsOf)
  const widths = fitted(rows, options.width ?? 160)
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0, i === 1))
      .join(' '.repeat(gap))
      .trimEnd()
  const style = (code: number, text: string): string =>
    options.color === true ? `\u001b[${code}m${text}\u001b[0m` : text
  const lines = [
    style(1, line(titles)),
    style(2, widths.map(width => '─'.repeat(width)).join(' '.repeat(gap))),
  ]
  figures.forEach((figure, i) => {
    lines.push(line(rows[i] ?? []))
    if (options.why === true) lines.push(...reasons(figure).map(reason => style(2, reason)))
  })
  return `${lines.join('\n')}\n`
}

/** Rule and words of every attribute of a figure, one a line. */
export function reasons(figure: Figure): string[] {
  return Object.entries(figure.words).map(([attribute, { rule, text, from, start, end }]) => {
    const place = start === undefined ? from : `${from} ${start}–${end}`
    const quoted = text === '' ? '' : ` “${flat(text)}”`
    return `    ${pad(attribute, 11)} ${flat(said(figure, attribute))} ← ${rule}${quoted} (${place})`
  })
}

/** What an attribute came to. */
function said(figure: Figure, attribute: string): string {
  if (attribute === 'period') return figure.period === undefined ? '' : whenOf(figure.period)
  const value = Object.entries(figure).find(([key]) => key === attribute)?.[1]
  return typeof value === 'string' ? value : ''
}

/** Each column as wide as its widest cell, then the widest shrunk until the line fits. */
function fitted(rows: readonly (readonly string[])[], width: number): number[] {
  const widths = titles.map((title, i) => {
    let widest = title.length
    for (const row of rows) widest = Math.max(widest, columnsOf(row[i] ?? ''))
    return Math.min(widest, most[i] ?? widest)
  })
  const over = (): number => widths.reduce((sum, one) => sum + one + gap, -gap) - width
  for (const i of [6, 3, 5, 4, 0, 1, 2]) {
    const spare = (widths[i] ?? 0) - (least[i] ?? 0)
    if (over() > 0 && spare > 0) widths[i] = (widths[i] ?? 0) - Math.min(spare, over())
  }
  return widths
}

function cellsOf(figure: Figure): string[] {
  const { value, range, comparator, period, unit, kind, per } = figure
  const amount =
    range === undefined
      ? grouped(value ?? '')
      : `${range.min === null ? '' : grouped(range.min)} … ${range.max === null ? '' : grouped(range.max)}`
  return [
    figure.text,
    `${signs[comparator]}${amount}`,
    `${unit ?? kind}${per === undefined ? '' : `/${per}`}`,
    figure.metric ?? '',
    period === undefined ? '' : whenOf(period),
    figure.base ?? (figure.partOf === undefined ? '' : `in ${figure.partOf}`),
    howOf(figure),
  ].map(flat)
}

/** Digits in groups of three: 38,100,000,000. */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.slice(sign.length)
  if (!/^\d+$/.test(digits)) return value
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3)
    groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`
}

/** 2025, 2025-09, 2025-01 – 2025-09, 2021 – 2025, 2025-12-31: no finer than the words. */
function whenOf({ start, end, granularity, kind }: Period): string {
  if (kind === 'instant' || granularity === 'day') return end
  const length = granularity === 'year' || granularity === 'years' ? 4 : 7
  const from = start.slice(0, length)
  const to = end.slice(0, length)
  return from === to ? from : `${from} – ${to}`
}

function howOf({ change, changeBasis, modality, stage, scope }: Figure): string {
  const arrow = change === undefined ? undefined : arrows[change]
  const basis = changeBasis === 'nominal' ? undefined : changeBasis
  return [arrow, basis, modality, stage, scope].filter(word => word !== undefined).join(' ')
}

const arrows = { increase: '↑', decrease: '↓', unchanged: '=', loss: 'loss' } as const

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
