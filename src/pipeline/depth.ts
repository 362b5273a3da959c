import { yaml } from '../libraries.ts'

/** Levels of indentation, brackets and marks; a pipeline has four, each perhaps indented and in brackets. */
export const DEEPEST = 20

/** Characters by which the lexer says what comes; they stand nowhere in the text. */
const signs = new Set(['\u0002', '\u0018', '\u001f'])

/** `line:column` of the first mark that stands deeper than that: the parser would run out of stack, or of time. */
export function tooDeep(text: string): string | undefined {
  let line = 1
  let column = 1
  let brackets = 0
  let marks = 0
  const indents: number[] = []
  const { Lexer } = yaml()
  for (const token of new Lexer().lex(text)) {
    if (signs.has(token)) continue
    if (column === 1) {
      const indent = /^ *$/.test(token) ? token.length : 0
      while ((indents.at(-1) ?? -1) >= indent) indents.pop()
      indents.push(indent)
    }
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets -= 1
    else if (token === '-' || token === '?') marks += 1
    if (indents.length + brackets + marks > DEEPEST) return `${line}:${column}`
    const last = token.lastIndexOf('\n')
    column += token.length
    if (last < 0) continue
    line += token.split('\n').length - 1
    column = token.length - last
    marks = 0
  }
  return undefined
}
