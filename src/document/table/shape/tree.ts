import { fresh, memo } from '../../../lexicon/claims.ts'
import { compact } from '../../../model/text.ts'
import { numberOf } from './labels.ts'
import type { Line, Lines } from './lines.ts'

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

/** By numbering first, then by indentation; 其中 and what follows it at its depth are parts of the row above. */
function byLabel(rows: readonly Line[]): Branch[] {
  const tree = new Tree(speaksByIndent(rows))
  for (const [i, row] of rows.entries()) {
    if (row.rank > 0) tree.close()
    else tree.add(row, rows[i - 1])
  }
  return tree.all
}

/** A row that later ones may stand under, with how it is numbered and indented. */
interface Open {
  made: Branch
  style: number | null
  number: number
  indent: number
}

/** A row as it comes: its depth, 0 where indentation says nothing, and its number. */
interface Coming {
  row: Line
  indent: number
  numbered: ReturnType<typeof numberOf>
}

/** Rows taken one after the other. */
class Tree {
  readonly all: Branch[] = []
  readonly #indented: boolean
  #open: Open[] = []
  /** The row whose parts are being listed (其中), null where none is known; undefined outside such a list. */
  #listing: Branch | null | undefined

  constructor(indented: boolean) {
    this.#indented = indented
  }

  /** Nothing stands under what came before a total. */
  close(): void {
    this.#open = []
    this.#listing = undefined
  }

  add(row: Line, before: Line | undefined): void {
    if (row.label === '') {
      this.all.push(branch(row, null, true))
      return
    }
    const indent = this.#indented ? (row.indent ?? 0) : 0
    const coming: Coming = { row, indent, numbered: numberOf(row.label) }
    if (row.part) this.#beginList(row, before)
    else if (numberOf(row.label) === null && memo.test(compact(row.label))) this.#aside(row, indent)
    else if (!this.#listed(coming)) this.#place(coming)
  }

  #beginList(row: Line, before: Line | undefined): void {
    const last = this.#open.at(-1)?.made ?? null
    const of = this.#indented || last?.row === before ? last : null
    this.#listing = of
    this.all.push(part(row, of, of === null))
  }

  /** A row told beside the others (附：…): what is listed under it is of it, and it is added to none. */
  #aside(row: Line, indent: number): void {
    const over = this.#open.findLast(({ style }) => style !== null)?.made ?? null
    const made: Branch = { ...part(row, null, true), parent: over }
    this.#open.push({ made, style: null, number: 0, indent })
    this.#listing = undefined
    this.all.push(made)
  }

  /** Takes a row into the list of parts that is being told; false where it is none of them. */
  #listed({ row, indent, numbered }: Coming): boolean {
    const of = this.#listing
    if (of === undefined || numbered !== null) return false
    if (fresh.test(compact(row.label))) {
      const made = branch(row, null, true)
      this.#open = [{ made, style: null, number: 0, indent }]
      this.#listing = undefined
      this.all.push(made)
      return true
    }
    if (!this.#indented) {
      /** Where nothing tells how far the list goes, what follows is of its row, but not told as a part. */
      this.all.push({ ...part(row, null, true), parent: of })
      return true
    }
    if (indent <= (this.#open.at(-1)?.indent ?? -1)) return false
    this.all.push(part(row, of, false))
    return true
  }

  #place(coming: Coming): void {
    this.#listing = undefined
    const { numbered, indent } = coming
    const made = numbered === null ? this.#plain(coming) : this.#numbered(coming.row, numbered)
    this.#open.push({ made, ...(numbered ?? { style: null, number: 0 }), indent })
    this.all.push(made)
  }

  #numbered(row: Line, { style, number }: { style: number; number: number }): Branch {
    const same = this.#open.findLastIndex(open => open.style === style)
    if (same >= 0) this.#open.length = same
    else if (number !== 1) leave(this.#open, style)
    return branch(row, this.#open.at(-1)?.made ?? null, same < 0 && number !== 1)
  }

  #plain({ row, indent }: Coming): Branch {
    const any = this.#open.length > 0
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      if (top.style !== null || (this.#indented && top.indent < indent)) break
      this.#open.pop()
    }
    const top = this.#open.at(-1)
    if (top === undefined) return branch(row, null)
    const tentative = !this.#indented && top.style !== null
    const under = tentative || (this.#indented && indent > top.indent)
    const made = branch(row, under ? top.made : null, !under && any)
    made.tentative = tentative
    return made
  }
}

/** A row of 其中 under the one it is a part of. */
function part(row: Line, of: Branch | null, unsure: boolean): Branch {
  const made: Branch = { row, parent: of, children: [], parts: [], unsure, tentative: false }
  of?.parts.push(made)
  return made
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
