import type { Nodes } from 'mdast'
import { windows } from './windows.ts'

/** A label in brackets, of a link or a note. */
const label = /\[(\^?(?:\\.|[^\\[\]])+)\]/g
const defined = /^\[(\^?(?:\\.|[^\\[\]])+)\]:/

/**
 * Links and notes are defined anywhere in a document and referred to anywhere else. Gives, for a piece of it, definitions of what the
 * piece refers to, to be parsed before it.
 */
export function definitionsFor(sources: readonly string[]): (piece: string) => string {
  const labels = new Set<string>()
  if (sources.some(source => source.includes(']:')))
    for (const source of sources)
      for (const { nodes, source: text } of windows(source, 0, () => ''))
        for (const node of nodes) collect(node, text, labels)
  if (labels.size === 0) return () => ''
  return piece => {
    const wanted = new Set([...piece.matchAll(label)].map(([, words = '']) => keyOf(words)))
    const known = [...wanted].filter(key => labels.has(key))
    return known.length === 0 ? '' : `${known.map(key => `[${key}]: x\n\n`).join('')}***\n\n`
  }
}

function collect(node: Nodes, source: string, labels: Set<string>): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    const start = node.position?.start.offset ?? 0
    const words = defined.exec(source.slice(start, node.position?.end.offset))?.[1]
    if (words !== undefined) labels.add(keyOf(words))
  }
  if ('children' in node) for (const child of node.children) collect(child, source, labels)
}

/** Labels are compared without regard to case and to how they are broken. */
function keyOf(words: string): string {
  return words
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}
