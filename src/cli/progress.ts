import { visible } from '../model/visible.ts'
import type { Events } from '../run/events.ts'
import { clip } from '../show/terminal.ts'
import { columnsOf, redraw, say } from './output.ts'
import { changesTold, timeTold } from './summary.ts'

export interface ProgressOptions {
  quiet: boolean
  /** NDJSON on stderr instead of words. */
  events: boolean
  now: () => number
  /** Resident bytes of this process and its children. */
  memory: () => number
}

/** Documents that must be done, and milliseconds that must have gone, before a pace is told. */
const SURE = { documents: 3, time: 1000 }

/** How a run is seen while it goes on: one line that is redrawn on a terminal, plain lines elsewhere, NDJSON for a scheduler. */
export function progress({
  quiet,
  events,
  now,
  memory,
}: ProgressOptions): Events & { end(): void } {
  const terminal = process.stderr.isTTY === true && !events
  const started = now()
  let total = 0
  let done = 0
  let failed = 0
  let last = started
  const emit = (event: string, data: object) => {
    if (events) say(`${JSON.stringify({ event, ...data })}\n`)
  }
  const draw = (force: boolean) => {
    if (events || quiet || (!force && now() - last < (terminal ? 100 : 5000))) return
    last = now()
    const parts = [`${done}/${total} documents`, ...paceOf(done, total, last - started)]
    if (failed > 0) parts.push(`${failed} failed`)
    parts.push(`${Math.round(memory() / 2 ** 20)} MB`)
    const line = `${terminal ? barOf(done, total) : ''}${parts.join(' · ')}`
    if (terminal) redraw(clip(line, columnsOf('stderr', 80) - 1))
    else say(`${line}\n`)
  }
  return {
    planned(planned, changes) {
      total = planned.filter(({ state }) => state === 'new' || state === 'changed').length
      emit('planned', { paths: planned.length, to_convert: total, changes })
      if (total === 0 || events || quiet) return
      say(`${planned.length} documents: ${changesTold(changes)}\n`)
      draw(true)
    },
    finished(path, status, message) {
      done += 1
      if (status === 'failed') failed += 1
      emit('finished', { path, status, ...(message !== undefined && { message }) })
      draw(done === total)
    },
    publishing() {
      emit('publishing', {})
    },
    damaged(path, message) {
      emit('store-damaged', { path, message })
      if (events) return
      const told = `store-damaged: ${visible(path)}: ${visible(message)}; it is converted again`
      say(`${terminal && !quiet ? '\n' : ''}${told}\n`)
    },
    undecided(file, line, problem) {
      emit('decision-unreadable', { file, line, problem })
      if (events) return
      say(`${terminal && !quiet ? '\n' : ''}${undecidedWords(file, line, problem)}`)
    },
    altered(name, message) {
      emit('file-altered', { name, message })
      if (events) return
      const told = `file-altered: ${visible(name)}: ${visible(message)}; it is published anew`
      say(`${terminal && !quiet ? '\n' : ''}${told}\n`)
    },
    end() {
      if (terminal && !quiet && total > 0) say('\n')
    },
  }
}

/** How fast it goes and how long that leaves, once there is enough to tell it by. */
function paceOf(done: number, total: number, time: number): string[] {
  if (done < SURE.documents || time < SURE.time) return []
  const seconds = time / 1000
  const pace = `${(done / seconds).toFixed(1)}/s`
  if (done === total) return [pace]
  return [pace, `${timeTold(Math.ceil(((total - done) * seconds) / done))} left`]
}

const WIDTH = 20

function barOf(done: number, total: number): string {
  const full = Math.floor((WIDTH * done) / Math.max(1, total))
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `
}

/** What is said of a line of decisions that is none. */
export function undecidedWords(file: string, line: number, problem: string): string {
  return `decision-unreadable: ${visible(file)}:${line}: ${visible(problem)}\n`
}
