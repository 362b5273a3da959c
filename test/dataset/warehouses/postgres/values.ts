import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { loaded, problem, record, source, written } from '../../../postgres/dataset.ts'
import type { Server } from '../../../postgres/server.ts'

/** Words that would do harm, or come back as others, if they were ever read as SQL or as COPY's own. */
const words = [
  "'); DROP TABLE yiyuan.sources; --",
  '"; DROP SCHEMA yiyuan CASCADE; --',
  '$1 $$ \\copy :name {{ name }}',
  '\\N',
  '\\.',
  'a\tb\nc\rd\\te\\\\',
  '\u0001\u001b[31m\u007f\u2028',
  '亿元 “引” 𠮷 ',
  '',
]

/** What becomes of values on their way. */
export function values(server: () => Server): void {
  test('words of every kind come back to the letter', async () => {
    const db = await server().database()
    const rows = words.map(message => problem('s', message))
    await loaded(written({ sources: [source('s')], diagnostics: rows }), server().url(db))
    const read = await server().query(db, 'SELECT message FROM yiyuan.diagnostics')
    expect(read.map(({ message }) => message).sort()).toEqual(words.toSorted())
  })

  test('a path too long for an index stands shortened, whole in unfit, and is referred to', async () => {
    const db = await server().database()
    const hex = (of: number) => createHash('sha512').update(`${of}`).digest('hex')
    const long = Array.from({ length: 64 }, (_, i) => hex(i)).join('/')
    const sources = [source('s', `${long}/a.md`), source('t', `${long}/b.md`)]
    const diagnostics = [{ ...problem('s', 'x'), path: `${long}/a.md` }]
    await loaded(written({ sources, diagnostics }), server().url(db))
    const read = await server().query(
      db,
      'SELECT s.path, s.unfit, d.unfit u FROM yiyuan.sources s LEFT JOIN yiyuan.diagnostics d USING (dataset, path) ORDER BY s.source_id',
    )
    const [first, second] = read
    expect(read.map(({ unfit, u }) => [unfit, u])).toEqual([
      [{ path: `${long}/a.md` }, { path: `${long}/a.md` }],
      [{ path: `${long}/b.md` }, null],
    ])
    expect(first?.['path']).toMatch(/^.{566}…[0-9a-f]{64}$/)
    expect(second?.['path']).not.toBe(first?.['path'])
  })

  test('a schema may have any name', async () => {
    const db = await server().database()
    const schema = `a"b'; DROP TABLE x; --`
    const to = server().url(db, `?schema=${encodeURIComponent(schema)}`)
    const { shown } = await loaded(written({ sources: [source('s')] }), to)
    expect(shown).toContain(`schema=${schema}`)
    const found = await server().query(
      db,
      "SELECT table_schema s FROM information_schema.tables WHERE table_name = 'sources'",
    )
    expect(found).toEqual([{ s: schema }])
  })

  test('null characters and halves of characters are replaced, and that is told', async () => {
    const db = await server().database()
    const sources = [{ ...source('s'), title: 'a\0b', meta_other: { 'k\0': ['\ud800x', '𠮷'] } }]
    const { did } = await loaded(written({ sources }), server().url(db))
    expect(did?.replaced).toEqual([
      { table: 'sources', column: 'meta_other', row: 's.md' },
      { table: 'sources', column: 'title', row: 's.md' },
    ])
    const read = await server().query(db, 'SELECT title, meta_other FROM yiyuan.sources')
    expect(read).toEqual([{ title: 'a\ufffdb', meta_other: { 'k\ufffd': ['\ufffdx', '𠮷'] } }])
    const [batch] = await server().query(db, 'SELECT replaced_values n FROM yiyuan._yiyuan_batches')
    expect(batch).toEqual({ n: '2' })
  })

  test('numbers are exact; what is no number, date or integer of PostgreSQL stands in unfit', async () => {
    const db = await server().database()
    const fields = {
      a: { type: 'decimal', header: 'a' },
      b: { type: 'integer', header: 'b' },
      c: { type: 'date', header: 'c' },
    }
    const exact = '123456789012345678901234567890123456789.000000000000000000010'
    const endless = '9'.repeat(131_073)
    const lines = [
      record('s', '1', { a: exact, b: 9_007_199_254_740_991, c: '2021-02-03' }),
      record('s', '2', { a: '2/3', b: 1e300, c: '0000-01-01' }),
      record('s', '3', { a: endless, b: null, c: null }),
    ]
    await loaded(written({ sources: [source('s')], lines }, fields), server().url(db))
    const read = await server().query(
      db,
      'SELECT a::text, b::text, c::text, unfit FROM yiyuan.lines ORDER BY record_id',
    )
    expect(read).toEqual([
      { a: exact, b: '9007199254740991', c: '2021-02-03', unfit: null },
      { a: null, b: null, c: null, unfit: { a: '2/3', b: 1e300, c: '0000-01-01' } },
      { a: null, b: null, c: null, unfit: { a: endless } },
    ])
  })

  test('rows set aside are rows', async () => {
    const db = await server().database()
    const aside = {
      set_aside_id: '1',
      source_id: 's',
      pipeline: 'lines',
      table_id: null,
      field: 'a',
      words: '约 3',
      reason: 'no number',
      row: { a: '约 3' },
      rests_on: 'x',
      anchors: [],
    }
    await loaded(written({ sources: [source('s')], 'set-aside': [aside] }), server().url(db))
    const read = await server().query(db, 'SELECT words, row FROM yiyuan.set_aside')
    expect(read).toEqual([{ words: '约 3', row: { a: '约 3' } }])
  })
}
