import type { Start } from '../view/shapes.ts'
import { json } from './answer.ts'
import type { Route } from './routes.ts'

/** What the page is told first. */
export const startRoute: Route = async ({ settings, dataset }) => {
  const start: Start = {
    version: settings.version,
    dataset: dataset.folder,
    by: settings.by,
    lang: settings.lang,
    counts: dataset.report.counts,
    newest: dataset.newest,
    records: dataset.records,
  }
  return json(start)
}
