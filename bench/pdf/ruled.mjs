import { readFileSync } from 'node:fs'
import { openPdf } from '../../dist/src/readers/pdf/host/open.js'

/** Rulings nearer than this, in points, touch or are one. */
const NEAR = 3
/** Share of a table's characters that stand within the rulings that are its own. */
const WITHIN = 0.85

/**
 * The true tables that are fully ruled: a group of touching rulings holds their words and has a level for every side of
 * their rows and columns. Told from the drawing and the truth, not from what was found. `paths` by name of the file.
 */
export async function fullyRuled(truth, paths) {
  const ruled = {}
  for (const [name, entry] of Object.entries(truth)) {
    const tables = entry.alternatives?.[0] ?? entry
    const pdf = await openPdf(readFileSync(paths.get(name)))
    const groups = new Map()
    for (const { page } of tables) {
      if (groups.has(page)) continue
      const content = await pdf.page(page)
      if ('code' in content) throw new Error(`${name} ${page}: ${content.message}`)
      groups.set(page, groupsOf(content))
    }
    await pdf.close()
    ruled[name] = tables.filter(table => groups.get(table.page).some(group => holds(group, table)))
  }
  return ruled
}

/** Groups of rulings that touch, with the levels they stand at and the characters within. */
function groupsOf({ segments, glyphs }) {
  const lines = segments.filter(({ kind }) => kind === 'line').map(boxOf)
  const root = lines.map((_, i) => i)
  const find = i => {
    let at = i
    while (root[at] !== at) at = root[at]
    return at
  }
  for (let i = 0; i < lines.length; i++)
    for (let j = 0; j < i; j++) if (touch(lines[i], lines[j])) root[find(i)] = find(j)
  const groups = new Map()
  for (const [i, line] of lines.entries())
    groups.set(find(i), [...(groups.get(find(i)) ?? []), line])
  return [...groups.values()].map(group => {
    const box = {
      x0: Math.min(...group.map(({ x0 }) => x0)),
      x1: Math.max(...group.map(({ x1 }) => x1)),
      top: Math.min(...group.map(({ top }) => top)),
      bottom: Math.max(...group.map(({ bottom }) => bottom)),
    }
    const chars = glyphs
      .filter(({ x0, x1, top, bottom }) => {
        const [x, y] = [(x0 + x1) / 2, (top + bottom) / 2]
        return x > box.x0 && x < box.x1 && y > box.top && y < box.bottom
      })
      .map(({ char }) => char)
    return { rows: levels(group, 'h'), columns: levels(group, 'v'), chars: bag(chars.join('')) }
  })
}

function boxOf({ orientation, position, start, end }) {
  return orientation === 'h'
    ? { orientation, position, x0: start, x1: end, top: position, bottom: position }
    : { orientation, position, x0: position, x1: position, top: start, bottom: end }
}

function touch(a, b) {
  return (
    a.x0 <= b.x1 + NEAR &&
    b.x0 <= a.x1 + NEAR &&
    a.top <= b.bottom + NEAR &&
    b.top <= a.bottom + NEAR
  )
}

function levels(group, orientation) {
  const positions = group
    .filter(line => line.orientation === orientation)
    .map(({ position }) => position)
    .sort((a, b) => a - b)
  return positions.filter((position, i) => i === 0 || position - positions[i - 1] > NEAR).length
}

function holds({ rows, columns, chars }, { cells }) {
  const height = Math.max(...cells.map(({ r, rs = 1 }) => r + rs))
  const width = Math.max(...cells.map(({ c, cs = 1 }) => c + cs))
  if (rows < height + 1 || columns < width + 1) return false
  const own = bag(cells.map(({ text }) => text).join(''))
  let all = 0
  let within = 0
  for (const [char, count] of own) {
    all += count
    within += Math.min(count, chars.get(char) ?? 0)
  }
  return within >= WITHIN * all
}

function bag(words) {
  const counts = new Map()
  for (const char of words.normalize('NFKC').replace(/\s+/g, ''))
    counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}
