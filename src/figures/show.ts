import type { Figure } from '../model/figure.ts'

const titles = ['text', 'value', 'unit', 'what', 'when', 'of what'] as const
const widest = [18, 22, 8, 28, 24, 24]

/** A readable terminal table of figures, one a line; with `why`, under each the rule and words of every attribute. */
export function figureTable(figures: readonly Figure[], options: { why?: boolean } = {}): string {
  const rows = figures.map(figure => cellsOf(figure).map((cell, i) => cut(cell, widest[i] ?? 20)))
  const widths = titles.map((title, i) =>
    Math.max(title.length, ...rows.map(row => columns(row[i] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0, i === 1))
      .join('  ')
      .trimEnd()
  const lines = [line(titles), widths.map(width => '─'.repeat(width)).join('  ')]
  figures.forEach((figure, i) => {
    lines.push(line(rows[i] ?? []))
    if (options.why === true) lines.push(...reasons(figure))
  })
  return `${lines.join('\n')}\n`
}

/** Rule and words of every attribute of a figure, one a line. */
export function reasons(figure: Figure): string[] {
  return Object.entries(figure.words).map(([attribute, { rule, text, from, start, end }]) => {
    const place = start === undefined ? from : `${from} ${start}–${end}`
    return `    ${attribute}: ${rule} “${flat(text)}” (${place})`
  })
}

function cellsOf(figure: Figure): string[] {
  const { range, comparator, period, unit, kind } = figure
  const value =
    range === undefined ? (figure.value ?? '') : `${range.min ?? '…'} – ${range.max ?? '…'}`
  const sign = comparator === 'eq' ? '' : `${comparator} `
  const when =
    period === undefined
      ? ''
      : period.start === period.end
        ? period.end
        : `${period.start} – ${period.end}`
  const what = [figure.modality, figure.metric, figure.change]
    .filter(word => word !== undefined)
    .join(' ')
  const ofWhat = figure.base ?? (figure.partOf === undefined ? '' : `in ${figure.partOf}`)
  const per = figure.per === undefined ? '' : `/${figure.per}`
  return [
    flat(figure.text),
    `${sign}${value}`,
    `${unit ?? kind}${per}`,
    flat(what),
    when,
    flat(ofWhat),
  ]
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Terminal columns of a text: two for a character of East Asia. */
function columns(text: string): number {
  let count = 0
  for (const char of text)
    count += char.charCodeAt(0) >= 0x1100 && char !== '–' && char !== '…' ? 2 : 1
  return count
}

function cut(text: string, most: number): string {
  if (columns(text) <= most) return text
  let kept = ''
  for (const char of text) {
    if (columns(kept + char) > most - 1) break
    kept += char
  }
  return `${kept}…`
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - columns(text)))
  return right ? space + text : text + space
}
