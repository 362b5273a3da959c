import { inName, magnitudes } from '../../lexicon/changes.ts'
import type { Figure } from '../../model/figure.ts'
import type { Mark } from '../mark.ts'
import { filled } from './comparator.ts'
import { lastMark, marksBehind, type View, words } from './view.ts'

const reach = 16
const relative = new Set<Figure['kind']>(['percent', 'percentage_point', 'multiple'])

/** The verb or noun of change that governs a figure: right before it, or with its object between. */
export function changeMark(view: View): Mark | undefined {
  const mark = lastMark(view, ({ word }) => word?.change !== undefined)
  const change = mark?.word?.change
  if (mark === undefined || change === undefined) return undefined
  if (adjacent(view, mark)) return mark
  if (change.strong !== true || change.level === true || view.found.start - mark.end > reach)
    return undefined
  if (inName.test(view.text.slice(mark.end, view.found.start))) return undefined
  const amount = !relative.has(view.found.kind)
  if (amount && change.change !== 'decrease') return undefined
  const crossed = lastMark(
    view,
    ({ start, word, pause }) =>
      start >= mark.end &&
      (word?.relation === 'share' ||
        word?.relation === 'of' ||
        word?.relation === 'than' ||
        pause !== undefined),
  )
  return crossed === undefined ? mark : undefined
}

/** Nothing but comparators, links and fillers between the word and the figure. */
function adjacent(view: View, change: Mark): boolean {
  let at = change.end
  for (let i = view.index - 1; i >= view.first; i--)
    if (view.marks[i] === change) {
      for (let j = i + 1; j < view.index; j++) {
        const mark = view.marks[j]
        const word = mark?.word
        if (mark === undefined || word === undefined) return false
        if (
          word.before === undefined &&
          word.relation !== 'link' &&
          word.relation !== 'of' &&
          word.relation !== 'per' &&
          word.certainty === undefined
        )
          return false
        if (!filled(view.text, at, mark.start)) return false
        at = mark.end
      }
      break
    }
  return filled(view.text, at, view.found.start) || gapWord(view.text.slice(at, view.found.start))
}

/** A noun that names the change itself (增长幅度为5%, 增长目标为6%). */
function gapWord(gap: string): boolean {
  const noun = '为达是'.includes(gap.charAt(gap.length - 1) || ' ') ? gap.slice(0, -1) : gap
  return magnitudes.includes(noun)
}

/** Direction, signed value and what it is measured on. */
export function change(
  view: View,
  figure: Figure,
  basis: Mark | undefined,
  previous: Figure | undefined,
): void {
  const mark = changeMark(view)
  if (mark?.word?.change === undefined) {
    const shared = (view.listed && isAlike(view, previous)) || enumerated(view, previous)
    if (shared && previous?.change !== undefined) share(figure, previous)
    return
  }
  const inverted = narrowing(view, mark)
  const given = mark.word.change
  figure.change = inverted ? 'increase' : given.change
  figure.words.change = words(
    view,
    mark.start,
    mark.end,
    given.level ? 'level' : adjacent(view, mark) ? 'verb' : 'verb-object',
  )
  if (given.level !== true) measure(view, figure, basis)
}

/** 增长5%，50亿元用于民生: an amount behind a rate of change is no change. */
function isAlike({ found }: View, previous: Figure | undefined): boolean {
  if (previous === undefined) return false
  return previous.kind === found.kind || (relative.has(previous.kind) && relative.has(found.kind))
}

/** 压减部门预算10%、专项资金20%: the verb of the first governs the objects behind 、. */
export function enumerated(view: View, previous: Figure | undefined): boolean {
  if (previous?.words.change?.rule !== 'verb-object' || previous.kind !== view.found.kind)
    return false
  const gap = view.text.slice(previous.end, view.found.start)
  return (
    gap.startsWith('、') &&
    gap.length <= 16 &&
    lastMark(view, ({ pause }) => pause !== undefined && pause !== 'list') === undefined
  )
}

function share(figure: Figure, previous: Figure): void {
  // 增速分别为-2.1%、3%: the minus of the first turned its own direction alone.
  const turned = previous.value?.startsWith('-') === true && previous.change === 'decrease'
  if (previous.change !== undefined) figure.change = turned ? 'increase' : previous.change
  if (previous.words.change !== undefined)
    figure.words.change = { ...previous.words.change, rule: 'list' }
  if (previous.signedChange === undefined) return
  sign(figure)
  if (previous.changeBasis !== undefined) figure.changeBasis = previous.changeBasis
  if (previous.words.changeBasis !== undefined)
    figure.words.changeBasis = previous.words.changeBasis
}

/** 降幅…收窄: the fall became smaller. */
function narrowing(view: View, mark: Mark): boolean {
  const verb = mark.word?.word
  if (verb !== '收窄' && verb !== '缩小') return false
  return (
    lastMark(
      view,
      ({ start, word }) => start < mark.start && (word?.word === '降幅' || word?.word === '跌幅'),
    ) !== undefined
  )
}

function measure(view: View, figure: Figure, basis: Mark | undefined): void {
  if (figure.change === 'loss') return
  sign(figure)
  const behind = basisBehind(view)
  const value = (behind ?? basis)?.word?.basis
  figure.changeBasis = value ?? 'nominal'
  if (behind !== undefined) {
    figure.words.changeBasis = words(view, behind.start, behind.end, 'basis-after')
    return
  }
  if (basis === undefined || value === undefined) return
  const end = value === 'adjusted' ? clauseEnd(view.text, basis.end) : basis.end
  figure.words.changeBasis = words(
    view,
    basis.start,
    Math.min(end, view.found.start),
    'basis',
    basis.start >= view.start ? 'own' : 'sentence',
  )
}

/** The basis in the bracket behind the figure, unless it measures a figure of its own (3.8%（同口径增长11.6%）). */
function basisBehind(view: View): Mark | undefined {
  const behind = marksBehind(view)
  const at = behind.findIndex(({ word }) => word?.basis !== undefined)
  const own = behind.some(({ figure }, i) => i > at && figure?.kind === 'percent')
  return own ? undefined : behind[at]
}

function sign(figure: Figure): void {
  if (figure.value === undefined || figure.kind === 'fraction') return
  const { value } = figure
  const negative = value.startsWith('-')
  figure.signedChange =
    figure.change === 'decrease' && !negative && value !== '0' ? `-${value}` : value
  if (negative && figure.change === 'increase') figure.change = 'decrease'
}

function clauseEnd(text: string, at: number): number {
  for (let i = at; i < at + 30 && i < text.length; i++)
    if ('，。；、）)\n'.includes(text.charAt(i))) return i
  return at
}
