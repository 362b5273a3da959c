import {
  type Element,
  isElement,
  lengthOf,
  type Node,
  silentElements,
  textLength,
} from './elements.ts'

/** Characters of the words of tables met so far: each is counted once, however deep tables stand in tables. */
const known = new WeakMap<Element, number>()

/** Characters of the words in a cell, and of those in the tables inside it. */
export function lengthsOf(cell: Element): { own: number; nested: number } {
  const { own, tables } = partsOf(cell)
  return { own, nested: tables.reduce((sum, table) => sum + lengthOfTable(table), 0) }
}

function lengthOfTable(table: Element): number {
  const found = known.get(table)
  if (found !== undefined) return found
  const inside = [table]
  for (let i = 0; i < inside.length; i++) {
    const { tables } = partsOf(inside[i] ?? table)
    for (const inner of tables) if (!known.has(inner)) inside.push(inner)
  }
  // Inner tables stand after the ones around them.
  for (const one of inside.reverse()) {
    const { own, tables } = partsOf(one)
    known.set(
      one,
      tables.reduce((sum, inner) => sum + (known.get(inner) ?? lengthOf(inner)), own),
    )
  }
  return known.get(table) ?? 0
}

/** An element's own words, and the outermost tables in it. */
function partsOf(element: Element): { own: number; tables: Element[] } {
  let own = 0
  const tables: Element[] = []
  const waiting: Node[] = [...element.children]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') own += textLength(node.value)
    else if (!isElement(node) || silentElements.has(node.tagName)) continue
    else if (node.tagName === 'table') tables.push(node)
    else for (const child of node.children) waiting.push(child)
  }
  return { own, tables }
}
