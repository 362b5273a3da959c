import type { Comparator, FigureKind, Range } from '../../model/figure.ts'
import type { Numeral } from '../numeral/form.ts'
import type { Unit } from '../units.ts'

/** A numeral with its sign, its currency mark and the unit behind it, before its kind is settled. */
export interface Amount {
  start: number
  /** End of the numeral, a bracketed 含 included. */
  end: number
  numeral: Numeral
  negative: boolean
  /** Currency printed before it. */
  prefix: string | undefined
  unit: Unit | undefined
  /** End of the unit; `end` without one. */
  unitEnd: number
  /** 多 or 余 stands inside, also between 个 and 百分点. */
  more: boolean
}

/** What a kind makes of an amount. */
export interface Reading {
  kind: FigureKind
  unit: string | null
  /** Power of ten from the printed number to base units, scales excluded. */
  power: number
  end: number
  /** Added to the value, in base units (5角 after 123元), and the power of its last digit. */
  extra?: { value: string; place: number }
  per?: { text: string; start: number }
  inferred?: true
  meaning?: 'delta' | 'ratio'
}

/** A figure with its value, before what surrounds it is read. */
export interface Found {
  start: number
  end: number
  kind: FigureKind
  unit: string | null
  value?: string
  range?: Range
  place: number
  comparator?: Comparator
  /** Offsets of the words inside the figure that gave the comparator. */
  inside?: { start: number; end: number }
  per?: { text: string; start: number }
  inferred?: true
  meaning?: 'delta' | 'ratio'
  /** Words that lend the unit, for a member of a list. */
  unitFrom?: { text: string; start: number }
}
