/** How far apart so many characters are, of a list of numbers in which `g n v` stands for n times v; null where nothing is written. */
export function deltasOf(words: string | undefined, count: number): number[] | null {
  const tokens = words?.match(/[^\s,]+/g) ?? []
  if (tokens.length === 0) return null
  const deltas: number[] = []
  for (let at = 0; at < tokens.length && deltas.length < count; at++) {
    if (tokens[at]?.toLowerCase() !== 'g') deltas.push(number(tokens[at]))
    else {
      const times = Math.min(count - deltas.length, Math.max(0, Math.trunc(number(tokens[at + 1]))))
      const delta = number(tokens[at + 2])
      for (let time = 0; time < times; time++) deltas.push(delta)
      at += 2
    }
  }
  return deltas
}

function number(token: string | undefined): number {
  const value = Number(token)
  return Number.isFinite(value) ? value : 0
}
