import { columnsOf, pad, wrap } from './terminal.ts'

/** Fewest columns the last column of a table is set in; narrower, its rows are set as lines. */
const LEAST = 24
/** Most columns any other column takes. */
const MOST = 34

/** The mark of a point of a list. */
const POINT = /^(\s*)(?:[-*]|\d+\.) /

/** A page of the documentation as a terminal shows it: paragraphs and tables wrapped, examples as they stand. `bold` sets headings. */
export function drawManual(
  markdown: string,
  width: number,
  bold: (words: string) => string,
): string[] {
  const parts = partsOf(markdown)
  return parts.flatMap((part, at) => {
    const [first = ''] = part
    const isLast = !POINT.test(parts[at + 1]?.[0] ?? '')
    if (first.startsWith('```')) return [...part.slice(1, -1).map(line => `    ${line}`), '']
    if (first.startsWith('|')) return [...drawTable(part.map(cellsOf), width), '']
    if (/^#+ /.test(first)) return [...wrap(inline(first.replace(/^#+ /, '')), width).map(bold), '']
    const mark = POINT.exec(first)
    const words = inline(part.map(line => line.trim()).join(' '))
    if (!mark) return [...wrap(words, width), '']
    const indent = ' '.repeat(mark[0].length)
    const lines = wrap(words.slice(mark[0].trimStart().length), width - indent.length)
    return [
      ...lines.map((line, i) => `${i === 0 ? mark[0] : indent}${line}`),
      ...(isLast ? [''] : []),
    ]
  })
}

/** Lines that belong together: an example, a table, a heading, a point of a list, a paragraph. */
function partsOf(markdown: string): string[][] {
  const parts: string[][] = []
  let fenced = false
  let open = false
  for (const line of markdown.split('\n')) {
    const fence = line.startsWith('```')
    const last = parts.at(-1)
    if (fenced || (fence && !fenced)) {
      if (fence && !fenced) parts.push([line])
      else last?.push(line)
      if (fence) fenced = !fenced
      open = false
    } else if (line.trim() === '') open = false
    else if (open && last && goesOn(last, line)) last.push(line)
    else {
      parts.push([line])
      open = !/^#+ /.test(line)
    }
  }
  return parts
}

function goesOn([first = '']: readonly string[], line: string): boolean {
  if (/^#+ /.test(line) || POINT.test(line)) return false
  return first.startsWith('|') === line.startsWith('|')
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => inline(cell.trim().replaceAll('\\|', '|')))
}

function drawTable(rows: readonly string[][], width: number): string[] {
  const [head = [], , ...body] = rows
  const before = head.slice(0, -1).map((_, c) => {
    const wanted = rows.map(row => columnsOf(row[c] ?? ''))
    return Math.min(MOST, Math.max(...wanted))
  })
  const room = width - before.reduce((sum, one) => sum + one + 2, 0)
  if (room < LEAST) return body.flatMap(row => wrap(row.filter(Boolean).join(' — '), width))
  const widths = [...before, room]
  const rule = widths.map((one, c) => '─'.repeat(c < before.length ? one : Math.min(one, LEAST)))
  return [...drawRow(head, widths), rule.join('  '), ...body.flatMap(row => drawRow(row, widths))]
}

function drawRow(cells: readonly string[], widths: readonly number[]): string[] {
  const lines = widths.map((width, c) => wrap(cells[c] ?? '', width))
  const most = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: most }, (_, i) =>
    widths
      .map((width, c) => pad(lines[c]?.[i] ?? '', width))
      .join('  ')
      .trimEnd(),
  )
}

/** Without marks a terminal does not need. */
function inline(words: string): string {
  return words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1')
}
