import pairs from 'opencc-js/dict/TSCharacters'

/** Traditional character → the simplified one that is usual for it. */
const known = new Map(
  pairs.split('|').map(pair => {
    const [traditional = '', simplified = ''] = pair.split(' ')
    return [traditional, simplified]
  }),
)

/** The words in simplified characters, one for one: words that differ between regions stay different words. */
export function simplified(words: string): string {
  let text = ''
  for (const character of words) text += known.get(character) ?? character
  return text
}

/** The traditional characters whose simplified one is of the same length in a text. */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  [...known].filter(([from, to]) => from.length === 1 && to.length === 1),
)
