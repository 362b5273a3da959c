import { debtInHeading, debtNamed } from '../../lexicon/cells.ts'
import { advanced, advancedWords, debtLimit, freshLimit, freshMark } from '../../lexicon/debts.ts'
import type { FigureContext } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'

/** 地方政府债务限额 under 债务余额 is a balance, in a table of both: every row says what its first columns hold. */
export function asHeaded(name: string, column: readonly string[]): string {
  const [, fresh, of] = debtNamed.exec(name) ?? []
  const headed = column.flatMap(words => {
    const found = debtInHeading.exec(compact(words))
    return found === null ? [] : [{ fresh: found[1], measure: found[2] }]
  })
  const [measure, another] = new Set(headed.map(one => one.measure))
  if (of === undefined || measure === undefined || another !== undefined) return name
  return `${fresh ?? headed.at(-1)?.fresh ?? ''}${of}${measure}`
}

/** 一般债务限额 under 2024年新增地方政府债务限额 is 新增一般债务限额. */
export function ofFresh(name: string, { above = [] }: FigureContext): string {
  const [over = ''] = above
  if (!debtLimit.test(name) || !freshLimit.test(over)) return name.replace(advancedWords, advanced)
  return `${over.includes(advanced) ? advanced : ''}${freshMark}${name}`
}
