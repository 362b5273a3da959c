import type { Comparator, Figure } from '../model/figure.ts'
import type { Period } from '../model/period.ts'
import { visible } from '../model/visible.ts'
import { columnsOf, pad, wrap } from './terminal.ts'

const titles = ['text', 'value', 'unit', 'what', 'when', 'of what', 'how'] as const
/** Columns of words: how many they take at most, and to how few they may shrink; what is numbers and dates is never cut. */
const words: Readonly<Record<number, { most: number; least: number }>> = {
  3: { most: 32, least: 8 },
  5: { most: 24, least: 7 },
  6: { most: 34, least: 5 },
}
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

/**
 * A readable terminal table of figures, one a line; with `why`, under each the rule and words of every attribute. Words are cut on a
 * narrow terminal, numbers and dates never; where they alone are wider, each figure is a block of lines.
 */
export function figureTable(figures: readonly Figure[], options: ShowOptions = {}): string {
  const { width = 160, color = false, why = false } = options
  const rows = figures.map(cellsOf)
  const widths = fitted(rows, width)
  const style = (code: number, text: string): string =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text
  const line = (cells: readonly string[], all: readonly number[]): string =>
    cells
      .map((cell, i) => pad(cell, all[i] ?? 0, i === 1))
      .join(' '.repeat(gap))
      .trimEnd()
  const head = widths
    ? [
        style(1, line(titles, widths)),
        style(2, widths.map(one => '─'.repeat(one)).join(' '.repeat(gap))),
      ]
    : []
  const body = figures.flatMap((figure, i) => {
    const cells = rows[i] ?? []
    const shown = widths ? [line(cells, widths)] : blockOf(cells, width)
    return why ? [...shown, ...reasons(figure).map(reason => style(2, reason))] : shown
  })
  return `${[...head, ...body].join('\n')}\n`
}

/** A figure where no line is wide enough: its words and value, then what they mean, each behind its title. */
function blockOf([text = '', value = '', unit = '', ...more]: readonly string[], width: number) {
  const meaning = more.flatMap((words, i) =>
    words === ''
      ? []
      : wrap(words, Math.max(24, width - 13)).map(
          (line, at) => `    ${pad(at === 0 ? (titles[i + 3] ?? '') : '', 7)}  ${line}`,
        ),
  )
  const sign = /^[≈≳≲≥>≤<]/.test(value) ? '' : '= '
  return [visible(`${text} ${sign}${value} ${unit}`).trimEnd(), ...meaning]
}

/** Rule and words of every attribute of a figure, one a line, and behind them what is in doubt. */
export function reasons(figure: Figure): string[] {
  const given = Object.entries(figure.words).map(
    ([attribute, { rule, text, from, start, end }]) => {
      const place = start === undefined ? from : `${from} ${start}–${end}`
      const quoted = text === '' ? '' : ` “${flat(text)}”`
      return visible(
        `    ${pad(attribute, 11)} ${flat(said(figure, attribute))} ← ${rule}${quoted} (${place})`,
      )
    },
  )
  const doubted = Object.entries(figure.doubt ?? {}).map(([role, second]) =>
    visible(`    ${pad(role, 11)} in doubt: ${second === '' ? 'none' : flat(second)} is near`),
  )
  return [...given, ...doubted]
}

/** What an attribute came to. */
function said(figure: Figure, attribute: string): string {
  if (attribute === 'period') return figure.period === undefined ? '' : whenOf(figure.period)
  const value = Object.entries(figure).find(([key]) => key === attribute)?.[1]
  return typeof value === 'string' ? value : ''
}

/** Each column as wide as its widest cell, then words shrunk until the line fits; null where it does not. */
function fitted(rows: readonly (readonly string[])[], width: number): number[] | null {
  const widths = titles.map((title, i) => {
    let widest = title.length
    for (const row of rows) widest = Math.max(widest, columnsOf(row[i] ?? ''))
    return Math.min(widest, words[i]?.most ?? widest)
  })
  const over = (): number => widths.reduce((sum, one) => sum + one + gap, -gap) - width
  for (const i of [6, 3, 5]) {
    const spare = (widths[i] ?? 0) - (words[i]?.least ?? 0)
    if (over() > 0 && spare > 0) widths[i] = (widths[i] ?? 0) - Math.min(spare, over())
  }
  return over() > 0 ? null : widths
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
