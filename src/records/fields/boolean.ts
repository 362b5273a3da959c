import { z } from 'zod'
import { boxedNo, boxedYes, noWords, oneNone, yesWords } from '../../lexicon/answers.ts'
import { clip } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

/** A box beside each of the two words, one of them ticked: ☑是 □否, 是□ 否√. */
const ticked = '√✓✔☑■'
const empty = '□☐○'
const box = `([${ticked}${empty}]?)`
const boxes = new RegExp(`^${box}(${boxedYes})${box}(${boxedNo})${box}$`)

export const boolean: FieldType = {
  name: 'boolean',
  accepts: `${yesWords.join(' ')} → true; ${noWords.join(' ')} → false; both words with a box each, of which one is ticked`,
  absent: dash,
  schema: () => z.boolean(),
  read: words => {
    const bare = words.normalize('NFKC').replace(/[\s。/;；、]+|\ufe0e|\ufe0f/g, '')
    const word = oneNone(bare).toUpperCase()
    if (yesWords.includes(word)) return { value: true }
    if (noWords.includes(word)) return { value: false }
    const chosen = choice(word)
    if (chosen !== null) return { value: chosen }
    return { refused: `“${clip(words)}” is neither yes nor no` }
  },
}

/** Which of two words is ticked; boxes stand before their words when the first one does. */
function choice(words: string): boolean | null {
  const found = boxes.exec(words)
  if (found === null) return null
  const [, first = '', , middle = '', , last = ''] = found
  const [ofYes, ofNo] = first !== '' ? [first, middle] : [middle, last]
  if (first !== '' && last !== '') return null
  const isTicked = (mark: string) => mark !== '' && ticked.includes(mark)
  return isTicked(ofYes) === isTicked(ofNo) ? null : isTicked(ofYes)
}
