import { wordAt } from '../../lexicon/buckets.ts'
import { betweens, facing, limited, limits, notAfter } from '../../lexicon/comparators.ts'
import type { Figure } from '../../model/figure.ts'
import { skipBlank } from '../../reading/numeral/classes.ts'
import { suffixes } from '../../reading/suffixes.ts'
import type { Mark } from '../mark.ts'
import { type View, words } from './view.ts'

/** Where the figure's suffix comparator ends; the figure's own end without one. */
export function comparator(view: View, figure: Figure): number {
  const { found, text } = view
  if (found.inside !== undefined && found.comparator !== undefined) {
    figure.comparator = found.comparator
    figure.words.comparator = words(view, found.inside.start, found.inside.end, 'inside')
  } else {
    prefix(view, figure)
  }
  return suffix(view, figure, text)
}

/** 超过, 约, 不低于 right before the figure; fillers such as 了 and 占 may stand between. */
function prefix(view: View, figure: Figure): void {
  const mark = nearest(view)
  const value = mark?.word?.before
  if (mark === undefined || value === undefined) return
  if (inWord(view.text, mark)) return
  figure.comparator = value
  if (value !== 'eq') figure.words.comparator = words(view, mark.start, mark.end, 'before')
}

/** How many marks before a figure the word that limits its verb may stand. */
const limitReach = 4

/** The word of comparison right before the figure, or the limit before its verb (至少投入2亿元). */
function nearest(view: View): Mark | undefined {
  const { text, marks, index, first, found } = view
  for (let i = index - 1; i >= Math.max(first, index - limitReach); i--) {
    const mark = marks[i]
    const word = mark?.word
    if (mark === undefined || word === undefined) return undefined
    if (word.before === undefined) continue
    if (i === index - 1 && filled(text, mark.end, found.start)) return mark
    return limits.includes(word.word) && acts(text.slice(mark.end, found.start)) ? mark : undefined
  }
  return undefined
}

/** Longer ones first: 可获 before 可. */
const verbs = [...limited].sort((a, b) => b.length - a.length)

/** Whether words are only verbs that a limit stands before, and fillers. */
function acts(words: string): boolean {
  let rest = words.trim()
  while (rest !== '') {
    const verb = verbs.find(word => rest.startsWith(word))
    if (verb === undefined && !betweens.includes(rest.charAt(0))) return false
    rest = rest.slice(verb?.length ?? 1).trimStart()
  }
  return true
}

/** Whether a word of comparison is the tail of another word (签约, 附近). */
export function inWord(text: string, mark: Mark): boolean {
  return joins(text.charAt(mark.start - 1), mark.word?.word ?? '')
}

/** Whether the character before makes another word of this one. */
export function joins(before: string, word: string): boolean {
  return before !== '' && (notAfter[word] ?? '').includes(before)
}

/** Whether only blanks and fillers stand in `text[start, end)`. */
export function filled(text: string, start: number, end: number): boolean {
  if (end - start > 6) return false
  for (let i = start; i < end; i++) {
    const char = text.charAt(i)
    if (
      char !== ' ' &&
      char !== '\n' &&
      char !== '\u3000' &&
      char !== '\u00a0' &&
      !betweens.includes(char)
    )
      return false
  }
  return true
}

function suffix(view: View, figure: Figure, text: string): number {
  const at = skipBlank(text, view.found.end, 2)
  const bracket = text.startsWith('（含）', at) || text.startsWith('(含)', at) ? at + 3 : at
  const sign = facing.get(text.charCodeAt(at))
  if (sign !== undefined && figure.comparator === 'eq') {
    figure.comparator = sign
    figure.words.comparator = words(view, at, at + 1, 'facing')
    return at + 1
  }
  const found = wordAt(suffixes, text, at) ?? wordAt(suffixes, text, bracket)
  if (found === undefined) return trailing(view, figure)
  const end = (text.startsWith(found.word, at) ? at : bracket) + found.word.length
  if (figure.comparator !== 'more_than' || found.comparator !== 'approx') {
    if (figure.comparator !== 'approx_more') figure.comparator = found.comparator
    figure.words.comparator = words(view, at, end, 'after')
  }
  return end
}

/** 三成多, 2倍多: 多 behind a ratio. */
function trailing(view: View, figure: Figure): number {
  const { found, text } = view
  const ratio = found.kind === 'percent' || found.kind === 'multiple'
  if (!ratio || text.charAt(found.end) !== '多' || figure.comparator !== 'eq') return found.end
  figure.comparator = 'approx_more'
  figure.words.comparator = words(view, found.end, found.end + 1, 'after')
  return found.end + 1
}
