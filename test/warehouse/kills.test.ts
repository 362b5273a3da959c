import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built } from '../built.ts'
import { loaded } from '../postgres/dataset.ts'
import { type Server, serve } from '../postgres/server.ts'
import { sized, state } from './state.ts'

const ROWS = 30_000
const ROUNDS = Number(process.env['KILLS'] ?? 8)

let server: Server
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.stop())

/** Begins a load in a process of its own; what it ends with and says is told when it is over. */
function begin(out: string, to: string) {
  const words = [built('src/cli.js'), 'load', out, '--to', to, '--dataset', 'a']
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', words => {
    said += String(words)
  })
  const ended = new Promise<{ code: number | null; said: string }>(resolve =>
    child.once('close', code => resolve({ code, said })),
  )
  return { child, ended }
}

/** Waits until a load stands in a statement that begins so; false when it was over before. */
async function reaches(database: string, statement: string, ended: Promise<unknown>) {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over) {
    const found = await server.query(
      'postgres',
      `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND application_name = 'yiyuan' AND query LIKE $2`,
      [database, `${statement}%`],
    )
    if (found.length > 0) return true
  }
  return false
}

test('a client that is killed leaves what was there, and the next load goes on', async () => {
  const db = await server.database()
  const to = server.url(db)
  const [one, other] = [sized('one', 100), sized('other', ROWS)]
  let during = 0
  for (let round = 0; round < ROUNDS; round++) {
    await loaded(one, to)
    const { child, ended } = begin(other, to)
    const statement = ['COPY', 'INSERT', 'DELETE', 'SELECT'][round % 4] ?? ''
    const reached = await reaches(db, statement, ended)
    await setTimeout((round * 37) % 150)
    child.kill('SIGKILL')
    const { code } = await ended
    if (reached && code === null) during += 1
    await idle(db)
    expect(['one: 100 of 100', `other: ${ROWS} of ${ROWS}`]).toContain(await state(server, db))
    await loaded(other, to)
    expect(await state(server, db)).toBe(`other: ${ROWS} of ${ROWS}`)
  }
  expect(during).toBeGreaterThan(0)
})

test('a server that is killed has what was there when it is back, and the next load goes on', async () => {
  const db = await server.database()
  const to = server.url(db)
  const [one, other] = [sized('one', 100), sized('other', ROWS)]
  await loaded(one, to)
  let during = 0
  for (let round = 0; round < Math.ceil(ROUNDS / 2); round++) {
    await loaded(one, to)
    const { ended } = begin(other, to)
    if (await reaches(db, ['COPY', 'INSERT'][round % 2] ?? '', ended)) during += 1
    await setTimeout((round * 53) % 150)
    await kill(server.process())
    const { code, said } = await ended
    if (code !== 0)
      expect([code, said]).toEqual([
        6,
        expect.stringMatching(/the connection broke|start the server/),
      ])
    await server.start()
    expect(['one: 100 of 100', `other: ${ROWS} of ${ROWS}`]).toContain(await state(server, db))
    await loaded(other, to)
    expect(await state(server, db)).toBe(`other: ${ROWS} of ${ROWS}`)
  }
  expect(during).toBeGreaterThan(0)
})

/** Waits until no load is left on the server: one that was killed is noticed at its next word. */
async function idle(database: string): Promise<void> {
  const sql = "SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND application_name = 'yiyuan'"
  while ((await server.query('postgres', sql, [database])).length > 0) await setTimeout(20)
}

/** Kills a server with every process of it, none of which can put anything in order. */
async function kill(postmaster: ChildProcess): Promise<void> {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster.pid)])
  const ended = new Promise(resolve => postmaster.once('exit', resolve))
  postmaster.kill('SIGKILL')
  for (const pid of String(children).trim().split(/\s+/)) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      /** It was gone. */
    }
  }
  await ended
}
