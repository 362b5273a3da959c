import { glossed } from './gloss.ts'
import { any } from './pattern.ts'

/** Words that open a scope note, which runs to the end of its bracket or clause. */
export const notes = glossed(`
  不含 不包括 不包含 不计 未含 未包括    without, not counting
  含 包括                               with, including
`)
/** Words that take something out of the number, in a bracket behind a title. */
const without = glossed(`
  扣除 剔除    deducting, leaving out
`)
const opens = any([...notes, ...without])

/** （不含开发区，下同）: what a title leaves out or takes in. 下同 (the same below) makes it hold for all that follows. */
export const scopeNoteInTitle = new RegExp(
  `[（(](${opens}[^（()）]{2,30}?)(?:[，,、]?\\s*下同)?[）)]`,
)
export const lastingScopeNote = new RegExp(
  `[（(](${opens}[^（()）]{1,30}?)[，,、；;]?\\s*下同[）)]`,
)

/** What may be the mark of a note between a number and its scale (12（3）亿元, 12注1亿元), and what it opens with. */
export const noteInside = /^(?:[（(]\s?\d{1,2}\s?[）)]|注\s?\d{1,2})/
export const noteOpens = '（(注'

/** What is raised as the mark of a note: 1, [2], （3）, ①, *, 注1. */
export const raisedMark =
  /^(?:[[(（〔【]?\s*(?:注\s*)?\d{1,2}\s*[\])）〕】]?|[①-⑳]|[*＊※†‡#]{1,3}|注\s*\d{0,2}|[a-z])$/
