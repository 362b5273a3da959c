import { bookOf } from '../../lexicon/accounts.ts'
import { rateUnits } from '../../lexicon/measures.ts'
import { elliptic } from '../../lexicon/phrases.ts'
import type { Figure } from '../../model/figure.ts'
import type { From } from '../../model/period.ts'
import { unitAt } from '../../reading/units.ts'
import type { Surroundings } from '../context.ts'
import type { Mark } from '../mark.ts'
import { budgeted } from './certainty.ts'
import type { State } from './state.ts'
import { type View, words } from './view.ts'

/** Scope, account, scope note and part-of: whose money it is and what of it is counted. */
export function extent(view: View, figure: Figure, state: State, around: Surroundings): void {
  const { note, part } = state
  const { said } = state
  let { scope, account } = state
  if ((scope ?? account) === undefined && elliptic.has(figure.metric ?? '')) {
    scope = said.scope
    account = said.account
  }
  const from = (mark: Mark): From =>
    mark.start >= view.start
      ? 'own'
      : mark === state.scope || mark === state.account
        ? 'sentence'
        : 'text'
  if (scope?.word?.scope !== undefined) {
    figure.scope = scope.word.scope
    figure.words.scope = words(view, scope.start, scope.end, 'scope', from(scope))
  } else if (around.scope !== undefined && (around.scope.own || budgeted(figure, around))) {
    figure.scope = around.scope.value
    figure.words.scope = around.scope.words
  }
  if (account?.word !== undefined) {
    figure.account = bookOf(account.word.word)
    figure.words.account = words(view, account.start, account.end, 'account', from(account))
  } else if (around.account !== undefined && (around.account.own || budgeted(figure, around))) {
    figure.account = around.account.value
    figure.words.account = around.account.words
  }
  if (note !== undefined) {
    figure.scopeNote = view.text.slice(note.start, note.end)
    figure.words.scopeNote = words(view, note.start, note.end, 'note')
  } else if (around.scopeNote !== undefined) {
    figure.scopeNote = around.scopeNote.value
    figure.words.scopeNote = around.scopeNote.words
  }
  if (part !== undefined) {
    figure.partOf = part.metric.text
    figure.words.partOf = words(view, part.metric.start, part.metric.end, 'part', 'sentence')
  }
}

/** 每股, 人均: per what; of a unit of trade it makes the money a rate. */
export function per(view: View, figure: Figure, state: State): void {
  const { found, text } = view
  if (found.per !== undefined) {
    figure.per = found.per.text
    figure.words.per = words(
      view,
      found.per.start,
      found.per.start + found.per.text.length,
      'slash',
    )
    return
  }
  const mark = state.per
  if (mark?.word === undefined || figure.kind !== 'money' || found.start - mark.start > 18) return
  const each = mark.word.word === '每'
  const unit = each ? unitAt(text, mark.end) : undefined
  if (each && unit === undefined) return
  const start = each ? mark.end : mark.start
  const end = each
    ? mark.end + (unit?.word.length ?? 1)
    : mark.start + (mark.word.word.startsWith('每') ? mark.word.word.length : 1)
  if (end > found.start) return
  figure.per = text.slice(start, end)
  figure.words.per = words(view, start, end, each ? 'each' : 'average')
  if (each && rateUnits.includes(figure.per)) figure.kind = 'rate'
}
