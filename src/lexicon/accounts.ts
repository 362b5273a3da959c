/** The four budgets: the name every rule of ours calls each by, in English, and its other names. */
const rows: readonly (readonly [name: string, english: string, others: readonly string[]])[] = [
  ['一般公共预算', 'general public budget', ['公共财政预算', '一般公共收入', '一般公共支出']],
  ['政府性基金', 'budget of government funds', []],
  ['国有资本经营', 'budget of state capital operations', []],
  ['社会保险基金', 'budget of social insurance funds', ['社保基金']],
]

/** The four budgets, by the names that figures have. */
export const books: readonly string[] = rows.map(([name]) => name)
/** Every name of one of the four. Longer words win. */
export const accounts: readonly string[] = rows.flatMap(([name, , others]) => [name, ...others])
/** The same, with 预算 (budget) behind those that do not end in it. */
export const accountNames: readonly string[] = accounts.flatMap(name =>
  name.endsWith('预算') ? [name] : [`${name}预算`, name],
)

/** The one of the four budgets that words name; the words themselves where none. */
export function bookOf(words: string): string {
  const row = rows.find(([name, , others]) => [name, ...others].some(one => words.includes(one)))
  return row?.[0] ?? words
}

/** Names that are of the budget, not of what came of it: 一般公共预算收入预算. */
export const budgetName = /(?:收入|支出)预算$/
