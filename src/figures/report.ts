import { notTitle, reportWords, statedTitle } from '../lexicon/reports.ts'
import type { Stage } from '../model/context.ts'
import type { Document } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import { compact } from '../model/text.ts'
import { plain } from '../reading/plain.ts'
import { marksOf } from './context.ts'

/** Lines of a document among which one says what it reports, where its title does not. */
const LINES = 30
/** Blocks in which the first sentences say it, and how much of each is looked at. */
const STATING = 12
const REACH = 400
/** A longer line is prose. */
const LINE = 60

/** What a document reports, by its title, else by the first line that says so. */
export function reportOf({ facts, blocks }: Document): Report | undefined {
  const titled = facts.title && reportNamed(facts.title.value, facts.year?.value)
  if (titled?.kind === 'budget_report') return titled
  const lines = blocks.slice(0, LINES).flatMap(block => {
    const line = block.kind === 'table' ? block.title?.text : block.text.text
    return line !== undefined && line.length <= LINE ? [line] : []
  })
  for (const line of lines) {
    const found = reportNamed(line)
    if (found?.kind === 'budget_report' && found.executed !== undefined) return found
  }
  if (titled && (titled.executed ?? titled.budgeted) !== undefined) return titled
  for (const line of lines) {
    const found = reportNamed(line, facts.year?.value)
    if (found && (found.executed ?? found.budgeted) !== undefined) return found
  }
  if (titled) return titled
  for (const block of blocks.slice(0, STATING)) {
    if (block.kind === 'table') continue
    const stated = statedTitle.exec(plain(block.text.text.slice(0, REACH)))?.[1]
    if (stated !== undefined) return reportNamed(stated)
  }
  return undefined
}

/** What a title says its report is, and of which years; `year` where it names none itself. */
export function reportNamed(title: string, year?: number): Report | undefined {
  const words = compact(plain(title))
  if (notTitle.test(words)) return undefined
  const kind = reportWords.find(([pattern]) => pattern.test(words))?.[1]
  if (kind === undefined) return undefined
  const years = marksOf(title).flatMap(({ period }) => period?.year ?? [])
  const [first = year] = years
  const last = years.at(-1) ?? year
  switch (kind) {
    case 'budget_report': {
      if (first === undefined) return { kind }
      const next = last !== undefined && last > first ? last : first + 1
      return { kind, executed: first, budgeted: next }
    }
    case 'budget':
      if (first !== undefined && last === first + 1)
        return { kind: 'budget_report', executed: first, budgeted: last }
      return { kind, ...(last !== undefined && { budgeted: last }) }
    default:
      return { kind, ...(first !== undefined && { executed: first }) }
  }
}

/** The year of what a report gives at a stage, where nothing nearer names one: budgets of the year budgeted, the rest of the year carried out. */
export function reportYear(report: Report | undefined, stage?: Stage): number | undefined {
  const { executed, budgeted } = report ?? {}
  if (executed === undefined || budgeted === undefined) return executed ?? budgeted
  if (stage === undefined) return undefined
  return stage === 'initial_budget' ? budgeted : executed
}
