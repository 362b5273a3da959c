import { type Line, linesOf } from '../lines.ts'

/** Blanks, bullets, numbers and quotes before the first word: characters and marks. More is nesting no person writes. */
const WIDEST = 256
const DEEPEST = 32
/** Marks of links and emphasis in one paragraph: with more, finding their partners takes no end. */
const MOST = 1000
/** The work of partners (the square of a paragraph's marks) that is done for a document; after it paragraphs may have only FEW. */
const WORK = 2e7
const FEW = 100
/** Beginnings of comments and the like that nothing ends: each is followed to the end of its paragraph. */
const MOST_OPEN = 64
/** Lines that go on with a quote or point without its mark: each is held against all before it. */
const MOST_LAZY = 200

const prefix = /^[\s>*+\-.)\d]*/
const nesting = />|(?:[*+-]|\d[.)])(?=\s)/g
const marks = /[[\]*_~`]|www\.|https?:/gi
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/<!--/g, '-->'],
  [/<\?/g, '?>'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<![a-z]/gi, '>'],
]
/** A bullet or heading begins a paragraph of its own; so does a number, first or after another. */
const bullet = /^ {0,3}(?:[-*+]|#{1,6})\s+\S/
const first = /^ {0,3}1[.)]\s+\S/
const number = /^ {0,3}\d{1,9}[.)]\s+\S/
const container = /^ {0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)/
const lazy = /^ {0,3}[^\s>]/
/** HTML whose words are not read as Markdown, up to a blank line. */
const html =
  /^ {0,3}<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|col|colgroup|div|p|center|section|article|ul|ol|li|h[1-6])[\s/>]/i

/** Stretches of a Markdown source whose marks are too deep or too many to mean anything: they are read as plain lines. */
export function tangles(source: string, spent: { work: number }): Line[][] {
  return paragraphsOf(source).flatMap(lines => {
    if (html.test(lines[0]?.text ?? '')) return []
    if (tooMany(lines, spent) || unended(lines) || tooLazy(lines)) return [lines]
    return lines.filter(tooDeep).map(line => [line])
  })
}

function tooMany(lines: readonly Line[], spent: { work: number }): boolean {
  const found = lines.reduce((sum, { text }) => sum + (text.match(marks)?.length ?? 0), 0)
  if (found > (spent.work > WORK ? FEW : MOST)) return true
  spent.work += found ** 2
  return false
}

function unended(lines: readonly Line[]): boolean {
  const text = lines.map(line => line.text).join('\n')
  return beginnings.some(([beginning, end]) => {
    const open = text.slice(text.lastIndexOf(end) + 1).match(beginning)
    return open !== null && open.length > MOST_OPEN
  })
}

function tooLazy(lines: readonly Line[]): boolean {
  const marked = lines.findIndex(({ text }) => container.test(text))
  return marked >= 0 && lines.slice(marked).filter(({ text }) => lazy.test(text)).length > MOST_LAZY
}

function tooDeep({ text }: Line): boolean {
  const lead = prefix.exec(text)?.[0] ?? ''
  if (lead.length > WIDEST) return true
  return lead.length < text.length && (lead.match(nesting)?.length ?? 0) > DEEPEST
}

/** Lines without a blank one between them, and without the beginning of another paragraph. */
function paragraphsOf(source: string): Line[][] {
  const paragraphs: Line[][] = [[]]
  for (const line of linesOf(source)) {
    const { text } = line
    const begun = paragraphs.at(-1)?.[0]?.text
    if (text.trim() === '') paragraphs.push([])
    else if (begun !== undefined && !html.test(begun) && begins(text, begun))
      paragraphs.push([line])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}

function begins(text: string, before: string): boolean {
  return bullet.test(text) || first.test(text) || (number.test(text) && number.test(before))
}
