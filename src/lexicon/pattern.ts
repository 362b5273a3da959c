/** One Han character, in a pattern. */
export const HAN = '[\\u4e00-\\u9fff]'

/** Any of the words, the longest that fits, in a pattern. */
export function any(words: Iterable<string>): string {
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length)
  return `(?:${longest.map(escaped).join('|')})`
}

/** Any of the words, also with blanks between their characters (合　计), in a pattern. */
export function spacedAny(words: Iterable<string>): string {
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length)
  return `(?:${longest.map(word => [...word].map(escaped).join('\\s*')).join('|')})`
}

/** Any one of the characters, in a pattern. */
export function oneOf(characters: string): string {
  return `[${characters.replace(/[\\\]^-]/g, '\\$&')}]`
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
