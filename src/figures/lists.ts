import type { Found } from '../reading/kinds/amount.ts'
import { isSpace } from '../reading/numeral/classes.ts'
import type { Numeral } from '../reading/numeral/form.ts'
import { shift } from '../reading/numeral/shift.ts'
import type { Unit } from '../reading/units.ts'
import { Mark } from './mark.ts'

const minuses = '-－−'
const links = ['、', '和', '与', '及', '以及', '或', '，']

/** Bare numbers that wait for the unit of the list they stand in (分别为110、8.8和31.8亿元). */
export class Lists {
  private readonly text: string
  private readonly marks: Mark[]
  private waiting: Numeral[] = []
  /** Amounts with a scale and no unit, which the tail may still name (2亿、3亿和5亿元). */
  private scaled: Found[] = []

  constructor(text: string, marks: Mark[]) {
    this.text = text
    this.marks = marks
  }

  clear(): void {
    this.waiting = []
    this.scaled = []
  }

  /** A number without a unit: a member of the list when it goes on from the last one; a minus before it is its own (5.2、-1.3和8.6%). */
  bare(plain: Numeral): void {
    const { start, value } = plain
    const minus =
      minuses.includes(this.text.charAt(start - 1) || ' ') &&
      '、和与及或，为'.includes(this.text.charAt(start - 2) || ' ')
    const numeral = minus ? { ...plain, start: start - 1, value: `-${value}` } : plain
    const last = this.waiting.at(-1)
    if (last !== undefined && !this.linked(last.end, numeral.start)) this.waiting = []
    if (this.waiting.length < 64) this.waiting.push(numeral)
  }

  /** A figure with its unit: lends it to the list right before. */
  settle(found: Found, tail: Numeral, unit: Unit | undefined): void {
    this.name(found, unit)
    const members = this.waiting
    this.waiting = []
    const last = members.at(-1)
    if (
      last === undefined ||
      found.value === undefined ||
      unit === undefined ||
      !this.linked(last.end, found.start)
    )
      return
    if (!this.shared(members, tail)) return
    const power = tail.arabic ? tail.big + tail.small + unit.power : 0
    const unitFrom = {
      text: this.text.slice(tail.end - scaleLength(this.text, tail), found.end).trim(),
      start: tail.end - scaleLength(this.text, tail),
    }
    const wordsFrom = this.marks.findLastIndex(mark => mark.end <= (members[0]?.start ?? 0)) + 1
    const lent = members.map(({ start, end, value, decimals }) => {
      const figure: Found = {
        start,
        end,
        kind: found.kind,
        unit: found.unit,
        value: shift(value, power),
        place: power - decimals,
        unitFrom,
      }
      return new Mark(start, end, undefined, figure)
    })
    const after = this.marks.splice(wordsFrom)
    this.marks.push(...merge(lent, after))
  }

  /** Gives 2亿、3亿 the money of the tail; one without a unit of its own waits for it. */
  private name(found: Found, unit: Unit | undefined): void {
    const last = this.scaled.at(-1)
    if (last !== undefined && !this.linked(last.end, found.start)) this.scaled = []
    if (found.unit === null && unit === undefined && found.value !== undefined) {
      if (this.scaled.length < 64) this.scaled.push(found)
      return
    }
    if (unit?.kind === 'money' && found.kind === 'money')
      for (const one of this.scaled) {
        one.kind = 'money'
        one.unit = found.unit
        one.unitFrom = { text: unit.word, start: found.end - unit.word.length }
      }
    this.scaled = []
  }

  /** 分别 says so, or every member has as many decimals as the last. */
  private shared(members: readonly Numeral[], tail: Numeral): boolean {
    const first = members[0]?.start ?? 0
    const clause = this.text.slice(Math.max(0, first - 16), first)
    if (/[\n\t。]\s*$/.test(clause) || clause.trim() === '') return false
    if (!members.every(({ arabic, big }) => arabic && big === 0)) return false
    if (clause.includes('分别') || clause.includes('各')) return true
    return tail.decimals > 0 && members.every(({ decimals }) => decimals === tail.decimals)
  }

  private linked(from: number, to: number): boolean {
    if (to - from > 8) return false
    let start = from
    let end = to
    while (start < end && isSpace(this.text.charCodeAt(start))) start++
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--
    return links.includes(this.text.slice(start, end))
  }
}

function scaleLength(text: string, tail: Numeral): number {
  let at = tail.end
  while (at > tail.start && !/[0-9０-９]/.test(text.charAt(at - 1))) at--
  return tail.end - at
}

function merge(a: readonly Mark[], b: readonly Mark[]): Mark[] {
  return [...a, ...b].sort((x, y) => x.start - y.start)
}
