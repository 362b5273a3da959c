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

/** A path with the place in it. */
export function spot(path: string, within: string): string {
  return [path, within].filter(part => part !== '').join(', ')
}
