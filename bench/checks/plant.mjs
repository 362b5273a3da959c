// Planted errors: one digit of one additive cell of a table all of whose totals hold, changed in memory.
import { findChecks } from '../../dist/src/checks/index.js'
import { readingOf } from '../../dist/src/checks/reading.js'
import { chainsOf } from '../../dist/src/checks/table/chain.js'

const holds = new Set(['exact', 'within_rounding', 'unlikely', 'truncation_only'])

/** Numbers in [0, below), the same for the same seed. */
export function seeded(seed) {
  let state = seed
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

/**
 * One planting a table and draw. The cell is drawn from all that a sum of the table takes in, parts and totals alike; the
 * digit and what it becomes are drawn too, and drawn again while the change is no more than the rounding of the sum allows.
 * `right`: a sum of the table that holds the cell is called inconsistent; `all`: every such sum is.
 */
export function plantIn(document, figures, found, draw, times = 1) {
  const results = []
  for (const { chain, sums } of sound(document, figures, found)) {
    const cells = [
      ...new Set(sums.flatMap(({ members }) => members.map(member => member.figure_id))),
    ]
    const part = partOf(document, figures, chain)
    for (let i = 0; i < times; i++) {
      const id = cells[draw(cells.length)]
      const own = sums.filter(({ members }) => members.some(member => member.figure_id === id))
      const index = part.figures.findIndex(figure => figure.id === id)
      const cell = part.figures[index]
      const most = Math.max(...own.map(({ members }) => members.length))
      const changed = cell && otherDigit(cell.figure, most / 2, draw)
      if (!changed) continue
      const copy = part.figures.slice()
      copy[index] = { ...cell, figure: { ...cell.figure, value: changed } }
      const totals = new Set(own.map(({ members }) => members[0].figure_id))
      const after = findChecks(part.document, copy).filter(
        ({ kind, members }) =>
          kind === 'sum' &&
          totals.has(members[0].figure_id) &&
          members.some(member => member.figure_id === id),
      )
      const wrong = after.filter(({ verdict }) => verdict === 'inconsistent').length
      results.push({
        right: wrong > 0,
        all: wrong > 0 && wrong === after.length,
        what: `${own[0].subject}: ${cell.figure.value} → ${changed}; ${own[0].line}`,
      })
    }
  }
  return results
}

/** Tables, with their parts on other pages, that have sums, all of which hold. */
function sound(document, figures, found) {
  const byId = new Map(figures.map(figure => [figure.id, figure]))
  const chains = new Map(
    chainsOf(readingOf(document, figures)).flatMap(chain =>
      chain.tables.map(table => [table, chain]),
    ),
  )
  const known = new Map()
  for (const check of found) {
    const chain = chains.get(byId.get(check.members[0]?.figure_id)?.table)
    if (!chain || check.kind !== 'sum') continue
    const entry = known.get(chain) ?? { chain, sums: [], fails: false }
    known.set(chain, entry)
    if (holds.has(check.verdict)) entry.sums.push(check)
    else entry.fails = true
  }
  return [...known.values()].filter(({ sums, fails }) => !fails && sums.length > 0)
}

/** The blocks around a table and its figures: the rest of the document has no say in its sums. */
function partOf(document, figures, chain) {
  const tables = new Set(chain.tables)
  const at = document.blocks.flatMap((block, i) => (tables.has(block) ? [i] : []))
  if (at.length === 0) return { document, figures }
  const [from, to] = [Math.max(0, at[0] - 3), at.at(-1) + 4]
  return {
    document: { ...document, blocks: document.blocks.slice(from, to) },
    figures: figures.filter(({ block }) => block >= from && block < to),
  }
}

/** The value with one digit changed by more than so many units of the last; null where sixty draws find none. */
function otherDigit({ value, precision }, units, draw) {
  if (value === undefined || precision === undefined) return null
  const places = [...value].flatMap((digit, i) => (/\d/.test(digit) ? [i] : []))
  for (let i = 0; i < 60; i++) {
    const at = places[draw(places.length)]
    const digit = (Number(value[at]) + 1 + draw(9)) % 10
    const changed = value.slice(0, at) + digit + value.slice(at + 1)
    if (Math.abs(Number(changed) - Number(value)) > Number(precision) * units * 1.000001)
      return changed
  }
  return null
}
