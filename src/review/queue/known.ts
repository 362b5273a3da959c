import type { Disk } from '../../io/disk.ts'
import type { Known } from './finding.ts'
import { linesOf, rowIn, wordsIn } from './rows.ts'

const figureIds = /"figure_id":"([0-9a-f]+)"/g
const factIds = /"fact_id":"([0-9a-f]+)"/g
/** Where the id stands in a line: it is the first column. */
const BEFORE = '{"fact_id":"'.length

/** Facts by the figures that state them, told from their lines; what is derived counts for the figures of its members. */
export class FactsOfFigures {
  /** Figure → the facts it states. */
  readonly #facts = new Map<string, string[]>()
  /** Fact → facts derived from it. */
  readonly #derived = new Map<string, number>()

  add(line: string): void {
    const own = line.slice(BEFORE, line.indexOf('"', BEFORE))
    if (line.includes('"status":"derived"')) {
      const at = line.indexOf('"members":[')
      const end = line.indexOf(']', at)
      for (const [, id = ''] of line.slice(at, end).matchAll(factIds))
        this.#derived.set(id, (this.#derived.get(id) ?? 0) + 1)
      return
    }
    for (const [, id = ''] of line.matchAll(figureIds)) {
      const known = this.#facts.get(id)
      if (known) known.push(own)
      else this.#facts.set(id, [own])
    }
  }

  count(figureId: string): number {
    const facts = this.#facts.get(figureId) ?? []
    return facts.reduce((count, id) => count + 1 + (this.#derived.get(id) ?? 0), 0)
  }
}

/** The first path of each document of a dataset. */
export async function pathsOf(disk: Disk, folder: string): Promise<Known['pathOf']> {
  const paths = new Map<string, string>()
  for await (const lines of linesOf(disk, folder, 'sources')) {
    for (const line of lines) {
      const row = rowIn(line) ?? {}
      const id = wordsIn(row, 'source_id')
      if (!paths.has(id)) paths.set(id, wordsIn(row, 'path'))
    }
  }
  return id => paths.get(id) ?? ''
}
