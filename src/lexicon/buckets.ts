/** Words by their first character, longest first: `index[code]` is the place of the list in `lists`, 0 without. */
export interface Buckets<T extends { word: string }> {
  index: Uint16Array
  lists: readonly (readonly T[])[]
  /** 1 where some word may begin with a pair of characters; tells most places at once that none does. */
  pairs: Uint8Array
  /** The word of one character in each list. */
  lone: readonly (T | undefined)[]
}

const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff

/** Sorts words into buckets, so that the first that fits is the longest. */
export function buckets<T extends { word: string }>(words: Iterable<T>): Buckets<T> {
  const index = new Uint16Array(65536)
  const lists: T[][] = [[]]
  for (const word of words) {
    const first = word.word.charCodeAt(0)
    const place = index[first] ?? 0
    if (place > 0) lists[place]?.push(word)
    else index[first] = lists.push([word]) - 1
  }
  const pairs = new Uint8Array(65536)
  for (const list of lists) {
    list.sort((a, b) => b.word.length - a.word.length)
    for (const { word } of list) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  }
  const lone = lists.map(list => list.find(({ word }) => word.length === 1))
  return { index, lists, pairs, lone }
}

/** The longest of the words that stands at `at`. */
export function wordAt<T extends { word: string }>(
  { index, lists, pairs, lone }: Buckets<T>,
  text: string,
  at: number,
): T | undefined {
  const first = text.charCodeAt(at)
  const place = index[first] ?? 0
  if (place === 0) return undefined
  const second = text.charCodeAt(at + 1)
  if (pairs[pairOf(first, second)] === 0) return lone[place]
  const bucket = lists[place] ?? []
  for (let i = 0; i < bucket.length; i++) {
    const entry = bucket[i]
    if (entry === undefined) break
    const { word } = entry
    if (word.length === 1) return entry
    if (word.charCodeAt(1) === second && (word.length === 2 || text.startsWith(word, at)))
      return entry
  }
  return undefined
}
