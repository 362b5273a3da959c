import type { DocumentLine, Window } from '../view/shapes.ts'
import { json } from './answer.ts'
import type { Route } from './routes.ts'
import { windowOf } from './window.ts'

/** The documents whose path or title holds some words. */
export const documentsRoute: Route = async ({ dataset, query }) => {
  const { from, count } = windowOf(query)
  const words = (query.get('words') ?? '').toLowerCase()
  const found = dataset.documents.filter(
    ({ path, title }) =>
      path.toLowerCase().includes(words) || (title ?? '').toLowerCase().includes(words),
  )
  const window: Window<DocumentLine> = {
    total: found.length,
    rows: found.slice(from, from + count),
  }
  return json(window)
}
