/*
 * A damaged document gives the figures of the sound one, or fewer and says so on that page, or none and a code; never others, and none
 * less, in silence.
 */

const pageOf = ({ anchors }) => anchors.find(({ kind }) => kind === 'page')?.page ?? null

/** What is compared of an outcome: its figures. */
export function shownBy({ status, figures, diagnostics }) {
  return {
    status,
    figures: figures.map(figure => ({
      page: pageOf(figure),
      what: `${figure.kind} ${figure.value ?? `${figure.range_min}–${figure.range_max}`} ${figure.unit ?? ''}`,
    })),
    told: diagnostics.map(({ code, anchors }) => ({ code, page: pageOf({ anchors }) })),
  }
}

/** What is compared of a PDF that was read, faster than its figures: the numbers on its pages. */
export function numbersOf({ blocks, diagnostics }) {
  const places = blocks.flatMap(block =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  )
  return {
    status: 'converted',
    figures: places.flatMap(({ text, runs }) => {
      const pageAt = at => {
        const { anchor } = runs.find(({ end }) => end > at) ?? runs[0]
        return pageOf({ anchors: [anchor] })
      }
      return [...text.matchAll(/\d[\d.,]*/g)].map(({ index, 0: what }) => ({
        page: pageAt(index),
        what,
      }))
    }),
    told: diagnostics.map(({ code, anchors }) => ({ code, page: pageOf({ anchors }) })),
  }
}

/** What became of a damaged document: same, code, told, or what was lost or read otherwise in silence. */
export function verdict(before, after) {
  if (after.status === 'failed') return { became: 'code' }
  const lost = without(before.figures, after.figures)
  const other = without(after.figures, before.figures)
  if (lost.length + other.length === 0) return { became: 'same' }
  const told = without(after.told.map(keyed), before.told.map(keyed))
  const pages = new Set(told.map(({ page }) => page))
  /** Heads of pages and tables are known by the page before: without it they are words of the next page. */
  const isTold = ({ page }) => [null, page, page - 1].some(one => pages.has(one))
  const [silentLoss, silentOther] = [lost, other].map(some => some.filter(one => !isTold(one)))
  if (silentOther.length > 0) return { became: 'other', figures: silentOther }
  if (silentLoss.length > 0) return { became: 'lost', figures: silentLoss }
  return { became: 'told', codes: [...new Set(told.map(({ what }) => what))] }
}

const keyed = ({ code, page }) => ({ page, what: code })

/** The members of the first that have no equal left in the second. */
function without(first, second) {
  const left = new Map()
  for (const { page, what } of second)
    left.set(`${page} ${what}`, (left.get(`${page} ${what}`) ?? 0) + 1)
  return first.filter(({ page, what }) => {
    const count = left.get(`${page} ${what}`) ?? 0
    left.set(`${page} ${what}`, count - 1)
    return count <= 0
  })
}
