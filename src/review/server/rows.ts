import { wordsIn } from '../queue/rows.ts'
import { lineOf } from '../shown/lines.ts'
import type { Line, Window } from '../view/shapes.ts'
import { wordsIn as wordsFor } from '../view/words/index.ts'
import { type Answer, json, refused } from './answer.ts'
import type { Question } from './routes.ts'
import { windowOf } from './window.ts'

/** A table of a document as lines of a list, `/api/rows/<table>?source=…&from=…`; one row whole with `&nth=…`. */
export async function rowsRoute({ settings, dataset, parts, query }: Question): Promise<Answer> {
  const [table = ''] = parts
  if (!dataset.has(table)) return refused(404, `the dataset has no table “${table}”`)
  const rows = dataset.rows(table)
  const titles = settings.lang === 'zh' ? await dataset.titles() : {}
  const words = { ...wordsFor(settings.lang), titles }
  const source = query.get('source')
  const read = (from: number, count: number) =>
    source === null ? rows.window(from, count) : rows.ofSource(source, from, count)
  const nth = query.get('nth')
  if (nth !== null) {
    const [row] = /^\d{1,9}$/.test(nth) ? (await read(Number(nth), 1)).rows : []
    return row === undefined
      ? refused(404, 'there is no such row')
      : json({ line: lineOf(table, row, words), source: wordsIn(row, 'source_id'), row })
  }
  const { from, count } = windowOf(query)
  const found = await read(from, count)
  const window: Window<Line> = {
    total: found.total,
    rows: found.rows.map(row => lineOf(table, row, words)),
  }
  return json(window)
}
