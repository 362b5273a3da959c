import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MissingError } from '../../../../src/model/errors.ts'
import { yiyuan } from '../../../command.ts'
import { loaded, problem, source, written } from '../../../postgres/dataset.ts'
import { PASSWORD, type Server } from '../../../postgres/server.ts'

/** What a server, a role or other work refuses. */
export function trouble(server: () => Server): void {
  const one = () => written({ sources: [source('s')] })

  test('two loads at once go one after another, and both are whole', async () => {
    const db = await server().database()
    const to = server().url(db)
    const many = (id: string) =>
      written({
        sources: [source(id)],
        diagnostics: Array.from({ length: 5000 }, (_, i) => problem(id, `${i}`)),
      })
    const names = ['a', 'b', 'c', 'a']
    await Promise.all(names.map((dataset, i) => loaded(many(`s${i % 3}`), to, { dataset })))
    const read = await server().query(
      db,
      'SELECT dataset, count(*)::int n FROM yiyuan.diagnostics GROUP BY 1 ORDER BY 1',
    )
    expect(read).toEqual(['a', 'b', 'c'].map(dataset => ({ dataset, n: 5000 })))
    const batches = await server().query(db, 'SELECT batch FROM yiyuan._yiyuan_batches')
    expect(batches).toHaveLength(3)
  })

  test('a reader sees the load before, whole, until the new one is there', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(one(), to)
    const rows = Array.from({ length: 20_000 }, (_, i) => problem('t', `${i}`))
    const next = loaded(written({ sources: [source('t')], diagnostics: rows }), to)
    const seen = new Set<string>()
    let done = false
    const end = next.then(() => {
      done = true
    })
    while (!done) {
      const [row] = await server().query(
        db,
        "SELECT (SELECT string_agg(source_id, ',') FROM yiyuan.sources) s, (SELECT count(*) FROM yiyuan.diagnostics) n",
      )
      seen.add(`${row?.['s']} ${row?.['n']}`)
    }
    await end
    expect([...seen].filter(state => state !== 's 0' && state !== 't 20000')).toEqual([])
  })

  test('a connection that breaks leaves what was there, and the next load goes on', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(one(), to)
    const rows = Array.from({ length: 50_000 }, (_, i) => problem('t', `${i}`))
    const out = written({ sources: [source('t')], diagnostics: rows })
    const opening = async (file: string) => {
      if (file !== 'diagnostics.ndjson') return
      const sql =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'yiyuan' AND query LIKE 'COPY%'"
      expect(await server().query('postgres', sql, [db])).toHaveLength(1)
    }
    const error = await loaded(out, to, { opening }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(MissingError)
    expect(String(error)).toContain('the connection broke; load again')
    const read = () => server().query(db, 'SELECT source_id s FROM yiyuan.sources')
    expect(await read()).toEqual([{ s: 's' }])
    await loaded(out, to)
    expect(await read()).toEqual([{ s: 't' }])
  })

  test('a role without rights is told which one it needs; one that may only write rows loads', async () => {
    const db = await server().database()
    const to = server().url(db)
    await server().query(db, "CREATE ROLE poor LOGIN PASSWORD 'poor'")
    const poor = server().url(db, '', 'poor:poor')
    await expect(loaded(one(), poor)).rejects.toThrow(
      /the role needs that right .*permission denied for database/,
    )
    await loaded(one(), to)
    await server().query(
      db,
      'GRANT USAGE ON SCHEMA yiyuan TO poor; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA yiyuan TO poor',
    )
    const { did } = await loaded(written({ sources: [source('t')] }), poor)
    expect(did).toMatchObject({ new: 1, removed: 1 })
  })

  test('a file that is not what was published is not loaded', async () => {
    const db = await server().database()
    const out = one()
    appendFileSync(join(out, 'diagnostics.ndjson'), `${JSON.stringify(problem('s', 'x'))}\n`)
    await expect(loaded(out, server().url(db))).rejects.toThrow(
      /diagnostics.ndjson” is not what was published; run again/,
    )
    expect(await server().query(db, "SELECT 1 FROM pg_namespace WHERE nspname = 'yiyuan'")).toEqual(
      [],
    )
  })

  test.each([
    [
      'a wrong password',
      (s: Server) => s.url('postgres', '', 'loader:s3cret-wrong'),
      /look at the user and the password/,
    ],
    [
      'no password',
      (s: Server) => s.url('postgres', '', 'loader'),
      /give the password in PGPASSWORD or ~\/\.pgpass/,
    ],
    ['a database that is not there', (s: Server) => s.url('none'), /make the database first/],
    [
      'no server',
      () => `postgres://u:${PASSWORD}@127.0.0.1:1/x`,
      /start the server, or name its host and port/,
    ],
    ['no host', () => 'postgres://u@nowhere.invalid/x', /name a host that can be reached/],
  ])('%s is told', async (_, to, words) => {
    const { code, stdout, stderr } = await yiyuan([
      'load',
      one(),
      '--to',
      to(server()),
      '--dataset',
      'a',
    ])
    expect([code, stdout]).toEqual([6, ''])
    expect(stderr).toMatch(words)
    expect(stderr).not.toContain('s3cret')
  })

  test('an address that cannot be read is told without what may be a password', async () => {
    for (const to of [`postgres://u:${PASSWORD}@h:x/y`, `postgers://u:${PASSWORD}@h/y`]) {
      const { code, stderr } = await yiyuan(['load', one(), '--to', to])
      expect(code).toBe(2)
      expect(stderr).not.toContain('s3cret')
    }
  })

  test('the password is taken from PGPASSWORD as well', async () => {
    const db = await server().database()
    process.env['PGPASSWORD'] = PASSWORD
    try {
      await loaded(one(), server().url(db, '', 'loader'))
    } finally {
      delete process.env['PGPASSWORD']
    }
    expect(await server().query(db, 'SELECT count(*)::int n FROM yiyuan.sources')).toEqual([
      { n: 1 },
    ])
  })
}
