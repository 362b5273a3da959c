import { regionsNamed } from '../lexicon/gazetteer.ts'
import { cityEnd, fullZone, shortZones, zoneHead, zoneShortened } from '../lexicon/subjects.ts'
import type { Document } from '../model/document.ts'
import { compact } from '../model/text.ts'

/** The zones of its region that a document names in full, each once, in order. */
export function zonesOf({ facts, blocks }: Document): string[] {
  const city = facts.region?.value.replace(cityEnd, '')
  const found = new Set(
    blocks
      .slice(0, NAMING)
      .flatMap(block => (block.kind === 'table' ? [] : zonesShortened(block.text.text))),
  )
  if (city === undefined) return [...found]
  const names = new RegExp(`${city}${fullZone}`, 'g')
  for (const block of blocks) {
    const texts = block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]
    for (const { text } of texts)
      if (text.includes(city)) for (const [name] of compact(text).matchAll(names)) found.add(name)
  }
  return [...found]
}

/** Blocks in which a document says what it calls something in short. */
const NAMING = 20

/** 西河经济技术开发区（以下简称经开区）: the zones that a text names in full where it says their short name, from the name of their city. */
function zonesShortened(text: string): string[] {
  return [...text.matchAll(zoneShortened)].flatMap(([, words = '']) => {
    for (let at = 0; at < words.length - 4; at++)
      for (const length of [2, 3, 4])
        if (cities.has(words.slice(at, at + length))) return [words.slice(at)]
    return []
  })
}

/** Names of regions without their last character. */
const cities = new Set([...regionsNamed.keys()].map(name => name.slice(0, -1)))

/** The zone some words begin with, and as it is printed there: 经开区 is the one the document has in full. */
export function zoneAt(
  words: string,
  zones: readonly string[],
): { name: string; printed: string } | undefined {
  for (const [short, full] of shortZones) {
    const printed = short.exec(words)?.[0]
    if (printed === undefined) continue
    const [shortest, next] = zones
      .filter(name => full.test(name))
      .sort((a, b) => a.length - b.length)
    const known = shortest !== undefined && shortest.length !== next?.length
    return { name: known ? shortest : printed, printed }
  }
  const name = zoneHead.exec(words)?.[0]
  return name === undefined ? undefined : { name, printed: name }
}
