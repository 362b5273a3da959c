import { accounts } from './accounts.ts'
import { listNumbers } from './numbering.ts'
import { any } from './pattern.ts'

/** What opens a paragraph like a heading: its number, a few words without an amount, then the end of a sentence, a colon or nothing more. */
export const opened = new RegExp(
  `^\\s*(?:(?:${listNumbers.join('|')})\\s*)?([\\u4e00-\\u9fff“”、（）()\\d]{2,32}?)\\s*(?:[。：:\\n]|$)`,
)
/** Such words that name one of the four budgets. */
export const ofAccount = new RegExp(any(accounts))
/** How the points of a list under such words are numbered: （1）税收收入…, 1.… */
export const listPoint = /^\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、])/
