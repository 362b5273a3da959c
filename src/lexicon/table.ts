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

/** Words under what they stand behind → the list of each. */
export function each(
  table: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(table).map(([word, words]) => [word, list(words)]))
}
