/** Rows the page holds of a list without order; of the rest it says how many there are. */
export const LISTED = 50

/** Some rows of many, and how many there are. */
export interface Listed<T> {
  rows: T[]
  total: number
}

export function listed<T>(): Listed<T> {
  return { rows: [], total: 0 }
}

/** Takes a row while there is room, and counts it. */
export function take<T>(list: Listed<T>, row: T): void {
  list.total += 1
  if (list.rows.length < LISTED) list.rows.push(row)
}

/** Takes rows of which some are listed and others only counted, changed on the way. */
export function takeAll<T, U>(
  list: Listed<T>,
  { rows, total }: Listed<U>,
  change: (row: U) => T,
): void {
  for (const row of rows) take(list, change(row))
  list.total += total - rows.length
}

/** Takes a row when it is among the first `most` by `order`; equals keep the order they came in. */
export function takeBest<T>(
  list: Listed<T>,
  row: T,
  most: number,
  order: (a: T, b: T) => number,
): void {
  list.total += 1
  const last = list.rows.at(-1)
  if (list.rows.length >= most && last !== undefined && order(row, last) >= 0) return
  const at = list.rows.findIndex(known => order(row, known) < 0)
  if (at >= 0) list.rows.splice(at, 0, row)
  else if (list.rows.length < most) list.rows.push(row)
  if (list.rows.length > most) list.rows.pop()
}

export function count(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}

/** Adds numbers by name to others. */
export function countAll(
  counts: Map<string, number>,
  more: Iterable<readonly [string, number]>,
): void {
  for (const [name, number] of more) count(counts, name, number)
}

export function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, number) => sum + number, 0)
}
