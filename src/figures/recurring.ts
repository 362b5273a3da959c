/** Texts a reading is remembered of; when there are more, all are forgotten. */
const MOST = 512

/** What is read of a header, label or title, read once: the few that recur over a table are asked for at every cell. */
export function recurring<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { found: T }>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before.found
    const found = read(text)
    if (known.size >= MOST) known.clear()
    known.set(text, { found })
    return found
  }
}
