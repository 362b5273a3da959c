const delimiters = [',', '\t', ';', '|'] as const

/** Lines that are looked at to tell what parts the cells. */
const LINES = 50

/** What parts the cells of a file, whatever it is called: the sign that stands equally often in most lines; in doubt the one its name means. */
export function delimiterOf(source: string, named: ',' | '\t'): string {
  const lines = source
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, LINES)
    .filter(line => line.trim() !== '')
  const held = (delimiter: string) => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...counts.values())
  }
  let best: string = named
  for (const delimiter of delimiters)
    if (held(delimiter) > held(best) && held(delimiter) > 1) best = delimiter
  return best
}
