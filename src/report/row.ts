/** A row of a table of the dataset. */
export type Row = Readonly<Record<string, unknown>>

const LONGEST = 400

/** A value as words, cut so that the page's lists stay small whatever a document holds. */
export function words(row: Row, name: string): string {
  const value = row[name]
  return value === null || value === undefined ? '' : cut(String(value))
}

export function cut(text: string): string {
  return text.slice(0, LONGEST)
}

/** Where something stands, as a person looks for it: the page, else the character counted from 1; '' when unknown. */
export function place(anchors: unknown): string {
  const first: unknown = Array.isArray(anchors) ? anchors[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  if ('page' in first) return `page ${first.page}`
  return 'start' in first && typeof first.start === 'number' ? `character ${first.start + 1}` : ''
}

/** A path with the place in it. */
export function spot(path: string, within: string): string {
  return [path, within].filter(part => part !== '').join(', ')
}
