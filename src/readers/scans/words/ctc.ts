import type { Steps } from '../networks.ts'

/** A character the network saw: the steps it was seen at, and how sure it was. */
export interface Seen {
  char: string
  /** In steps from the left, the middle of those it was seen at. */
  middle: number
  /** 0 to 1. */
  sure: number
}

/** Steps → characters: the same class again is the same character, none between them makes it another one. */
export function charactersSeen({ classes, sure }: Steps, alphabet: readonly string[]): Seen[] {
  const seen: Seen[] = []
  for (let at = 0; at < classes.length; ) {
    const found = classes[at] ?? 0
    let end = at + 1
    while (end < classes.length && classes[end] === found) end += 1
    const char = found === 0 ? undefined : alphabet[found - 1]
    if (char !== undefined) {
      let weight = 0
      let sum = 0
      let most = 0
      for (let step = at; step < end; step++) {
        const by = sure[step] ?? 0
        weight += by
        sum += by * (step + 0.5)
        most = Math.max(most, by)
      }
      seen.push({ char, middle: weight > 0 ? sum / weight : (at + end) / 2, sure: most })
    }
    at = end
  }
  return seen
}
