import { leavesOut } from '../lexicon/changes.ts'
import { priced, turns } from '../lexicon/periods.ts'
import type { Figure } from '../model/figure.ts'
import { base, findBase } from './attributes/base.ts'
import {
  beforeBracket,
  type Clause,
  isAlone,
  type Opening,
  partName,
} from './attributes/bracketed.ts'
import { certainty, certify } from './attributes/certainty.ts'
import { change } from './attributes/change.ts'
import { comparator } from './attributes/comparator.ts'
import { dealYears } from './attributes/dealt-years.ts'
import { against, opposite } from './attributes/elsewhere.ts'
import { extent, per } from './attributes/extent.ts'
import { findMetric, metric } from './attributes/metric.ts'
import { note } from './attributes/note.ts'
import { givesWay, isLeftOutOf } from './attributes/passing.ts'
import { heads, isCompared, passes, period, yearLent } from './attributes/period.ts'
import { dealBack, dealOut } from './attributes/respective.ts'
import { isGoal, speaks } from './attributes/scope.ts'
import { type Enclosing, State } from './attributes/state.ts'
import type { View } from './attributes/view.ts'
import type { Surroundings } from './context.ts'
import type { Mark } from './mark.ts'
import { endsParagraph } from './paragraph.ts'
import { printed } from './printed.ts'

const links = new Set(['、', '和', '与', '及', '以及', '，', ''])
/** Marks a figure looks back over at most: keeps one endless clause linear. */
const horizon = 48

/** Gives every figure of a scanned text its meaning, in one pass over the marks. */
export function interpret(text: string, marks: readonly Mark[], around: Surroundings): Figure[] {
  return new Interpreter(text, marks, around).run()
}

class Interpreter {
  private readonly text: string
  private readonly marks: readonly Mark[]
  private readonly around: Surroundings
  private readonly state = new State()
  private readonly figures: Figure[] = []
  /** The figures of the list that is being read. */
  private list: Figure[] = []
  /** First mark a figure may look at, and where the text it may look at starts. */
  private first = 0
  private start = 0
  private clause: Clause = { first: 0, start: 0, figures: 0, earlier: undefined }
  private year: number | undefined
  /** Where the words of that year end. */
  private yearEnd = -1
  private lastEnd = -1
  /** The bracket extent figure the noun before it belongs to. */
  private spent = -1
  private readonly open: (Enclosing & Opening)[] = []

  constructor(text: string, marks: readonly Mark[], around: Surroundings) {
    this.text = text
    this.marks = marks
    this.around = around
  }

  run(): Figure[] {
    for (let i = 0; i < this.marks.length; i++) {
      const mark = this.marks[i]
      if (mark === undefined) break
      if (mark.pause !== undefined) this.pause(mark, i)
      else if (mark.word !== undefined) this.word(mark, i)
      else if (mark.period !== undefined) this.period(mark)
      else if (mark.figure !== undefined) this.figure(mark, i)
    }
    this.closeList()
    return this.figures
  }

  private closeList(): void {
    if (this.list.length > 1) {
      dealBack(this.text, this.list, this.figures)
      dealOut(this.text, this.list)
      dealYears(this.text, this.list)
    }
    this.list = []
  }

  private pause(mark: Mark, i: number): void {
    const { pause, end } = mark
    if (pause === 'list') return
    if (pause === 'open') {
      if (this.open.length < 8)
        this.open.push({
          first: this.first,
          start: this.start,
          open: mark.start,
          figures: this.figures.length,
          year: this.year,
          ...this.state.enclose(),
        })
      this.begin(i, end)
      return
    }
    if (pause === 'close') {
      const outer = this.open.pop()
      if (outer !== undefined) {
        this.first = outer.first
        const spent = outer.open === this.spent
        this.start =
          spent || this.text.slice(outer.start, outer.open).trim() === '' ? end : outer.start
        if (spent) this.first = i + 1
        const told = this.figures.length > outer.figures
        this.state.leave(outer, mark.start - outer.open - 1, told)
        if (told) this.year = outer.year
      }
      return
    }
    const paragraph = pause === 'break' && endsParagraph(this.text, mark)
    if (pause === 'stop' || paragraph) this.open.length = 0
    if (pause === 'comma') this.state.nextClause()
    else if (pause === 'semicolon') this.state.nextPart()
    else if (paragraph) this.state.nextParagraph()
    else if (pause === 'stop') this.state.nextSentence()
    this.begin(i, end)
    this.clause = { ...this.clause, first: this.first, start: end, figures: 0 }
  }

  private begin(i: number, at: number): void {
    this.first = i + 1
    this.start = at
  }

  private word(mark: Mark, i: number): void {
    const { word } = mark
    if (word === undefined) return
    const { state } = this
    if (word.certainty !== undefined) certify(this.text, mark, state)
    if (word.scope !== undefined && speaks(this.text, this.marks, i)) state.scope = mark
    if (word.account && !isGoal(this.text, mark.start)) state.account = mark
    if (word.basis !== undefined) {
      state.basis = mark
      if (leavesOut.test(this.text.slice(mark.start, mark.end + 24))) state.closeParts()
    }
    if (word.part) state.openParts(mark)
    if (word.relation === 'per') state.per = mark
    if (word.relation === 'against') state.against = opposite(this.text, mark.start)
    if (word.note) note(this.text, this.marks, i, state, this.figures.at(-1), this.lastEnd)
  }

  private period(mark: Mark): void {
    if (mark.period === undefined || isCompared(this.text, mark)) return
    if (priced.some(word => this.text.startsWith(word, mark.end))) return
    if (mark.period.offset === 0 && this.year !== undefined && mark.start === this.yearEnd) return
    const aside = isLeftOutOf(this.text, mark, this.state)
    const year = yearLent(mark.period)
    const far = (year ?? 0) > (this.around.latest ?? Number.POSITIVE_INFINITY)
    if (year !== undefined && !aside && !far) {
      this.year = year
      this.yearEnd = mark.end
    }
    const bare = aside || passes(this.text, mark) || givesWay(this.text, mark, this.state)
    if (bare && !this.state.passing) this.state.outer = this.state.period
    this.state.passing = bare
    this.state.period = {
      value: mark,
      mark,
      clause: this.state.clause,
      sentence: this.state.sentence,
    }
    if (!bare && !far && heads(this.text, mark)) this.state.topic = this.state.period
  }

  private figure(mark: Mark, index: number): void {
    const { figure: found } = mark
    if (found === undefined) return
    const { text, marks, state, around } = this
    const previous = state.previous
    const listed =
      previous !== undefined &&
      found.start - previous.end < 6 &&
      links.has(text.slice(previous.end, found.start).trim())
    const first = Math.max(this.first, index - horizon)
    const start = Math.max(this.start, found.start - 400)
    const view: View = {
      text,
      marks,
      first,
      index,
      start,
      found,
      after: found.end,
      clause: state.clause,
      sentence: state.sentence,
      listed,
      planned: previous?.modality,
    }
    const figure = printed(text, found)
    this.lastEnd = view.after = comparator(view, figure)
    change(view, figure, state.basis, previous)
    const foundBase = findBase(view, previous) ?? against(view, figure, state.against)
    base(view, figure, foundBase, previous)
    this.measure(view, figure, foundBase)
    certainty(view, figure, state, around)
    extent(view, figure, state, around)
    per(view, figure, state)
    if (figure.kind === 'multiple')
      figure.meaning = found.meaning ?? (figure.signedChange === undefined ? 'ratio' : 'delta')
    period(view, figure, state, around, this.year)
    if (!listed) this.closeList()
    if (this.list.length < 16) this.list.push(figure)
    this.figures.push(figure)
    state.previous = figure
    state.spend(figure, text, found.start)
    if (state.passing && turns.test(text.slice(this.lastEnd, this.lastEnd + 4))) state.restore()
    const joins =
      figure.kind === 'count' &&
      /^[\u4e00-\u9fff]+$/.test(figure.text) &&
      /^[\u4e00-\u9fff]/.test(text.slice(this.lastEnd, this.lastEnd + 1))
    const named = figure.words.metric?.start ?? 0
    const behind = named >= this.lastEnd ? (figure.words.metric?.end ?? 0) : this.lastEnd
    if (!joins) this.begin(index, Math.max(behind, this.lastEnd))
    else if (index - this.first > horizon) this.begin(index, found.start)
  }

  /** The metric of a figure alone in its bracket, which the bracket then no longer gives another. */
  private bracketed(view: View): ReturnType<typeof findMetric> {
    const outer = this.open.at(-1)
    if (outer === undefined || !isAlone(view, outer)) return undefined
    this.spent = outer.open
    return beforeBracket(view, outer)
  }

  private measure(view: View, figure: Figure, foundBase: ReturnType<typeof findBase>): void {
    const { state } = this
    const own =
      this.bracketed(view) ??
      (view.listed && figure.kind !== 'count' ? undefined : findMetric(view, foundBase))
    const chosen = metric(view, figure, own, partName(view, foundBase, this.clause) ?? state.metric)
    this.clause.earlier = state.metric
    this.clause.figures++
    if (chosen === undefined) return
    if (state.isLeftOut(figure, view)) return
    if (figure.kind !== 'count' || own !== undefined) state.metric = chosen
    if (state.part === undefined || view.sentence === 0)
      state.whole = state.part === undefined ? chosen : state.whole
  }
}
