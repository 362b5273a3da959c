const ends = new Set(['。', '！', '？', '\n'])
/** How far back a sentence is looked for: keeps an endless one linear. */
const reach = 400

/** Where the sentence starts that holds the place. */
export function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - reach)
  for (let i = at - 1; i >= floor; i--) if (ends.has(text.charAt(i))) return i + 1
  return floor
}
