import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Tests beyond a folder's own that see what it does. */
const wider = {
  model: ['test/document', 'test/records', 'test/checks', 'test/readers/laws.test.ts'],
  lexicon: ['test/lexicon', 'test/figures', 'test/document', 'test/checks'],
  reading: ['test/figures', 'test/records', 'test/docs/field-types.test.ts', 'test/document'],
  document: ['test/document', 'test/pipelines', 'test/records', 'test/figures/cells.test.ts'],
  figures: ['test/figures', 'test/dataset/rows', 'test/pipelines', 'test/checks'],
  records: ['test/records', 'test/pipelines', 'test/docs/field-types.test.ts', 'test/drafts'],
  pipeline: ['test/pipeline', 'test/docs/pipelines.test.ts', 'test/records'],
  checks: ['test/checks'],
  drafts: ['test/drafts', 'test/docs/first-pipeline.test.ts'],
  readers: ['test/readers', 'test/document'],
  report: ['test/report', 'test/run/outputs.test.ts'],
  dataset: ['test/dataset', 'test/docs/datasets.test.ts', 'test/run/outputs.test.ts'],
  show: ['test/checks/explain.test.ts', 'test/figures/show.test.ts', 'test/diff', 'test/document'],
  cli: ['test/cli', 'test/docs', 'test/checks/explain.test.ts', 'test/diff'],
  run: ['test/run', 'test/diff', 'test/cli'],
}

/** The tests of a module, nearest first: of its own name, of its folder, of the folders above, then those that see its part. */
export function testsNear(root, file) {
  const inside = file.replace(/^src\//, '').replace(/\.ts$/, '')
  const [part = ''] = inside.split('/')
  const own = [`test/${inside}.test.ts`, `test/${inside}.slow.test.ts`]
  for (let folder = dirname(inside); folder !== '.'; folder = dirname(folder))
    own.push(`test/${folder}.test.ts`, `test/${folder}`)
  const all = [...own, ...(wider[part] ?? ['test/read.test.ts']), 'test/samples.test.ts']
  return [...new Set(all)].filter(path => existsSync(join(root, path)))
}
