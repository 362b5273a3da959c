import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeDataset } from '../../../../src/run/load/remove.ts'
import { targetOf } from '../../../../src/run/load/target.ts'
import { folder, root, rowsOf, yiyuan } from '../../../command.ts'
import { loaded, problem, source, written } from '../../../postgres/dataset.ts'
import { PASSWORD, type Server } from '../../../postgres/server.ts'

/** What stands in a warehouse after a load. */
export function loads(server: () => Server): void {
  test('holds every row of a run; edited and removed documents are replaced and removed', async () => {
    const [input, out, db] = [folder(), folder(), await server().database()]
    copyFileSync(join(root, 'samples/2021-targets.md'), join(input, 'a.md'))
    writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 3 亿元。\n')
    const to = server().url(db, '?schema=first')
    const said: string[] = []
    const run = async (...more: string[]) => {
      const { code, stdout, stderr } = await yiyuan(['run', input, '-o', out, '--to', to, ...more])
      said.push(stdout, stderr)
      expect([code, stderr]).toEqual([0, expect.stringContaining('postgres://loader@127.0.0.1')])
      for (const table of [
        'sources',
        'figures',
        'cells',
        'checks',
        'facts',
        'diagnostics',
        'targets',
      ]) {
        const rows = await server().query(
          db,
          `SELECT * FROM first.${table} WHERE dataset = 'hunan'`,
        )
        expect(rows.length, table).toBe(rowsOf(out, table).length)
      }
      return stderr
    }
    expect(await run('--dataset', 'hunan')).toContain('2 documents (2 new, 0 changed, 0 removed)')
    expect(await run()).toContain('holds exactly this already')
    writeFileSync(join(input, 'b.md'), '# 说明\n\n全市收入 4 亿元，支出 5 亿元。\n')
    expect(await run()).toContain('2 documents (1 new, 0 changed, 1 removed)')
    rmSync(join(input, 'b.md'))
    expect(await run()).toContain('1 documents (0 new, 0 changed, 1 removed)')
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset).toBe('hunan')
    const told = [...said, readFileSync(join(out, 'run.json'), 'utf8')].join('')
    expect(told).not.toContain(PASSWORD)
    expect(told).not.toContain(encodeURIComponent(PASSWORD))
    const batches = await server().query(
      db,
      'SELECT batch, documents_new n, documents_removed r FROM first._yiyuan_batches ORDER BY batch',
    )
    expect(batches.map(row => Object.values(row))).toEqual([
      ['1', '2', '0'],
      ['2', '1', '1'],
      ['3', '0', '1'],
    ])
    const [figure] = rowsOf(out, 'figures').filter(row => row['record_id'] !== null)
    const joined = await server().query(
      db,
      'SELECT f.text, c.document_title FROM first.targets_figures f JOIN first.figures_in_context c USING (figure_id) WHERE figure_id = $1',
      [figure?.['figure_id']],
    )
    const [document] = rowsOf(out, 'sources')
    expect(joined).toEqual([{ text: figure?.['text'], document_title: document?.['title'] }])
  })

  test('has types, keys and comments of its contract', async () => {
    const db = await server().database()
    const out = written({ sources: [source('s')], diagnostics: [problem('s', 'x')] })
    await loaded(out, server().url(db))
    const types = await server().query(
      db,
      `SELECT column_name c, data_type t FROM information_schema.columns WHERE table_schema = 'yiyuan' AND table_name = 'figures'
       AND column_name IN ('figure_id', 'value', 'period_start', 'anchors', 'block', 'inferred')`,
    )
    expect(Object.fromEntries(types.map(({ c, t }) => [c, t]))).toEqual({
      figure_id: 'text',
      value: 'numeric',
      period_start: 'date',
      anchors: 'jsonb',
      block: 'bigint',
      inferred: 'boolean',
    })
    const keys = await server().query(
      db,
      `SELECT pg_get_constraintdef(oid) d FROM pg_constraint WHERE conrelid = 'yiyuan.cells'::regclass AND contype IN ('p', 'f') ORDER BY d`,
    )
    expect(keys.map(({ d }) => d)).toEqual([
      'FOREIGN KEY (dataset, figure_id) REFERENCES yiyuan.figures(dataset, figure_id)',
      'FOREIGN KEY (dataset, source_id) REFERENCES yiyuan._yiyuan_documents(dataset, source_id)',
      'FOREIGN KEY (dataset, table_id) REFERENCES yiyuan.tables(dataset, table_id)',
      'PRIMARY KEY (dataset, cell_id)',
    ])
    const [comment] = await server().query(
      db,
      "SELECT obj_description('yiyuan.figures'::regclass) AS of, col_description('yiyuan.figures'::regclass, 2) AS id",
    )
    expect(comment?.['of']).toMatch(/^figures: /)
    expect(comment?.['id']).toBe(
      '数字编号: Hash of the document, of the place and of the words of the figure.',
    )
  })

  test('stays beside another that shares a document, also when that one loses it', async () => {
    const db = await server().database()
    const to = server().url(db)
    const both = { sources: [source('s'), source('t')], diagnostics: [problem('s', 'x')] }
    await loaded(written(both), to, { dataset: 'a' })
    await loaded(written(both), to, { dataset: 'b' })
    const rows = () =>
      server().query(db, 'SELECT dataset d, source_id s, xmin x FROM yiyuan.sources ORDER BY 1, 2')
    const before = (await rows()).filter(({ d }) => d === 'a')
    const { did } = await loaded(written({ sources: [source('t')] }), to, { dataset: 'b' })
    expect(did).toMatchObject({ documents: 1, new: 0, changed: 0, removed: 1 })
    const after = await rows()
    expect(after.filter(({ d }) => d === 'a')).toEqual(before)
    expect(after.filter(({ d }) => d === 'b').map(({ s }) => s)).toEqual(['t'])
  })

  test('is not touched where a document stayed the same', async () => {
    const db = await server().database()
    const to = server().url(db)
    const check = (source_id: string, check_id: string, line: string) => ({
      check_id,
      source_id,
      kind: 'sum',
      finder: 'f',
      verdict: 'consistent',
      members: [],
      stated: {},
      computed: {},
      derived: false,
      line,
      anchors: [],
    })
    const sources = [source('s'), source('t')]
    await loaded(written({ sources, checks: [check('s', '1', 'x'), check('t', '2', 'x')] }), to)
    const rows = () =>
      server().query(db, 'SELECT check_id, line, xmin x FROM yiyuan.checks ORDER BY check_id')
    const [first] = await rows()
    const next = { sources, checks: [check('s', '1', 'x'), check('t', '2', 'y')] }
    const { did } = await loaded(written(next), to)
    expect(did).toMatchObject({ new: 0, changed: 1, removed: 0 })
    const [same, other] = await rows()
    expect(same).toEqual(first)
    expect(other?.['line']).toBe('y')
  })

  test('is removed by its name, with nothing of others, and may come again', async () => {
    const db = await server().database()
    const to = server().url(db)
    const both = { sources: [source('s'), source('t')], diagnostics: [problem('s', 'x')] }
    const remove = (dataset: string) =>
      removeDataset({ target: targetOf(to), dataset, version: '0', waiting() {} })
    await expect(remove('a')).rejects.toThrow(/has no dataset “a”; no dataset is there/)
    for (const dataset of ['a', 'b']) await loaded(written(both), to, { dataset })
    await expect(remove('c')).rejects.toThrow(/has no dataset “c”; there are “a”, “b”/)
    const counts = () =>
      server().query(
        db,
        `SELECT dataset d, count(*)::int n, (SELECT count(*)::int FROM yiyuan.diagnostics g WHERE g.dataset = s.dataset) g,
         (SELECT count(*)::int FROM yiyuan._yiyuan_documents o WHERE o.dataset = s.dataset) o FROM yiyuan.sources s GROUP BY 1 ORDER BY 1`,
      )
    const words = ['load', '--remove', 'a', '--to', to]
    const { code, stderr } = await yiyuan(words)
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^removed from .*\(dataset a\): 2 documents with all their rows, batch 3\n$/,
      ),
    ])
    expect((await yiyuan(words)).stderr).toContain('was removed before')
    expect(await counts()).toEqual([{ d: 'b', n: 2, g: 1, o: 2 }])
    const { did } = await loaded(written(both), to, { dataset: 'a' })
    expect(did).toMatchObject({ batch: 4, new: 2, removed: 0 })
    expect(await counts()).toEqual(['a', 'b'].map(d => ({ d, n: 2, g: 1, o: 2 })))
    expect((await yiyuan([...words.slice(0, 1), 'out', ...words.slice(1)])).code).toBe(2)
  })

  test('needs a name once, which run.json keeps', async () => {
    const out = join(folder(), 'out')
    const words = ['run', 'samples/2021-targets.md', '-o', out, '--quiet', '--to']
    const { code, stderr } = await yiyuan([...words, server().url('postgres')])
    expect([code, stderr]).toEqual([
      2,
      'yiyuan: a dataset needs a name in PostgreSQL; give --dataset <name> once, it is kept in run.json\n',
    ])
    const wrong = await yiyuan([...words, server().url('postgres'), '--dataset', "x'; DROP"])
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      "yiyuan: --dataset: “x'; DROP” is no name of a dataset; expected at most 100 letters, digits and . _ -, a letter or digit first\n",
    ])
  })
}
