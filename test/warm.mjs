import childProcess from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'

/** Children of one kind that wait for the next run, and runs one serves. */
const WAITING = 2
const SERVED = 30

const waiting = new Map()
const { fork } = childProcess

/**
 * Processes that convert live on from run to run, as they live on from document to document within one: to start one takes longer than
 * most documents of the tests. One that is ended in the middle of a document is ended.
 */
export function keepChildrenWarm() {
  childProcess.fork = (script, options) => {
    if (!script.endsWith('/run/worker.js')) return fork(script, options)
    const { execArgv, env = process.env } = options
    const kind = JSON.stringify([script, execArgv, env, process.cwd()])
    const found = (waiting.get(kind) ?? []).filter(isThere)
    waiting.set(kind, found)
    const child = found.pop()
    if (child !== undefined) return child
    return lent(fork(script, options), kind)
  }
  syncBuiltinESMExports()
}

const isThere = ({ connected, exitCode, signalCode }) =>
  connected && exitCode === null && signalCode === null

/** A child that goes back to those that wait where it is killed without work. */
function lent(child, kind) {
  const { kill, send, emit } = child
  let isBusy = false
  let served = 0
  child.send = (message, ...rest) => {
    if ('task' in message) isBusy = true
    return send.call(child, message, ...rest)
  }
  child.emit = (name, ...rest) => {
    const [message] = rest
    const goesOn =
      name === 'message' && ('began' in message || 'page' in message || 'pages' in message)
    if (!goesOn) isBusy = false
    return emit.call(child, name, ...rest)
  }
  child.kill = signal => {
    const others = waiting.get(kind) ?? []
    served += 1
    if (isBusy || !isThere(child) || served >= SERVED || others.length >= WAITING)
      return kill.call(child, signal)
    child.removeAllListeners()
    child.stderr.removeAllListeners('data')
    child.stderr.resume()
    waiting.set(kind, [...others, child])
    return true
  }
  return child
}
