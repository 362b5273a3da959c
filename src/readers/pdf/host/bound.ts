/*
 * pdf.js looks at the clock whenever it begins to read something a page draws (its content, a form, a pattern, a glyph) and after every
 * hundred operators of it. Forms and patterns that draw each other without end, or a thousand times a thousand times, are told by how
 * often it does; what it takes is the same on every machine, as the time itself would not be.
 */

/** Looks at the clock a page may take: pages of reports take some hundreds, the largest seen 3,000. */
const BASE = 5000
/** Bytes of the file for each further look. */
const BYTES_A_LOOK = 5

let most = Number.POSITIVE_INFINITY
let looks = 0

/** Has this thread's clock count how often it is looked at, and fail once a page has used what it may. */
export function boundPages(): void {
  const now = Date.now
  Date.now = () => {
    looks += 1
    if (looks > most) throw new Error('a page draws more than it may')
    return now()
  }
}

/** Begins a page of a file of so many bytes. */
export function beginPage(bytes: number): void {
  most = BASE + bytes / BYTES_A_LOOK
  looks = 0
}

/** Ends a page: whether it was cut off because it draws too much. */
export function endPage(): boolean {
  const cut = looks > most
  most = Number.POSITIVE_INFINITY
  return cut
}
