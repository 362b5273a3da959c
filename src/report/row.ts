/** A row of a table of the dataset. */
export type Row = Readonly<Record<string, unknown>>

/** A row whose values are made when they are asked for. */
export interface Line {
  readonly row: Row
}

const LONGEST = 400

/** A value as words, cut so that the page's lists stay small whatever a document holds. */
export function words(row: Row, name: string): string {
  const value = row[name]
  return value === null || value === undefined ? '' : String(value).slice(0, LONGEST)
}

/** Where a row stands, as a person looks for it: the page, else the character counted from 1; '' when unknown. */
export function place({ anchors }: Row): string {
  const first: unknown = Array.isArray(anchors) ? anchors[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  if ('page' in first) return `page ${first.page}`
  return 'start' in first && typeof first.start === 'number' ? `character ${first.start + 1}` : ''
}

/** A path with the place in it. */
export function spot(path: string, row: Row): string {
  return [path, place(row)].filter(part => part !== '').join(', ')
}
