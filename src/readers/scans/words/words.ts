import type { Component } from '../marks/components.ts'
import type { Ruling } from '../marks/rulings.ts'
import { type Area, heightOf, widthOf } from '../raster/gray.ts'
import { cutAtRulings } from './cut.ts'

/** Ink that is read as one piece: words of one line of one cell, with no wide gap among them. */
export interface Word extends Area {
  components: Component[]
}

/** A gap, in heights of the line, that parts columns. */
const GAP = 0.9
/** Gap, in heights of the line, over which ink that no line was found for belongs to the word beside it. */
const NEAR = 0.45
/** Height of a component in lines that is no word: a stamp, a picture, a brace. */
const TALL = 2.5

/** The words of a page: its ink by the lines it was found in, and what was found in none. */
export function wordsOf(
  components: readonly Component[],
  lines: readonly Area[],
  rulings: readonly Ruling[],
): Word[] {
  const usual = median(lines.map(heightOf)) || 20
  const cores = lines.flatMap(line => cutAtRulings(line, rulings))
  const ink = components.filter(part => heightOf(part) < TALL * usual && widthOf(part) < 12 * usual)
  const owned = new Map<Area, Component[]>()
  const loose: Component[] = []
  const places = new Shelves(cores)
  for (const part of ink) {
    const owner = places.over(part)
    if (owner === undefined) loose.push(part)
    else owned.set(owner, [...(owned.get(owner) ?? []), part])
  }
  const words = [...owned.values()]
    .flatMap(parts => rowsOf(parts, usual))
    .flatMap(parts => parted(parts, rulings))
  return [...withLoose(words, loose, rulings, usual)].filter(word => isPrint(word, usual))
}

/** Boxes by the rows of pixels they stand in. */
class Shelves {
  readonly #shelves = new Map<number, Area[]>()
  static readonly #high = 32

  constructor(areas: readonly Area[]) {
    for (const area of areas)
      for (const row of Shelves.#rows(area)) {
        const shelf = this.#shelves.get(row)
        if (shelf) shelf.push(area)
        else this.#shelves.set(row, [area])
      }
  }

  static #rows({ top, bottom }: Area): number[] {
    const first = Math.floor(top / Shelves.#high)
    return Array.from(
      { length: Math.floor(bottom / Shelves.#high) - first + 1 },
      (_, i) => first + i,
    )
  }

  /** The box that covers most of this one, at least half of it. */
  over(part: Area): Area | undefined {
    let most = 0.5 * widthOf(part) * heightOf(part)
    let found: Area | undefined
    for (const area of new Set(Shelves.#rows(part).flatMap(row => this.#shelves.get(row) ?? []))) {
      const across = Math.min(part.x1, area.x1) - Math.max(part.x0, area.x0)
      const down = Math.min(part.bottom, area.bottom) - Math.max(part.top, area.top)
      if (across <= 0 || down <= 0 || across * down < most) continue
      most = across * down
      found = area
    }
    return found
  }
}

/** Lines that were found as one because they stand close: parted where no ink is between them. */
function rowsOf(parts: readonly Component[], usual: number): Component[][] {
  const hull = hullOf(parts)
  if (heightOf(hull) < 1.35 * usual) return [[...parts]]
  const rows: Component[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const part of [...parts].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1)
    if (row && part.top < bottom) row.push(part)
    else rows.push([part])
    bottom = Math.max(bottom, part.bottom)
  }
  const isLine = (row: readonly Component[]) => heightOf(hullOf(row)) > 0.35 * usual
  return rows.filter(isLine).length > 1 ? rows : [[...parts]]
}

/** The words of a line: parted at wide gaps and at rulings. */
function parted(parts: readonly Component[], rulings: readonly Ruling[]): Word[] {
  const high = heightOf(hullOf(parts))
  const words: Component[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const word = words.at(-1)
    const isApart = part.x0 - right > GAP * high || isRuledOff(right, part, rulings)
    if (word && !isApart) word.push(part)
    else words.push([part])
    right = Math.max(right, part.x1)
  }
  return words.map(wordOf)
}

/** Whether a ruling stands between what ends at x and what begins with this part. */
function isRuledOff(right: number, part: Area, rulings: readonly Ruling[]): boolean {
  const middle = (part.top + part.bottom) / 2
  return rulings.some(
    ({ orientation, x0, x1, top, bottom }) =>
      orientation === 'v' &&
      x0 >= right - 1 &&
      x1 <= part.x0 + 1 &&
      top <= middle &&
      bottom >= middle,
  )
}

/** Gives ink that no line was found for to the word beside it on its line, or makes words of it. */
function withLoose(
  words: readonly Word[],
  loose: readonly Component[],
  rulings: readonly Ruling[],
  usual: number,
): Word[] {
  const grown = [...words]
  for (const part of [...loose].sort((a, b) => a.x0 - b.x0)) {
    const middle = (part.top + part.bottom) / 2
    const near = grown.findIndex(word => {
      const [first, second] = part.x0 < word.x0 ? [part, word] : [word, part]
      const high = Math.max(heightOf(word), usual / 2)
      return (
        middle > word.top - 0.1 * high &&
        middle < word.bottom + 0.2 * high &&
        heightOf(part) < 1.6 * high &&
        second.x0 - first.x1 < NEAR * high &&
        !isRuledOff(first.x1 - 1, second, rulings)
      )
    })
    const word = grown[near]
    if (word) grown[near] = wordOf([...word.components, part])
    else grown.push(wordOf([part]))
  }
  return grown
}

/** Whether it may be words: a line of them, a single digit, a dash; a speck is none. */
function isPrint(word: Word, usual: number): boolean {
  const [wide, high] = [widthOf(word), heightOf(word)]
  const ink = word.components.reduce((sum, { pixels }) => sum + pixels, 0)
  if (ink < 0.02 * usual * usual) return false
  return high > 0.3 * usual || (wide > 0.2 * usual && wide > 2 * high)
}

export function wordOf(components: Component[]): Word {
  return { ...hullOf(components), components }
}

export function hullOf(areas: readonly Area[]): Area {
  const hull = { x0: Infinity, top: Infinity, x1: -Infinity, bottom: -Infinity }
  for (const { x0, x1, top, bottom } of areas) {
    hull.x0 = Math.min(hull.x0, x0)
    hull.x1 = Math.max(hull.x1, x1)
    hull.top = Math.min(hull.top, top)
    hull.bottom = Math.max(hull.bottom, bottom)
  }
  return hull
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
