import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { binaries } from './binaries.ts'

/** The password of the server's first role; nothing the program prints may hold it. */
export const PASSWORD = "s3cret'p@ss"

/** A server of PostgreSQL that lives as long as a test file. */
export interface Server {
  port: number
  /** The process that all others of it hang on. */
  process(): ChildProcess
  /** An address of a database as a user writes it; the first role and its password without another. */
  url(database: string, query?: string, role?: string): string
  query(database: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  /** A new database. */
  database(): Promise<string>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes a server of the programs npm brought and starts it; `data` is its folder, a new one without it. */
export async function serve(data = mkdtempSync(join(tmpdir(), 'yiyuan-pg-'))): Promise<Server> {
  const { initdb, postgres, account, release } = binaries()
  const home = join(data, 'data')
  mkdirSync(home)
  const secret = join(data, 'password')
  writeFileSync(secret, PASSWORD)
  if (account) for (const at of [data, home, secret]) chownSync(at, account.uid, account.gid)
  const made = ['-D', home, '-U', 'loader', '-A', 'scram-sha-256', `--pwfile=${secret}`]
  const how = ['-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  execFileSync(initdb, [...made, ...how], { ...account, cwd: home, stdio: 'pipe' })
  const port = await freePort()
  let child: ChildProcess
  let databases = 0
  const server: Server = {
    port,
    process: () => child,
    url: (database, query = '', role = `loader:${encodeURIComponent(PASSWORD)}`) =>
      `postgres://${role}@127.0.0.1:${port}/${database}${query}`,
    async query(database, sql, values) {
      const client = new pg.Client(server.url(database))
      await client.connect()
      try {
        return (await client.query(sql, values)).rows
      } finally {
        await client.end()
      }
    },
    async database() {
      databases += 1
      await server.query('postgres', `CREATE DATABASE d${databases}`)
      return `d${databases}`
    },
    async start() {
      const settings = ['fsync=off', 'unix_socket_directories=', 'listen_addresses=127.0.0.1']
      const words = settings.flatMap(setting => ['-c', setting])
      child = spawn(postgres, ['-D', home, '-p', String(port), ...words], {
        ...account,
        cwd: home,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      await ready(child)
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT')
        await ended
      }
      rmSync(data, { recursive: true, force: true })
      release()
    },
  }
  await server.start()
  return server
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', words => {
      said = `${said}${words}`.slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(said)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
