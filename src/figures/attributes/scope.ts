import {
  agents,
  budgetary,
  budgetLine,
  givers,
  goals,
  payers,
  placed,
  ranked,
  receivers,
  recipients,
} from '../../lexicon/certainty.ts'
import { belowCity, levelWords } from '../../lexicon/scopes.ts'
import type { Mark } from '../mark.ts'

/** Whether a word of scope says whose the figures are: not a yardstick (高于全省, 居全省前列), not a giver (中央、省级资金). */
export function speaks(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (mark?.word?.scope === undefined) return false
  const before = marks[i - 1]
  const compared = before?.word?.relation === 'than' || before?.word?.relation === 'share'
  if (compared && before?.end === mark.start) return false
  if (ranked.some(word => text.startsWith(word, mark.end))) return false
  if (mark.word.scope !== 'whole' && payers.some(word => text.startsWith(word, mark.end)))
    return false
  if (placed.test(text.slice(Math.max(0, mark.start - 3), mark.start))) return false
  return spends(text, marks, i)
}

/** 调入一般公共预算: the account money goes to is not the one it is of. */
export function isGoal(text: string, start: number): boolean {
  return goals.test(text.slice(Math.max(0, start - 4), start))
}

/** 省级 and the like are a scope before a word of budgets alone; 市本级 and 全市 always are. */
function spends(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (mark === undefined) return false
  const { word, end } = mark
  if (word?.scope === 'part') {
    const receives = receivers.test(text.slice(Math.max(0, mark.start - 8), mark.start))
    const behind = end + (bracket.exec(text.slice(end, end + FAR))?.[0].length ?? 0)
    const owns = budgetary.some(next => text.startsWith(next, behind))
    return !receives && (owns || isAmount(marks[i + 1], end))
  }
  if (word?.scope !== 'own_level' || word.word.endsWith('本级')) return true
  if (agents.includes(text.charAt(mark.start - 1))) return false
  const lower = levelWords.some(([pattern, depth]) => depth >= belowCity && pattern.test(word.word))
  if (lower && recipients.test(text.slice(Math.max(0, mark.start - 4), mark.start))) return false
  if (givers.test(text.slice(Math.max(0, mark.start - 8), mark.start))) return false
  if (isAmount(marks[i + 1], end)) return true
  const behind = end + (bracket.exec(text.slice(end, end + FAR))?.[0].length ?? 0)
  if (budgetary.some(next => text.startsWith(next, behind)) || ofMoney(marks, i)) return true
  return budgetLine.test(text.slice(end, end + FAR))
}

/** 市级36.5亿元、县区级…: the amount right behind a level is of it. */
function isAmount(next: Mark | undefined, end: number): boolean {
  return next?.figure?.kind === 'money' && next.start - end <= 1
}

/** 市级（含开发区，下同）一般公共预算收入: what the level takes in stands between. */
const bracket = /^[（(][^（()）]*[）)]/
const FAR = 60

/** 省级机关运行经费预算安排14.65亿元: a budget's own words stand between the level and its figure. */
function ofMoney(marks: readonly Mark[], i: number): boolean {
  const level = marks[i]
  for (let j = i + 1; j < i + 5; j++) {
    const { word, figure, pause, start = 0 } = marks[j] ?? {}
    if (level === undefined || pause !== undefined || start - level.end > 16) return false
    if (figure !== undefined) return false
    if (word?.certainty?.stage !== undefined || word?.word === '预算安排') return true
  }
  return false
}
