/** Orders two decimals without turning either into a float. */
export function compare(a: string, b: string): number {
  const [minusA, minusB] = [a.startsWith('-'), b.startsWith('-')]
  if (minusA !== minusB) return minusA ? -1 : 1
  return minusA ? size(b.slice(1), a.slice(1)) : size(a, b)
}

function size(a: string, b: string): number {
  const [wholeA = '', partA = ''] = a.split('.')
  const [wholeB = '', partB = ''] = b.split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1
  return partA === partB ? 0 : partA < partB ? -1 : 1
}
