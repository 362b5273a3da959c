import { expect, test } from 'vitest'
import { MissingError, UsageError } from '../../../../src/model/errors.ts'
import { type Fields, loaded, record, source, written } from '../../../postgres/dataset.ts'
import type { Server } from '../../../postgres/server.ts'

const text = { type: 'text', header: 'a' }
const number = { type: 'decimal', header: 'a' }

/** A dataset with one record. */
const of = (fields: Fields, values: object, id = 's') =>
  written({ sources: [source(id)], lines: [record(id, `r${id}`, values)] }, fields)

/** What becomes of tables when the contract of what is loaded changes. */
export function contracts(server: () => Server): void {
  const read = (db: string, sql: string) => server().query(db, sql)

  test('a column that is new is added', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text }, { a: '1' }), to)
    await loaded(of({ a: text, b: number }, { a: '1', b: '2.5' }), to)
    expect(await read(db, 'SELECT a, b FROM yiyuan.lines')).toEqual([{ a: '1', b: '2.5' }])
    expect(
      await read(
        db,
        "SELECT batch FROM yiyuan._yiyuan_columns WHERE table_name = 'lines' AND column_name = 'b'",
      ),
    ).toEqual([{ batch: '2' }])
  })

  test('another type and a column that is gone are refused with what would do it, unless that is asked', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text, b: text }, { a: '1', b: 'x' }), to)
    const next = of({ a: number }, { a: '2' })
    await expect(loaded(next, to)).rejects.toThrow(
      new UsageError(
        `postgres://loader@127.0.0.1:${server().port}/${db}?schema=yiyuan would change in a way that breaks who reads it; give --evolve to have it done, or load into another place
lines.a is text there and numeric now: ALTER TABLE "lines" ALTER COLUMN "a" SET DATA TYPE numeric USING CAST("a" AS numeric);
lines.b is there and in no dataset any more: ALTER TABLE "lines" DROP COLUMN "b";`,
      ),
    )
    expect(await read(db, 'SELECT a, b FROM yiyuan.lines')).toEqual([{ a: '1', b: 'x' }])
    const { did } = await loaded(next, to, { evolve: true })
    expect(did?.evolved).toHaveLength(2)
    const [row] = await read(db, 'SELECT * FROM yiyuan.lines')
    expect(row).toMatchObject({ a: '2' })
    expect(row).not.toHaveProperty('b')
    expect(await read(db, 'SELECT COUNT(*) FROM yiyuan.lines_figures')).toEqual([{ count: '0' }])
  })

  test('a column that another dataset has stays', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text, b: text }, { a: '1', b: 'x' }), to, { dataset: 'one' })
    await loaded(of({ a: text, b: text }, { a: '1', b: 'x' }), to, { dataset: 'two' })
    await loaded(of({ a: text }, { a: '2' }), to, { dataset: 'two' })
    expect(await read(db, 'SELECT dataset, a, b FROM yiyuan.lines ORDER BY 1')).toEqual([
      { dataset: 'one', a: '1', b: 'x' },
      { dataset: 'two', a: '2', b: null },
    ])
  })

  test('what holds other values than the type of now is refused, and stays', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text }, { a: '约 3' }, 'other'), to, { dataset: 'other' })
    await expect(loaded(of({ a: number }, { a: '2' }), to, { evolve: true })).rejects.toThrow(
      /does not become the type of now; load into another schema .*约 3/,
    )
    expect(await read(db, 'SELECT a FROM yiyuan.lines')).toEqual([{ a: '约 3' }])
  })

  test('a view of a reader’s is never dropped', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text, b: text }, { a: '1', b: 'x' }), to)
    await read(db, 'CREATE VIEW mine AS SELECT b FROM yiyuan.lines')
    await read(db, 'CREATE VIEW other AS SELECT * FROM yiyuan.figures_in_context')
    await expect(loaded(of({ a: text }, { a: '2' }), to, { evolve: true })).rejects.toThrow(
      /something of yours rests on what would change; drop that first/,
    )
    await loaded(of({ a: text, b: text, c: text }, { a: '1', b: 'y' }), to)
    expect(await read(db, 'SELECT b FROM mine')).toEqual([{ b: 'y' }])
  })

  test('rows of a pipeline that is gone go, and its table stays', async () => {
    const db = await server().database()
    const to = server().url(db)
    await loaded(of({ a: text }, { a: '1' }), to)
    await loaded(written({ sources: [source('s')] }), to)
    expect(await read(db, 'SELECT * FROM yiyuan.lines')).toEqual([])
  })

  test('a table of other making is left alone', async () => {
    const db = await server().database()
    await read(db, 'CREATE SCHEMA yiyuan; CREATE TABLE yiyuan.figures (mine int)')
    const load = loaded(written({ sources: [source('s')] }), server().url(db))
    await expect(load).rejects.toThrow(MissingError)
    await expect(load).rejects.toThrow(/holds a table “figures” that no load of this version made/)
  })

  test('a field under the name of a column of ours is told', async () => {
    const db = await server().database()
    const load = loaded(of({ dataset: text }, { dataset: 'x' }), server().url(db))
    await expect(load).rejects.toThrow(
      'a warehouse has a column “dataset” in every table; rename that field of the pipeline “lines”',
    )
  })
}
