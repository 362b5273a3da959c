import { funds, link, moneyNouns, moneyVerbs } from '../../lexicon/money.ts'

const ends = '，。；、\n\t'

/** Whether a word of money governs what stands at `at`: it stands before it in its clause, 16 characters back at most, never before `floor`. */
export function governedByMoney(text: string, at: number, floor: number): boolean {
  let start = at
  while (start > floor && start > at - 16 && !ends.includes(text.charAt(start - 1))) start--
  const left = text.slice(start, at)
  return left.length > 1 && moneyWords.some(word => left.includes(word))
}

const moneyWords = [...moneyNouns, ...moneyVerbs]

/** How many characters may stand between an amount and the word of money behind it: 900亿的专项资金. */
const most = 4

/** Whether the amount that ends at `end` counts money by the noun behind it, without a pause between (900亿资金, 十几个亿的投资). */
export function countsMoney(text: string, end: number): boolean {
  const at = text.charAt(end) === link ? end + 1 : end
  const words = text.slice(at, at + most + 4)
  const han = /^\p{Script=Han}*/u.exec(words)?.[0] ?? ''
  return moneyNouns.some(noun => {
    const from = han.indexOf(noun)
    return (
      from === 0 || (from > 0 && (at > end ? from <= most : funds.includes(han.slice(0, from))))
    )
  })
}
