import { fresh } from '../../../lexicon/claims.ts'
import { numberOf } from './labels.ts'
import type { Line, Lines } from './lines.ts'
import { compact } from './roles.ts'

/** A row in its place among the others. */
export interface Branch {
  row: Line
  parent: Branch | null
  children: Branch[]
  /** Rows under it that list some of its parts only (其中). */
  parts: Branch[]
  /** Nothing tells whether it belongs to the row above it or stands beside it. */
  unsure: boolean
  /** It is taken for a part of the numbered row above it only because it has no number itself. */
  tentative: boolean
}

/** The rows of a panel that are no totals, under one another by code, number or indentation; in order. */
export function branchesOf({ rows: lines, stacked }: Lines): Branch[] {
  const rows = lines.filter(({ rank }) => rank === 0)
  const coded = rows.filter(({ code }) => code !== '').length * 2 > rows.length
  if (coded) return byCode(lines)
  return stacked ? rows.map(row => branch(row, null, true)) : byLabel(lines)
}

function branch(row: Line, parent: Branch | null, unsure = false): Branch {
  const made: Branch = { row, parent, children: [], parts: [], unsure, tentative: false }
  parent?.children.push(made)
  return made
}

function byCode(rows: readonly Line[]): Branch[] {
  const open: Branch[] = []
  const all: Branch[] = []
  for (const row of rows) {
    if (row.rank > 0) {
      open.length = 0
      continue
    }
    if (row.code === '') {
      all.push(branch(row, null, !row.group))
      continue
    }
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (isUnder(row, top)) break
      open.pop()
    }
    const made = branch(row, open.at(-1) ?? null)
    open.push(made)
    all.push(made)
  }
  return all
}

/** By its code, or by the same code and words said once more. */
function isUnder({ code, label }: Line, { row, children }: Branch): boolean {
  if (code === row.code) return label === row.label && children.length === 0
  return code.startsWith(row.code)
}

interface Open {
  made: Branch
  style: number | null
  number: number
  indent: number
}

/** By numbering first, then by indentation; 其中 and what follows it at its depth are parts of the row above. */
function byLabel(rows: readonly Line[]): Branch[] {
  const indented = speaksByIndent(rows)
  const all: Branch[] = []
  let open: Open[] = []
  let listing: { of: Branch | null; indent: number } | null = null
  for (const [i, row] of rows.entries()) {
    if (row.rank > 0) {
      open = []
      listing = null
      continue
    }
    if (row.label === '') {
      all.push(branch(row, null, true))
      continue
    }
    const indent = indented ? (row.indent ?? 0) : 0
    const numbered = numberOf(row.label)
    if (row.part) {
      const last = open.at(-1)?.made ?? null
      const of = indented || last?.row === rows[i - 1] ? last : null
      const made: Branch = {
        row,
        parent: of,
        children: [],
        parts: [],
        unsure: of === null,
        tentative: false,
      }
      of?.parts.push(made)
      all.push(made)
      listing = { of, indent: indented ? indent : Number.POSITIVE_INFINITY }
      continue
    }
    if (listing !== null && numbered === null && fresh.test(compact(row.label))) {
      const made = branch(row, null, true)
      open = [{ made, style: null, number: 0, indent }]
      listing = null
      all.push(made)
      continue
    }
    if (listing !== null && numbered === null) {
      const deeper = indented && indent > (open.at(-1)?.indent ?? -1)
      const made: Branch = {
        row,
        parent: listing.of,
        children: [],
        parts: [],
        unsure: !deeper,
        tentative: false,
      }
      if (deeper) {
        listing.of?.parts.push(made)
        all.push(made)
        continue
      }
      if (!indented) {
        all.push(made)
        continue
      }
    }
    listing = null
    const before = open.at(-1)
    if (numbered !== null) {
      const same = open.findLastIndex(({ style }) => style === numbered.style)
      if (same >= 0) open.length = same
      else if (numbered.number !== 1) leave(open, numbered.style)
      const made = branch(row, open.at(-1)?.made ?? null, same < 0 && numbered.number !== 1)
      open.push({ made, ...numbered, indent })
      all.push(made)
      continue
    }
    while (open.length > 0 && indented && (open.at(-1)?.indent ?? 0) >= indent) {
      if (open.at(-1)?.style !== null) break
      open.pop()
    }
    if (!indented) while (open.length > 0 && open.at(-1)?.style === null) open.pop()
    const top = open.at(-1)
    const tentative = top !== undefined && !indented && top.style !== null
    const under = tentative || (top !== undefined && indented && indent > top.indent)
    const beside = top === undefined
    const parent = under && top !== undefined ? top.made : null
    const made = branch(row, parent, !under && !beside && before !== undefined)
    made.tentative = tentative
    open.push({ made, style: null, number: 0, indent })
    all.push(made)
  }
  return all
}

/** Closes the rows of inner numbering above a row whose own manner of numbering was not met before: 二、 behind 1. and 2. */
function leave(open: Open[], style: number): void {
  const inner = open.findIndex(row => row.style !== null && row.style > style)
  if (inner >= 0) open.length = inner
}

/** Whether indentation means depth: more than one depth, the first row at none, and not the mere look of centred labels. */
export function speaksByIndent(rows: readonly Line[]): boolean {
  const data = rows.filter(
    ({ rank, indent, label }) => rank === 0 && indent !== null && label !== '',
  )
  const depths = new Map<number, { least: number; most: number }>()
  for (const { indent, label } of data) {
    const length = label.trim().length
    const seen = depths.get(indent ?? 0)
    depths.set(indent ?? 0, {
      least: Math.min(seen?.least ?? length, length),
      most: Math.max(seen?.most ?? length, length),
    })
  }
  if (depths.size < 2) return false
  const first = data[0]?.indent ?? 0
  if (first !== Math.min(...depths.keys())) return false
  const ordered = [...depths].sort(([a], [b]) => a - b).map(([, lengths]) => lengths)
  return !ordered.every((lengths, i) => i === 0 || lengths.most <= (ordered[i - 1]?.least ?? 0))
}
