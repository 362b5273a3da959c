import { debtInHeading, debtNamed } from '../../lexicon/cells.ts'

/** 地方政府债务限额 under 债务余额 is a balance, in a table of both: every row says what its first columns hold. */
export function asHeaded(name: string, column: readonly string[]): string {
  const [, fresh, of] = debtNamed.exec(name) ?? []
  const headed = column.flatMap(words => {
    const found = debtInHeading.exec(words.replace(/\s+/g, ''))
    return found === null ? [] : [{ fresh: found[1], measure: found[2] }]
  })
  const [measure, another] = new Set(headed.map(one => one.measure))
  if (of === undefined || measure === undefined || another !== undefined) return name
  return `${fresh ?? headed.at(-1)?.fresh ?? ''}${of}${measure}`
}
