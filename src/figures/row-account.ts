import { moved } from '../lexicon/accounts.ts'
import { labelName } from '../reading/label-name.ts'
import type { Mark } from './mark.ts'

/** A row whose label begins with an account is of it (1、一般公共预算资金), unless it moves money between two (政府性基金预算调入). */
export function opensRow(text: string, mark: Mark): boolean {
  const label = labelName(text)
  return label.startsWith(text.slice(mark.start, mark.end)) && !moved.test(label)
}
