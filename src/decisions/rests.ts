import { hash } from 'node:crypto'

/** Digits of each half. */
const HALF = 12

/**
 * What a decision rests on, as a hash of two halves: of what stands around the words, and of the words in it. Decisions outlive what else of a
 * document changes; where the words change, the first half still says where they stood.
 */
export function restsOn(around: readonly string[], words: string): string {
  const frame = around.join('\n')
  return half(frame) + half(`${frame}\n\n${words}`)
}

/** The half that is the same whatever the words are. */
export function aroundOf(restsOn: string): string {
  return restsOn.slice(0, HALF)
}

/** Words with their numbers hidden: other numbers of a sentence may change without moving what is decided of one. */
export function masked(words: string): string {
  return words.replace(/\d[\d.,]*/g, '#')
}

function half(words: string): string {
  return hash('sha256', words, 'hex').slice(0, HALF)
}
