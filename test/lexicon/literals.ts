/** A literal of a TypeScript source that holds a Han character: a string, a template, a regular expression or a name. */
export interface Literal {
  line: number
  text: string
}

const han = /[\u3400-\u9fff\uf900-\ufaff]/
const name = /[\p{L}\p{N}_$]/u
/** Behind these a slash divides; elsewhere it opens a regular expression. */
const operand = /[\w$)\]'"`]/

/** The literals with Han characters of a source, comments left out. */
export function hanLiterals(source: string): Literal[] {
  const found: Literal[] = []
  const templates: number[] = []
  let last = ''
  let at = 0
  const take = (end: number): void => {
    const text = source.slice(at, end)
    if (han.test(text)) found.push({ line: source.slice(0, at).split('\n').length, text })
    last = source.charAt(end - 1) === '{' ? '(' : '"'
    at = end
  }
  while (at < source.length) {
    const char = source.charAt(at)
    const inner = templates.at(-1)
    if (source.startsWith('//', at)) at = end(source.indexOf('\n', at), source)
    else if (source.startsWith('/*', at)) at = end(source.indexOf('*/', at) + 2, source)
    else if (char === "'" || char === '"') take(stringEnd(source, at + 1, char))
    else if (char === '`' || (char === '}' && inner === 0)) {
      if (char === '}') templates.pop()
      const stop = templateEnd(source, at + 1)
      if (source.charAt(stop - 1) === '{') templates.push(0)
      take(stop)
    } else if (char === '/' && (!operand.test(last) || /\breturn\s*$/.test(source.slice(0, at))))
      take(patternEnd(source, at + 1))
    else if (han.test(char)) {
      let stop = at
      while (name.test(source.charAt(stop))) stop++
      take(stop)
    } else {
      if (inner !== undefined && char === '{') templates[templates.length - 1] = inner + 1
      if (inner !== undefined && char === '}') templates[templates.length - 1] = inner - 1
      if (!/\s/.test(char)) last = char
      at++
    }
  }
  return found
}

const end = (found: number, source: string): number => (found < 1 ? source.length : found)

function stringEnd(source: string, from: number, quote: string): number {
  let at = from
  while (at < source.length && source.charAt(at) !== quote) at += source.charAt(at) === '\\' ? 2 : 1
  return at + 1
}

/** Past the closing backtick, or past the brace that opens an expression. */
function templateEnd(source: string, from: number): number {
  let at = from
  while (at < source.length) {
    if (source.charAt(at) === '`') return at + 1
    if (source.startsWith('${', at)) return at + 2
    at += source.charAt(at) === '\\' ? 2 : 1
  }
  return at
}

function patternEnd(source: string, from: number): number {
  let at = from
  for (let inClass = false; at < source.length; at++) {
    const char = source.charAt(at)
    if (char === '\\') at++
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '/' && !inClass) break
  }
  while (/[a-z]/.test(source.charAt(at + 1))) at++
  return at + 1
}
