import { apply, type Matrix } from '../../pages/paint/matrix.ts'
import type { Path, Point } from '../../pages/paint/shapes.ts'
import type { Scene } from './place.ts'

/** How many numbers follow each letter of a path, and whether it draws a curve. */
const LETTERS: Readonly<Record<string, { numbers: number; curve?: true }>> = {
  S: { numbers: 2 },
  M: { numbers: 2 },
  L: { numbers: 2 },
  Q: { numbers: 4, curve: true },
  B: { numbers: 6, curve: true },
  A: { numbers: 7, curve: true },
  C: { numbers: 0 },
}

const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g

/** The path of abbreviated data, as displayed: its straight runs of points, and the ends of its curves. */
export function pathOf(data: string, matrix: Matrix, { spend }: Pick<Scene, 'spend'>): Path {
  const runs: Point[][] = []
  const curves: number[] = []
  let current: Point[] = []
  const end = () => {
    if (current.length > 1) runs.push(current)
  }
  const draw = (letter: string, numbers: readonly number[]) => {
    spend(1)
    const [x = 0, y = 0] = numbers.slice(-2)
    const point: Point = apply(matrix, x, y)
    if (letter === 'L') current.push(point)
    else if (letter === 'C') {
      const [first] = current
      if (first) current.push([...first])
    } else {
      end()
      current = [point]
      if (LETTERS[letter]?.curve) curves.push(...point)
    }
  }
  let letter = ''
  let numbers: number[] = []
  for (const [token] of data.matchAll(TOKEN)) {
    const number = Number(token)
    if (Number.isNaN(number)) {
      letter = token.toUpperCase() === 'Z' ? 'C' : token.toUpperCase()
      numbers = []
    } else numbers.push(number)
    const wanted = LETTERS[letter]?.numbers
    if (wanted === undefined || numbers.length < wanted) continue
    if (wanted > 0 || numbers.length === 0) draw(letter, numbers)
    numbers = []
  }
  end()
  return { runs, curves }
}
