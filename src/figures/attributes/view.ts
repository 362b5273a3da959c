import type { Modality, Words } from '../../model/figure.ts'
import type { From } from '../../model/period.ts'
import type { Found } from '../../reading/kinds/amount.ts'
import type { Mark } from '../mark.ts'

/** A mark of a word, remembered with the clause it stood in. */
export interface Held {
  mark: Mark
  clause: number
}

/** What one figure can see: the words between the last figure (or the start of its clause) and itself. */
export interface View {
  text: string
  marks: readonly Mark[]
  /** Marks `first` to `index` - 1 stand before the figure in its clause, after the figure before it. */
  first: number
  index: number
  /** Where the clause, or the text behind the last figure in it, starts. */
  start: number
  found: Found
  /** End of the comparator behind the figure, of the figure itself without one. */
  after: number
  clause: number
  sentence: number
  /** The figure before stands in the same list (8.4%和8%). */
  listed: boolean
  /** How sure the figure before in its sentence is. */
  planned: Modality | undefined
}

/** The words of `text[start, end)` as a rule's evidence. */
export function words(
  view: View,
  start: number,
  end: number,
  rule: string,
  from: From = 'own',
): Words {
  return { text: view.text.slice(start, end), from, start, end, rule }
}

/** The marks of a bracket that opens right behind the figure (增长5.8%（按不变价计算）). */
export function marksBehind({ marks, index, after }: View): readonly Mark[] {
  const opens = marks[index + 1]
  if (opens?.pause !== 'open' || opens.start !== after) return []
  const found: Mark[] = []
  for (let i = index + 2; i < index + 8; i++) {
    const mark = marks[i]
    if (mark === undefined || mark.pause === 'close') break
    found.push(mark)
  }
  return found
}

/** The last mark before the figure that `test` accepts. */
export function lastMark(view: View, test: (mark: Mark) => boolean): Mark | undefined {
  for (let i = view.index - 1; i >= view.first; i--) {
    const mark = view.marks[i]
    if (mark !== undefined && test(mark)) return mark
  }
  return undefined
}
