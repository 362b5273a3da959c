import { falls } from '../lexicon/amounts.ts'
import { declared } from '../reading/declared.ts'

const bracket = /^([^（(]*\d[^（(]*?)\s*[（(]([^（()）\d]{1,12})[）)]\s*$/

/**
 * A cell without the bracket behind its number that says more of it (12（含税）, 13（预计））; a bracket that holds a unit or says that the
 * number falls is part of the number.
 */
export function withoutAside(text: string): string | undefined {
  const [, number, words] = bracket.exec(text) ?? []
  if (number === undefined || words === undefined) return undefined
  const says = falls.test(words) || declared(`（${words}）`) !== undefined
  return says ? undefined : number
}
