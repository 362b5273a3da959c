import type { XmlElement } from '../../../packed/xml-tree.ts'
import type { Matrix } from '../../pages/paint/matrix.ts'
import { numberOf } from '../package/numbers.ts'
import { codesOf } from './codes.ts'
import { deltasOf } from './deltas.ts'
import { printedWidth, widthOf } from './widths.ts'

/** Where a character stands in its text object, and about how wide it is. */
export interface Spot {
  text: string
  x: number
  y: number
  width: number
}

/** Degrees by which a hand-placed line may be off the straight. */
const STRAIGHT = 3

/** The places of the characters of a TextCode from `start` on, and the direction they are written in, as displayed. */
export function spotsOf(
  text: string,
  code: XmlElement,
  transforms: readonly XmlElement[],
  object: XmlElement,
  start: { x: number; y: number },
  matrix: Matrix,
): { spots: Spot[]; angle: number } {
  const { Size, HScale, ReadDirection, CharDirection } = object.attributes
  const size = Math.abs(numberOf(Size, 0))
  const em = size * numberOf(HScale, 1)
  const reading = rounded(numberOf(ReadDirection, 0))
  const standing = rounded(numberOf(CharDirection, 0))
  const codes = codesOf(text, transforms)
  const places = codes.reduce((sum, { glyphs }) => sum + glyphs, 0)
  const halves = text.length - [...text].length
  const across = deltasOf(code.attributes['DeltaX'], places + halves)
  const down = deltasOf(code.attributes['DeltaY'], places + halves)
  /** Some programs count characters beyond the first 65,536 twice, as UTF-16 does. */
  const twice =
    halves > 0 && Math.max(across?.length ?? 0, down?.length ?? 0) >= places + halves - 1
  const steps: { x: number; y: number }[] = []
  const spots: Spot[] = []
  let at = 0
  let { x, y } = start
  for (const [i, { text: own, glyphs }] of codes.entries()) {
    const taken = twice && own.length > [...own].length ? glyphs + 1 : glyphs
    const natural = reading % 180 === 0 ? widthOf(own) * em : size
    const step =
      i === codes.length - 1 ? undefined : stepOf(across, down, at, taken, natural, reading)
    const along = step && (standing % 180 === 0 ? Math.abs(step.x) : Math.abs(step.y))
    spots.push({ text: own, x, y, width: printedWidth(own, em, along) })
    if (step === undefined) break
    steps.push(step)
    x += step.x
    y += step.y
    at += taken
  }
  return { spots, angle: angleOf(steps, matrix, reading, standing) }
}

/**
 * How far the next character is. Where a list has come to its end its last number goes on, as other programs have it, if this
 * character has room in it; without any list characters are as far apart as they are wide.
 */
function stepOf(
  across: readonly number[] | null,
  down: readonly number[] | null,
  at: number,
  taken: number,
  natural: number,
  reading: number,
): { x: number; y: number } {
  const sum = (list: readonly number[] | null) =>
    (list ?? []).slice(at, at + taken).reduce((all, delta) => all + delta, 0)
  const isWritten = (list: readonly number[] | null) => list !== null && list.length > at
  if (isWritten(across) || isWritten(down)) return { x: sum(across), y: sum(down) }
  const vertical = across === null && down === null ? reading % 180 !== 0 : across === null
  const last = (vertical ? down : across)?.at(-1) ?? 0
  const sign = last < 0 || (last === 0 && reading >= 180) ? -1 : 1
  const step = sign * Math.max(Math.abs(last), natural)
  return vertical ? { x: 0, y: step } : { x: step, y: 0 }
}

/** The way most steps go, as displayed and snapped to right angles; that of the object itself where there is none. */
function angleOf(
  steps: readonly { x: number; y: number }[],
  matrix: Matrix,
  reading: number,
  standing: number,
): number {
  const counts = new Map<number, number>()
  for (const step of steps) {
    if (step.x === 0 && step.y === 0) continue
    const degrees = degreesOf(step.x, step.y, matrix)
    counts.set(degrees, (counts.get(degrees) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const turn = (reading * Math.PI) / 180
  const degrees = most?.[0] ?? degreesOf(Math.cos(turn), Math.sin(turn), matrix)
  const upright = degreesOf(
    Math.cos((standing * Math.PI) / 180),
    Math.sin((standing * Math.PI) / 180),
    matrix,
  )
  /** Upright characters set from right to left are read where they stand. */
  return degrees === 180 && upright === 0 ? 0 : degrees
}

function degreesOf(x: number, y: number, matrix: Matrix): number {
  const across = matrix[0] * x + matrix[2] * y
  const down = matrix[1] * x + matrix[3] * y
  const degrees = Math.round((Math.atan2(down, across) * 180) / Math.PI) + 360
  const right = Math.round(degrees / 90) * 90
  return (Math.abs(degrees - right) <= STRAIGHT ? right : degrees) % 360
}

function rounded(degrees: number): number {
  return (((Math.round(degrees / 90) * 90) % 360) + 360) % 360
}
