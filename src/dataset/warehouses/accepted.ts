/** Characters a database does not hold as text: the null character, and halves of characters. */
const REFUSED = /[\0\p{Surrogate}]/gu

/** Words as every database takes them: what it refuses is the replacement character. */
export function accepted(words: string): string {
  return words.replace(REFUSED, '\ufffd')
}
