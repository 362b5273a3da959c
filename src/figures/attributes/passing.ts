import type { Mark } from '../mark.ts'
import { describes, heads } from './period.ts'
import type { State } from './state.ts'

/** A period that describes a noun gives way to the one at the head of the sentence. */
export function givesWay(text: string, mark: Mark, { topic, sentence }: State): boolean {
  return topic?.sentence === sentence && !heads(text, mark) && describes(text, mark)
}

/** 剔除2024年…因素: the year of what is left out. */
export function isLeftOutOf(text: string, { start }: Mark, { basis }: State): boolean {
  if (basis?.word?.basis !== 'adjusted' || start - basis.end > 12) return false
  return !/[，。；,]/.test(text.slice(basis.end, start))
}
