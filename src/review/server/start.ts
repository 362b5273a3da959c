import { fixedTableNames } from '../../dataset/names.ts'
import { CommonFolder } from '../view/paths.ts'
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
    pipelines: Object.keys(dataset.report.pipelines).sort(),
    base: baseOf(dataset.documents.map(({ path }) => path)),
    titles: settings.lang === 'zh' ? await dataset.titles() : {},
  }
  return json(start)
}

function baseOf(paths: readonly string[]): string {
  const common = new CommonFolder()
  for (const path of paths) common.add(path)
  return common.folder
}
