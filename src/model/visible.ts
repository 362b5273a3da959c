/** What a terminal obeys instead of showing: controls, marks that turn the direction of writing or hide themselves, ends of lines, halves of characters. */
const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Words of a document or a file name as one line in which every such character is seen by its number. */
export function visible(words: string): string {
  return words.replace(obeyed, escaped)
}

/** The same for text of several lines, whose ends are our own. */
export function visibleLines(text: string): string {
  return text.replace(obeyed, char => (char === '\n' ? char : escaped(char)))
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0
  return named[char] ?? `\\u${code > 0xffff ? `{${code.toString(16)}}` : hex(code)}`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
