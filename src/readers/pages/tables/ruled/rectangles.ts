/**
 * Groups of faces → rectangles. A group that is none (a side is missing beside a heading that has no words of its own)
 * is cut into stretches along rows or along columns, whichever gives fewer, equal neighbours joined:
 *
 *   ┌───────────┐       ┌───────────┐
 *   │ heading   │       │ heading   │
 *   │   ┌───┬───┤   →   ├───┬───┬───┤
 *   │   │ a │ b │       │   │ a │ b │
 *   └───┴───┴───┘       └───┴───┴───┘
 *
 * `root` gives the group of every face of a grid, row by row; so does the result.
 */
export function rectangles(root: readonly number[], columns: number): number[] {
  const groups = new Map<number, number[]>()
  for (const [face, group] of root.entries()) {
    const faces = groups.get(group)
    if (faces) faces.push(face)
    else groups.set(group, [face])
  }
  const result = [...root]
  for (const faces of groups.values()) {
    if (isRectangle(faces, columns)) continue
    const along = pieces(faces, face => [Math.floor(face / columns), face % columns])
    const down = pieces(faces, face => [face % columns, Math.floor(face / columns)])
    for (const piece of along.length <= down.length ? along : down)
      for (const face of piece) result[face] = piece[0] ?? face
  }
  return result
}

function isRectangle(faces: readonly number[], columns: number): boolean {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const face of faces) {
    const [row, column] = [Math.floor(face / columns), face % columns]
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return faces.length === (bottom - top + 1) * (right - left + 1)
}

/** Stretches of neighbouring faces in one line, those of equal extent in neighbouring lines joined. */
function pieces(
  faces: readonly number[],
  place: (face: number) => [line: number, at: number],
): number[][] {
  const sorted = [...faces].sort((a, b) => {
    const [[lineA, atA], [lineB, atB]] = [place(a), place(b)]
    return lineA - lineB || atA - atB
  })
  const stretches: { line: number; from: number; to: number; faces: number[] }[] = []
  for (const face of sorted) {
    const [line, at] = place(face)
    const last = stretches.at(-1)
    if (last && last.line === line && last.to + 1 === at) {
      last.to = at
      last.faces.push(face)
    } else stretches.push({ line, from: at, to: at, faces: [face] })
  }
  const open = new Map<string, (typeof stretches)[number]>()
  const joined: number[][] = []
  for (const stretch of stretches) {
    const key = `${stretch.from} ${stretch.to}`
    const above = open.get(key)
    if (above && above.line + 1 === stretch.line) {
      above.faces.push(...stretch.faces)
      above.line = stretch.line
    } else {
      joined.push(stretch.faces)
      open.set(key, stretch)
    }
  }
  return joined.map(piece => piece.sort((a, b) => a - b))
}
