import type { Action, Decision } from '../../../schemas/decision.ts'
import type { Disk } from '../../io/disk.ts'
import { decide, withdraw } from '../decide.ts'
import { DECISIONS } from '../file.ts'
import type { ReviewEntry } from '../queue/entry.ts'
import { settlesRows } from '../queue/groups.ts'
import { queueOf } from '../queue/index.ts'

type Targets = ReviewEntry['targets']
interface Who {
  by: string
  at: string
}

/** The queue of a dataset as long as neither the dataset nor its decisions change but by this page, so that the next entry is there at once. */
export class KeptQueue {
  readonly #disk: Disk
  readonly #folder: string
  #entries: Promise<ReviewEntry[]> | null = null
  #state = ''

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  /** Every entry, in the order of what it would change. */
  async entries(): Promise<readonly ReviewEntry[]> {
    const state = await this.#decided()
    if (this.#entries === null || state !== this.#state) {
      this.#state = state
      this.#entries = queueOf(this.#disk, this.#folder).then(({ entries }) => entries)
    }
    return this.#entries
  }

  /** Settles targets; entries that are about them say so. */
  async decide(targets: Targets, decided: Action, who: Who): Promise<Decision[]> {
    const entries = await this.entries()
    const made = await decide(this.#disk, this.#folder, { targets, decided, ...who })
    const ids = new Set(targets.ids)
    for (const entry of entries)
      if (isAbout(entry, ids)) {
        entry.decisions.push(...made.filter(({ target }) => holds(entry, target.id)))
        if (isSettled(entry)) entry.state = 'decided'
      }
    this.#state = await this.#decided()
    return made
  }

  /** Takes decisions back. */
  async withdraw(decisions: readonly Decision[], who: Who): Promise<void> {
    const entries = await this.entries()
    const gone = new Set(decisions.map(({ decision_id }) => decision_id))
    await withdraw(this.#disk, this.#folder, decisions, who)
    for (const entry of entries) {
      const left = entry.decisions.filter(({ decision_id }) => !gone.has(decision_id))
      if (left.length === entry.decisions.length) continue
      entry.decisions.splice(0, entry.decisions.length, ...left)
      if (entry.state === 'decided' && !isSettled(entry)) entry.state = 'open'
    }
    this.#state = await this.#decided()
  }

  /** What changes when somebody else decides or a run publishes. */
  async #decided(): Promise<string> {
    const states = [DECISIONS, 'run.json'].map(async name => {
      const stats = await this.#disk.stat(`${this.#folder}/${name}`).catch(() => null)
      return stats === null ? '-' : `${stats.size} ${stats.mtimeMs} ${stats.ino}`
    })
    return (await Promise.all(states)).join(' · ')
  }
}

function holds({ targets, places }: ReviewEntry, id: string): boolean {
  return targets.ids.includes(id) || places.some(place => place.id === id || place.table_id === id)
}

function isAbout({ targets, places }: ReviewEntry, ids: ReadonlySet<string>): boolean {
  return (
    targets.ids.some(id => ids.has(id)) ||
    places.some(({ id, table_id: table }) => ids.has(id) || (table !== null && ids.has(table)))
  )
}

/** Whether what is decided of it is enough, as the queue reads it: of a conflict or a check one decision, else one of each target. */
function isSettled({ reason, targets, decisions }: ReviewEntry): boolean {
  const byTable = decisions.some(
    ({ target, decided }) => target.table === 'tables' && settlesRows(reason, decided.action),
  )
  if (byTable) return true
  const about = new Set(decisions.map(({ target }) => target.id))
  return ANY.has(reason) ? about.size > 0 : targets.ids.every(id => about.has(id))
}

const ANY: ReadonlySet<string> = new Set(['fact-conflict', 'check-inconsistent'])
