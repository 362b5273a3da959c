/** Words separated by blanks → a list. */
export function list(words: string): readonly string[] {
  return words.split(' ')
}

/** Lists of words under what they mean → the meaning of each word. */
export function meanings<T extends string>(
  table: Readonly<Record<T, string>>,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const meaning in table)
    for (const word of table[meaning].split(' ')) found.set(word, meaning)
  return found
}
