import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { DiskError } from '../../src/io/errors.ts'
import type { Beginning } from '../../src/run/message.ts'
import { pool } from '../../src/run/pool.ts'
import type { Result, Task } from '../../src/run/task.ts'
import { all, folder } from '../command.ts'

/** A worker that does what the name of the document says. */
const script = join(folder(), 'worker.mjs')
writeFileSync(
  script,
  `import { existsSync, writeFileSync } from 'node:fs'
const held = []
/** Works for so many milliseconds of a processor. */
const work = time => {
  const { user, system } = process.cpuUsage()
  const now = () => { const used = process.cpuUsage(); return (used.user + used.system - user - system) / 1000 }
  while (now() < time);
}
const told = message => new Promise(resolve => process.send(message, resolve))
async function pages(count) {
  for (let page = 1; page <= count; page++) { work(400); await told({ page }) }
}
const seen = ${JSON.stringify(join(folder(), 'seen'))}
process.on('message', async ({ begin, task }) => {
  if (begin) return
  const { path } = task
  if (path.startsWith('hang')) for (;;) {}
  if (path.startsWith('pages')) await pages(4)
  if (path.startsWith('stuck')) { await pages(2); for (;;) {} }
  if (path.startsWith('means')) { await told({ pages: Number(path.split('-')[1]) }); work(1300) }
  if (path.startsWith('grow')) setInterval(() => held.push(Buffer.alloc(2 ** 24, 1)), 5)
  else if (path.startsWith('heap')) for (;;) held.push({ held })
  else if (path.startsWith('first') && !existsSync(seen)) { writeFileSync(seen, ''); process.exit(7) }
  else if (path.startsWith('exit')) process.exit(7)
  else if (path.startsWith('full')) process.send({ halt: 'ENOSPC: no space left on device' })
  else if (path.startsWith('kill')) process.kill(process.pid, 'SIGSEGV')
  else process.send({ done: { path, sourceId: String(process.pid), key: '', status: 'converted', cached: false } })
})`,
)

const beginning: Beginning = {
  folder: folder(),
  pipelines: [],
  settings: '',
  bounds: { time: 10_000, memory: 300 * 2 ** 20 },
  onRowError: 'set-aside',
  decisions: null,
}

async function* tasks(paths: readonly string[]): AsyncGenerator<Task> {
  for (const path of paths) yield { path, retryFailed: false }
}

async function convert(
  paths: readonly string[],
  jobs: number,
  recycle = 100,
  time = 4000,
): Promise<Result[]> {
  const limits = { jobs, time, memory: 300 * 2 ** 20, recycle, tuning: [] }
  const stop = new AbortController().signal
  return all(pool(tasks(paths), limits, beginning, stop, pathToFileURL(script)))
}

const told = (results: readonly Result[]) =>
  results
    .map(result =>
      'lost' in result ? `${result.lost.path} ${result.lost.code}` : result.done.path,
    )
    .toSorted()

test('a document that hangs, grows, exits or crashes costs only itself', async () => {
  const results = await convert(['a', 'hang', 'b', 'grow', 'c', 'exit', 'd', 'kill', 'e'], 2)
  expect(told(results)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'exit crashed',
    'grow memory',
    'hang timeout',
    'kill crashed',
  ])
})

test('a limit of time holds for each page that is read, and grows with the pages for what they mean', async () => {
  const results = await convert(['pages', 'stuck', 'means-1200', 'means-500'], 1, 100, 1000)
  expect(told(results)).toEqual(['means-1200', 'means-500 timeout', 'pages', 'stuck timeout'])
  const why = results.flatMap(result => ('lost' in result ? result.lost.message : []))
  expect(why.toSorted()).toEqual([
    'nothing more was read after page 2 within 1 s',
    'what 500 pages say was not worked out within 1 s',
  ])
}, 240_000)

test('a child is replaced after its number of documents', async () => {
  const results = await convert(['a', 'b', 'c', 'd'], 1, 2)
  const children = new Set(results.map(result => ('done' in result ? result.done.sourceId : '')))
  expect(children.size).toBe(2)
})

test('a document that cost its child is tried once more, alone and after all others', async () => {
  const results = await convert(['first', 'a', 'b'], 2)
  expect(told(results)).toEqual(['a', 'b', 'first'])
  expect(results.at(-1)).toMatchObject({ done: { path: 'first' } })
})

test.each([
  ['at the first try', 60_000],
  ['at the try alone', 2000],
])('a document that a stop cuts off %s is not lost', async (_, time) => {
  const stop = new AbortController()
  const limits = { jobs: 1, time, memory: 300 * 2 ** 20, recycle: 100, tuning: [] }
  const found = pool(tasks(['a', 'hang']), limits, beginning, stop.signal, pathToFileURL(script))
  const results: Result[] = []
  for await (const result of found) {
    results.push(result)
    /** From here on the other one hangs. */
    setTimeout(() => stop.abort(), 3000)
  }
  expect(told(results)).toEqual(['a'])
})

test('a disk that takes nothing more ends the run: it is no fault of a document', async () => {
  await expect(convert(['a', 'full', 'b'], 2)).rejects.toThrow(DiskError)
})

test('a child that runs out of heap is said to have, not to have crashed', async () => {
  const [result] = await convert(['heap'], 1)
  expect(result).toMatchObject({ lost: { code: 'memory' } })
})
