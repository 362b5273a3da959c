import type { Box } from '../../../model/anchor.ts'

/** a b c d e f of PDF. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. By index, as in all that runs glyph by glyph: taking an array apart by a pattern walks it step by step. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The box around a transformed rectangle. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const a = matrix[0]
  const b = matrix[1]
  const c = matrix[2]
  const d = matrix[3]
  return {
    x0: Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + matrix[4],
    top: Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + matrix[5],
    x1: Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + matrix[4],
    bottom: Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + matrix[5],
  }
}

export function matrixOf(values: ArrayLike<unknown>): Matrix {
  const at = (i: number) => Number(values[i] ?? identity[i])
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** The part of two boxes that both cover; turned inside out where there is none. */
export function intersection(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    top: Math.max(a.top, b.top),
    x1: Math.min(a.x1, b.x1),
    bottom: Math.min(a.bottom, b.bottom),
  }
}
