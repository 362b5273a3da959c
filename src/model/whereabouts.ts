import type { Anchor } from './anchor.ts'

/** Where an anchor is, in words, as every message, page and command says it. */
export function whereIs(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'text':
      return `characters ${anchor.start}–${anchor.end}`
    case 'page':
      return `page ${anchor.page}`
    case 'sheet':
      return `${sheetName(anchor.sheet)}!${anchor.cell}`
    case 'part':
      return `${anchor.part}, characters ${anchor.start}–${anchor.end}`
  }
}

/** Something in a file: its path and, where it is known, the place of its first words. */
export function whereIn(path: string, anchors: readonly Anchor[]): string {
  const [first] = anchors
  return first === undefined ? path : `${path}, ${whereIs(first)}`
}

/** The name of a sheet as formulas write it: 收入, '表1 收入'. */
function sheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
}
