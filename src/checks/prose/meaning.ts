import { accountNames, books } from '../../lexicon/accounts.ts'
import { isBaseBetween } from '../../lexicon/between.ts'
import { heads, inner } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'

const marks = /[\s“”"‘’（）()《》，、：:]+/g
const said = new RegExp([...accountNames, ...inner].join('|'), 'g')
const level = new RegExp(`^(?:${heads.join('|')})(?=.)`)

/** A figure's metric without the words that its scope, account and stage already say. */
export function coreOf(words: string): string {
  return words.replace(marks, '').replace(said, '').replace(level, '')
}

/** What is counted, whose it is and in which unit: figures of one meaning differ in period and stage only. */
export function meaningOf(found: IdentifiedFigure, words = found.figure.metric): string {
  const { scope, partOf, metric } = found.figure
  const whole = words === metric && partOf !== undefined ? coreOf(partOf) : ''
  return [whole, scope ?? '', thingOf(found, words)].join('|')
}

/** What is counted of which account, whoever it is of. */
export function thingOf({ figure }: IdentifiedFigure, words = figure.metric): string {
  const named = books.find(book => words?.includes(book))
  return `${coreOf(words ?? '')}|${named ?? figure.account ?? ''}`
}

/** The days a figure speaks of; '' where nobody says. */
export function timeOf({ figure: { period } }: IdentifiedFigure): string {
  return period === undefined ? '' : `${period.start}..${period.end}`
}

/** An amount as such: no ratio, no change, no rate per head, and not what another amount is compared with. */
export function isAmount(found: IdentifiedFigure): boolean {
  return isPlainAmount(found) && !isBase(found)
}

/** What an amount of now is compared with: 达到 A，较上年的 B 增加 C. */
export function isBase(found: IdentifiedFigure): boolean {
  const { start, end } = found.figure
  return (
    found.cell === undefined && isPlainAmount(found) && isBaseBetween(found.text.text, start, end)
  )
}

function isPlainAmount({ figure }: IdentifiedFigure): boolean {
  const { kind, change, per, metric } = figure
  return (
    (kind === 'money' || kind === 'quantity') &&
    change === undefined &&
    per === undefined &&
    metric !== undefined
  )
}
