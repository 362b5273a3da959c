import { type Element, elementsOf, find, setting, switched } from './tree.ts'

/** A level of a list: how it counts and what is printed. */
export interface Level {
  start: number
  counted: string
  /** `%1.%2、`: each sign stands for the count of a level. */
  printed: string
  /** Whether words follow without a space. */
  close: boolean
  /** Whether the counts of other levels are printed in digits. */
  digits: boolean
  /** The level, from 1, whose count begins this one anew; 0 never. Any above it without. */
  restart?: number
}

/** A list as paragraphs name it. Lists of one `counts` count on together. */
export interface List {
  counts: string
  levels: ReadonlyMap<number, Level>
  /** Levels that begin anew where this list begins, and with what. */
  begins: ReadonlyMap<number, number>
  /** The level of the paragraphs of a style. */
  ofStyle: ReadonlyMap<string, number>
}

/** Lists have nine levels, and print no longer numbers. */
const LEVELS = 9
const LONGEST = 64

/** The lists of `numbering.xml` by their id. `ofStyle` is the id of the list a style of numbering names. */
export function listsOf(
  definitions: readonly Element[],
  ofStyle: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const abstract = new Map<string, Element>()
  const numbers = new Map<string, Element>()
  for (const each of definitions) {
    if (each.name === 'abstractNum') abstract.set(each.attributes['abstractNumId'] ?? '', each)
    if (each.name === 'num') numbers.set(each.attributes['numId'] ?? '', each)
  }
  const kindOf = (number: Element | undefined) => setting(number, 'abstractNumId') ?? ''
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    const linked = setting(abstract.get(kindOf(number)), 'numStyleLink')
    const other = linked === undefined ? undefined : numbers.get(ofStyle(linked) ?? '')
    const counts = kindOf(other ?? number)
    lists.set(id, listOf(counts, abstract.get(counts), elementsOf(number, 'lvlOverride')))
  }
  return lists
}

function listOf(
  counts: string,
  abstract: Element | undefined,
  overrides: readonly Element[],
): List {
  const levels = new Map<number, Level>()
  const begins = new Map<number, number>()
  const ofStyle = new Map<string, number>()
  const own = overrides.flatMap(override => elementsOf(override, 'lvl'))
  for (const level of [...elementsOf(abstract, 'lvl'), ...own]) {
    const at = Number(level.attributes['ilvl'] ?? 0)
    if (!isLevel(at)) continue
    levels.set(at, levelOf(level))
    const style = setting(level, 'pStyle')
    if (style !== undefined) ofStyle.set(style, at)
  }
  for (const override of overrides) {
    const at = Number(override.attributes['ilvl'] ?? 0)
    if (!isLevel(at)) continue
    const start = setting(override, 'startOverride')
    if (start !== undefined) begins.set(at, Number(start))
    else if (find(override, 'lvl')) begins.set(at, levels.get(at)?.start ?? 1)
  }
  return { counts, levels, begins, ofStyle }
}

function isLevel(at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < LEVELS
}

function levelOf(level: Element): Level {
  const restart = setting(level, 'lvlRestart')
  return {
    start: Number(setting(level, 'start') ?? 0),
    counted: setting(level, 'numFmt') ?? 'decimal',
    printed: (setting(level, 'lvlText') ?? '').slice(0, LONGEST),
    close: setting(level, 'suff') === 'nothing',
    digits: switched(level, 'isLgl') ?? false,
    ...(restart !== undefined && { restart: Number(restart) }),
  }
}
