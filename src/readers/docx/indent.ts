import { type Element, elementsOf, find, isElement } from './tree.ts'

/** Twentieths of a point in an em of the size cells are printed in, and hundredths of characters. */
const EM = 210
const CHARACTER = 100

/** How far a cell's first words are set in, in em: as declared, or by the wide spaces they begin with. */
export function indentOf(paragraph: Element | undefined): { indent?: number } {
  const set = find(paragraph, 'pPr', 'ind')?.attributes ?? {}
  const left =
    part(set['leftChars'] ?? set['startChars'], CHARACTER) || part(set['left'] ?? set['start'], EM)
  const first = part(set['firstLineChars'], CHARACTER) || part(set['firstLine'], EM)
  const lead = /^[\u3000\u00a0]+/.exec(firstWords(paragraph))?.[0] ?? ''
  const spaces = [...lead].reduce((sum, space) => sum + (space === '\u3000' ? 1 : 0.5), 0)
  const indent = left + first + spaces
  return indent > 0 ? { indent } : {}
}

function part(said: string | undefined, whole: number): number {
  const number = Number(said ?? 0)
  return Number.isFinite(number) ? number / whole : 0
}

function firstWords(element: Element | undefined): string {
  for (const run of elementsOf(element, 'r'))
    for (const child of find(run, 't')?.children ?? []) if (!isElement(child)) return child.words
  return ''
}
