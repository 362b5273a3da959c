import { officialRegions } from './regions.ts'

/** A region by its official code (GB/T 2260, as the Ministry of Civil Affairs published it for 2024): 3701 is 济南市 under 37. */
export interface Region {
  name: string
  /** Two digits for a province, four for a prefecture, six for a county. */
  code: string
}

/** What a region's name may end in. */
const ENDS = '省区市县州盟旗'
/** Names of two characters (城区, 郊区, 礼县) stand inside too many other words. */
const LEAST = 3

const regions: readonly Region[] = officialRegions
  .split(' ')
  .map(line => ({ name: line.slice(6), code: line.slice(0, 6).replace(/(?:00){1,2}$/, '') }))
  // 市辖区 of a municipality bears the name of the whole again (110100 北京市)
  .filter(
    ({ name, code }, _, all) =>
      ENDS.includes(name.at(-1) ?? ' ') &&
      !(code.length === 4 && all.some(one => one.code === code.slice(0, 2) && one.name === name)),
  )
/** The regions of a name: 朝阳区 is one of Beijing and one of Changchun. */
export const regionsNamed: ReadonlyMap<string, readonly Region[]> = grouped()
const longest = Math.max(...regions.map(({ name }) => name.length))

function grouped(): Map<string, Region[]> {
  const found = new Map<string, Region[]>()
  for (const region of regions) found.set(region.name, [...(found.get(region.name) ?? []), region])
  return found
}

/** The names of regions in some words, in order, the longest where two end together. */
export function regionsIn(words: string): { name: string; start: number }[] {
  const found: { name: string; start: number }[] = []
  for (let end = LEAST; end <= words.length; end += 1) {
    if (!ENDS.includes(words.charAt(end - 1))) continue
    const name = endingAt(words, end)
    if (name !== undefined) found.push({ name, start: end - name.length })
  }
  return found
}

function endingAt(words: string, end: number): string | undefined {
  for (let length = Math.min(longest, end); length >= LEAST; length -= 1) {
    const name = words.slice(end - length, end)
    if (regionsNamed.has(name)) return name
  }
  return undefined
}

/** The official name some words begin with, the longest there is. */
export function officialAt(words: string): string | undefined {
  for (let length = Math.min(longest, words.length); length >= LEAST; length -= 1) {
    if (!ENDS.includes(words.charAt(length - 1))) continue
    const name = words.slice(0, length)
    if (regionsNamed.has(name)) return name
  }
  return undefined
}

/** The county of two characters some words begin with (澧县); only where a name is sure to begin, because such words stand inside others. */
export function shortCountyAt(words: string): string | undefined {
  const name = words.slice(0, 2)
  return name.endsWith('县') && regionsNamed.has(name) ? name : undefined
}

/** Official names that begin like a number: 七台河市, 九台区. */
export const numbered: readonly string[] = [...regionsNamed.keys()].filter(name =>
  /^[一二三四五六七八九十百千万两双]/.test(name),
)

/** The region of a code of two, four or six digits. */
export function regionOfCode(code: string): Region | undefined {
  return byCode.get(code)
}
const byCode = new Map(regions.map(region => [region.code, region]))
