import { publicBody } from '../../lexicon/bodies.ts'
import { type Region, regionOfCode, regionsIn, regionsNamed } from '../../lexicon/gazetteer.ts'
import { ownRegion, reportingOf } from '../../lexicon/homes.ts'
import type { Cited } from '../../model/cited.ts'
import type { Text } from '../../model/text.ts'
import { citePart, unspaced } from './cite.ts'
import { regionIn } from './region.ts'

/** A region counts as the document's where it has this share of what the document says of regions. */
const SHARE = 0.6
/** And this many mentions, its own or of those under it, or all there are. */
const LEAST = 3
/** So many regions under one province, and none of another, are the rows of the province's own table. */
const ROWS = 5
/** A text that names one region oftener than this names others as well. */
const MOST_ALONE = 12

/**
 * The region a whole document speaks of, where no title names it: the level it calls its own (全市, 省本级) and the regions it names.
 * A province that names its cities is told by them, also where its own name stands nowhere; nothing is said where two regions are named alike often,
 * but for the region of the public body that publishes it, where it is of the level the document calls its own.
 */
export function homeOf(
  texts: readonly Text[],
  publisher?: Cited<string>,
): Cited<string> | undefined {
  const votes = new Map<string, number>()
  const levels = new Map<string, number>()
  for (const { text } of texts) {
    const words = unspaced(text)
    for (const [, whole, own] of words.matchAll(ownRegion)) add(levels, whole ?? own ?? '', 1)
    for (const { name } of regionsIn(words)) vote(votes, regionsNamed.get(name) ?? [])
  }
  const level = most(levels)
  const path = descend(votes)
  const home =
    level === undefined
      ? (onlyOne(path, votes, texts) ?? provinceOfRows(path, votes))
      : (path.findLast(({ name }) => name.endsWith(level)) ?? provinceOfRows(path, votes))
  if (home === undefined) return level === undefined ? undefined : publishing(level, publisher)
  const printed = texts.find(({ text }) => text.includes(home.name))
  if (printed !== undefined) return citePart(printed, home.name, home.name)
  const under = regionsUnder(home, votes)
  const first = texts.find(({ text }) => under.some(({ name }) => text.includes(name)))
  const named = under.find(({ name }) => first?.text.includes(name))
  return named && first && under.length >= ROWS ? citePart(first, home.name, named.name) : undefined
}

/** The region of a public body that publishes a document of that level: 来源：西河县财政局 over what is said of 全县. */
function publishing(
  level: string,
  publisher: Cited<string> | undefined,
): Cited<string> | undefined {
  if (publisher === undefined || !publicBody.test(publisher.value)) return undefined
  const region = regionIn(publisher.value)
  return region?.endsWith(level) && regionsNamed.has(region)
    ? { value: region, text: publisher.text, anchors: publisher.anchors }
    : undefined
}

/** The one region that a document names, more than once or as one that reports (2018年西河市…), where it calls no level its own. */
function onlyOne(
  path: readonly Region[],
  votes: ReadonlyMap<string, number>,
  texts: readonly Text[],
): Region | undefined {
  const last = path.at(-1)
  const all = [...votes].reduce((sum, [code, n]) => (code.length === 2 ? sum + n : sum), 0)
  if (last === undefined || votes.get(last.code) !== all || all > MOST_ALONE) return undefined
  const reports = texts.some(({ text }) => reportingOf(last.name).test(text))
  return reports ? last : undefined
}

/** The regions one level below that a document names. */
function regionsUnder({ code }: Region, votes: ReadonlyMap<string, number>): Region[] {
  return [...votes.keys()].flatMap(one =>
    one.length === code.length + 2 && one.startsWith(code) ? (regionOfCode(one) ?? []) : [],
  )
}

/** The province whose cities fill a document that names no level, or mostly that of its cities. */
function provinceOfRows(
  path: readonly Region[],
  votes: ReadonlyMap<string, number>,
): Region | undefined {
  const [province, city] = path
  if (province === undefined || city !== undefined) return undefined
  const under = [...votes.keys()].filter(
    code => code.length === 4 && code.startsWith(province.code) && (votes.get(code) ?? 0) >= LEAST,
  )
  return under.length >= ROWS ? province : undefined
}

/** A mention counts for the region and all above it, shared among regions of one name. */
function vote(votes: Map<string, number>, regions: readonly Region[]): void {
  for (const { code } of regions)
    for (let length = code.length; length >= 2; length -= 2)
      add(votes, code.slice(0, length), 1 / regions.length)
}

/** From the province down, as long as one region has most of what is said. */
function descend(votes: ReadonlyMap<string, number>): Region[] {
  const path: Region[] = []
  let above = [...votes].reduce((sum, [code, n]) => (code.length === 2 ? sum + n : sum), 0)
  for (let length = 2, code = ''; length <= 6; length += 2) {
    const under = [...votes].filter(([one]) => one.length === length && one.startsWith(code))
    const [best, count] = under.reduce<[string, number]>(
      (max, one) => (one[1] > max[1] ? one : max),
      ['', 0],
    )
    if (count < SHARE * above || (count < LEAST && count < above)) break
    code = best
    above = count
    const region = regionOfCode(code)
    if (region !== undefined) path.push(region)
  }
  return path
}

/** The word counted most, when no other is counted alike often. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}
