import {
  bondRounds,
  debt,
  debtAround,
  debtOfKind,
  debtSaid,
  debtStem,
  debtTotal,
  ofAllDebt,
} from '../../lexicon/debts.ts'
import type { Figure } from '../../model/figure.ts'
import type { Around } from './index.ts'

/** A bare 限额 or 余额: of the debt spoken of last; behind general and special debt side by side, of what they are parts of. */
export function ofDebtNamed(name: string, { start, words }: Figure, around: Around): string {
  const { before, text } = around
  const debts = before.filter(
    ({ indicator = '', end }) => debtStem.test(indicator) && !isAside(text.slice(end, start)),
  )
  const [one, other] = debts.slice(-2).map(({ indicator = '' }) => indicator)
  const bothKinds = other !== undefined && areBothKinds(one ?? '', other)
  const sum = bothKinds
    ? debts.findLast(({ indicator = '' }) => debtTotal.test(indicator))?.indicator
    : undefined
  const stem = sum ?? other ?? one
  if (stem !== undefined) return stem.replace(debtStem, `$1${name}`)
  const at = words.metric?.start ?? start
  const said = debtSaid.exec(text.slice(Math.max(0, at - SAID), at))?.[1]
  const { title = '', headings = [] } = around.context
  const isOfDebt = said === name || [title, ...headings].some(words => ofAllDebt.test(words))
  return isOfDebt ? `${debt}${name}` : name
}

/** 一般债务限额 and 专项债务限额, of one measure. */
function areBothKinds(one: string, other: string): boolean {
  const [first, second] = [one, other].map(name => debtOfKind.exec(name))
  return (
    first?.[1] !== undefined && second != null && first[1] !== second[1] && first[2] === second[2]
  )
}

/** How far before its bare word a limit of debt is named. */
const SAID = 40

/** Whether a bracket ends in some words that they did not open: what stands before them is said in passing (限额5亿元（其中专项债务3亿元），余额4亿元). */
export function isAside(words: string): boolean {
  const opened = words.match(/[（(]/g)?.length ?? 0
  const closed = words.match(/[）)]/g)?.length ?? 0
  return closed > opened
}

/** Whether a sentence or its heading is about debts. */
export function aboutDebt({ start }: Figure, { text, context }: Around): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return debtAround.test(before) || debtAround.test(context.headings?.[0] ?? '')
}

/** 一般债券 of 再融资债券 is 再融资一般债券. */
export function ofRound(name: string, before: readonly Figure[]): string {
  const round = before.findLast(({ indicator = '' }) => bondRounds.test(indicator))
  const [, word] = bondRounds.exec(round?.indicator ?? '') ?? []
  return word === undefined ? name : `${word}${name}`
}
