import type { Events } from '../run/events.ts'

export interface ProgressOptions {
  quiet: boolean
  /** NDJSON on stderr instead of words. */
  events: boolean
  now: () => number
  /** Resident bytes of this process and its children. */
  memory: () => number
}

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
  const say = (line: string) => {
    if (!quiet) process.stderr.write(line)
  }
  const emit = (event: string, data: object) => {
    if (events) process.stderr.write(`${JSON.stringify({ event, ...data })}\n`)
  }
  const draw = (force: boolean) => {
    if (events || (!force && now() - last < (terminal ? 100 : 5000))) return
    last = now()
    const seconds = Math.max(0.001, (last - started) / 1000)
    const left = done > 0 ? Math.ceil(((total - done) * seconds) / done) : 0
    const line = `${terminal ? barOf(done, total) : ''}${done}/${total} documents · ${(done / seconds).toFixed(1)}/s · ${failed} failed · ${Math.round(memory() / 2 ** 20)} MB · ${left} s left`
    const width = (process.stderr.columns ?? 80) - 1
    say(terminal ? `\r\u001b[2K${line.slice(0, width)}` : `${line}\n`)
  }
  return {
    planned(planned) {
      total = planned.filter(({ state }) => state === 'new' || state === 'changed').length
      emit('planned', { paths: planned.length, to_convert: total })
      if (total > 0) draw(true)
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
    end() {
      if (terminal && total > 0) say('\n')
    },
  }
}

const WIDTH = 20

function barOf(done: number, total: number): string {
  const full = Math.floor((WIDTH * done) / Math.max(1, total))
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} `
}
