import { fixedTableNames } from '../../dataset/names.ts'
import type { Start } from '../view/shapes.ts'
import { json } from './answer.ts'
import type { Route } from './routes.ts'

const fixedNames = Object.keys(fixedTableNames)

/** What the page is told first. */
export const startRoute: Route = async ({ settings, dataset }) => {
  const start: Start = {
    version: settings.version,
    dataset: dataset.folder,
    by: settings.by,
    lang: settings.lang,
    counts: dataset.report.counts,
    newest: dataset.newest,
    tables: fixedNames.filter(name => dataset.has(name)),
    records: dataset.records,
  }
  return json(start)
}
