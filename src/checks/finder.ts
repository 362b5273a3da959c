import type { CheckKind } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import type { Cell, Table } from '../model/table.ts'
import type { Text } from '../model/text.ts'
import type { Layout } from './layout.ts'

/**
 * What a figure is in a claim. The stated one comes first: `total`, `ratio`, `change`, `difference`, `smaller`
 * (of `larger`), `same`, `value`. `delta` is the amount of a change.
 */
export type Role =
  | 'total'
  | 'part'
  | 'ratio'
  | 'numerator'
  | 'denominator'
  | 'change'
  | 'now'
  | 'before'
  | 'delta'
  | 'difference'
  | 'minuend'
  | 'subtrahend'
  | 'smaller'
  | 'larger'
  | 'same'
  | 'value'

export interface Member {
  found: IdentifiedFigure
  role: Role
  /** What the figure is multiplied by in a sum; 1 elsewhere. */
  weight: number
}

/** An identity that the words or the layout of a document claim, before anyone did the arithmetic. */
export interface Claim {
  kind: CheckKind
  /** What is claimed of what, in the document's words. */
  subject: string | null
  /** The stated figure first; a `share` states none (its members make 100). */
  members: readonly Member[]
  /** Ends of a `range`, in base units. */
  bounds?: { min?: string; max?: string }
  /** Why the claim cannot be checked although it stands there (two candidate bases, a comparable basis). */
  blocked?: string
  /** The layout that claims it, where no words do; a reading that fails wherever it is tried is not believed. */
  layout?: Layout
}

/** A document as finders read it. */
export interface Reading {
  document: Document
  /** In order of place. */
  figures: readonly IdentifiedFigure[]
  /** Figures of a cell, in order of place. */
  byCell: ReadonlyMap<Cell, readonly IdentifiedFigure[]>
  /** Figures of a text (of a block, a caption, a cell), in order of place. */
  byText: ReadonlyMap<Text, readonly IdentifiedFigure[]>
  /** Every table, nested ones included, in reading order. */
  tables: readonly Table[]
}

/** One way a document claims an identity. `name` is what pipelines switch off and `checks.ndjson` prints. */
export interface Finder {
  name: string
  /** Claims in order of place; never throws. */
  find(reading: Reading): Iterable<Claim>
}

export function member(found: IdentifiedFigure, role: Role, weight = 1): Member {
  return { found, role, weight }
}

/** total = Σ parts. */
export function sumClaim(
  subject: string | null,
  total: IdentifiedFigure,
  parts: readonly IdentifiedFigure[],
): Claim {
  const members = [member(total, 'total'), ...parts.map(part => member(part, 'part'))]
  return { kind: 'sum', subject, members }
}

/** ratio = numerator / denominator. */
export function ratioClaim(
  subject: string | null,
  ratio: IdentifiedFigure,
  numerator: IdentifiedFigure,
  denominator: IdentifiedFigure,
): Claim {
  const members = [
    member(ratio, 'ratio'),
    member(numerator, 'numerator'),
    member(denominator, 'denominator'),
  ]
  return { kind: 'ratio', subject, members }
}

/** change = now / before − 1. */
export function changeClaim(
  subject: string | null,
  change: IdentifiedFigure,
  now: IdentifiedFigure,
  before: IdentifiedFigure,
): Claim {
  return {
    kind: 'change',
    subject,
    members: [member(change, 'change'), member(now, 'now'), member(before, 'before')],
  }
}

/** smaller ≤ larger. */
export function orderClaim(
  subject: string | null,
  smaller: IdentifiedFigure,
  larger: IdentifiedFigure,
): Claim {
  return {
    kind: 'order',
    subject,
    members: [member(smaller, 'smaller'), member(larger, 'larger')],
  }
}

/** The same fact stated again and again. */
export function equalClaim(subject: string | null, same: readonly IdentifiedFigure[]): Claim {
  return { kind: 'equal', subject, members: same.map(found => member(found, 'same')) }
}
