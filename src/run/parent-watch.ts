import { workerData } from 'node:worker_threads'

/*
 * The thread of a child that ends it with its parent, whatever the child does at that moment: a process whose parent is gone
 * is given to another one.
 */

/** Milliseconds between two looks. */
const WATCH = 500

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, WATCH)
