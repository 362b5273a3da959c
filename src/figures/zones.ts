import { cityEnd, fullZone, shortZones, zoneHead } from '../lexicon/subjects.ts'
import type { Document } from '../model/document.ts'
import { compact } from '../model/text.ts'

/** The zones of its region that a document names in full, each once, in order. */
export function zonesOf({ facts, blocks }: Document): string[] {
  const city = facts.region?.value.replace(cityEnd, '')
  if (city === undefined) return []
  const names = new RegExp(`${city}${fullZone}`, 'g')
  const found = new Set<string>()
  for (const block of blocks) {
    const texts = block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]
    for (const { text } of texts)
      if (text.includes(city)) for (const [name] of compact(text).matchAll(names)) found.add(name)
  }
  return [...found]
}

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
