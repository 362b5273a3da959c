import { moneyNouns } from '../../lexicon/money.ts'

const ends = '，。；、\n\t'

/** Whether a word of money governs what stands at `at`: it stands before it in its clause, 16 characters back at most, never before `floor`. */
export function governedByMoney(text: string, at: number, floor: number): boolean {
  let start = at
  while (start > floor && start > at - 16 && !ends.includes(text.charAt(start - 1))) start--
  const left = text.slice(start, at)
  return left.length > 1 && moneyNouns.some(noun => left.includes(noun))
}
