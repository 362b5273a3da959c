/** Rows that are answered at once at most. */
const MOST = 500

/** Which rows are asked for. */
export function windowOf(query: URLSearchParams): { from: number; count: number } {
  const from = wholeOf(query.get('from'), 0)
  const count = Math.min(wholeOf(query.get('count'), 100), MOST)
  return { from, count }
}

function wholeOf(words: string | null, otherwise: number): number {
  return words !== null && /^\d{1,9}$/.test(words) ? Number(words) : otherwise
}
