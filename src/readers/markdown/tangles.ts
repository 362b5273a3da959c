import { type Line, linesOf } from '../lines.ts'

/** Characters of quotes, bullets, numbers and blanks before the first word: more is nesting no person writes. */
const DEEPEST = 256
/** Marks of links and emphasis in one paragraph: with more, finding their partners takes no end. */
const MOST = 1000

const prefix = /^[\s>*+\-.)\d]*/
const marks = /[[\]*_~`]/g

/** Stretches of a Markdown source whose marks are too deep or too many to mean anything: they are read as plain lines. */
export function tangles(source: string): Line[][] {
  return paragraphsOf(source).flatMap(lines => {
    const found = lines.reduce((sum, { text }) => sum + (text.match(marks)?.length ?? 0), 0)
    if (found > MOST) return [lines]
    return lines
      .filter(({ text }) => (prefix.exec(text)?.[0].length ?? 0) > DEEPEST)
      .map(line => [line])
  })
}

/** Lines without a blank one between them. */
function paragraphsOf(source: string): Line[][] {
  const paragraphs: Line[][] = [[]]
  for (const line of linesOf(source)) {
    if (line.text.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}
