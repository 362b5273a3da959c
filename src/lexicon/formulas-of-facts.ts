import { derivedFacts } from './known-names.ts'

/** A fact that is computed from two others where nobody states it; a quotient is a percentage. */
export interface Formula {
  name: string
  left: string
  operator: '+' | '-' | '/'
  right: string
  /** As it is declared. */
  words: string
}

/** The declared formulas, each behind those it takes its members from. */
export const formulas: readonly Formula[] = derivedFacts
  .trim()
  .split('\n')
  .flatMap(line => {
    const [, name = '', left = '', operator, right = ''] =
      /^(.+)=(.+?)([-+/])(.+)$/.exec(line) ?? []
    if (operator !== '+' && operator !== '-' && operator !== '/') return []
    return [{ name, left, operator, right, words: `${left} ${operator} ${right}` }]
  })

/** How the level of the year before is computed: this year's level through one and its growth. */
export const lastYearWords = '本年数 / (1 + 增长率)'
