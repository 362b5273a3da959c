/** Past the first of the words that stands at `at`. */
export function afterWord(text: string, at: number, ...words: string[]): number {
  for (const word of words) if (text.startsWith(word, at)) return at + word.length
  return at
}
