import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convert } from '../../../src/convert.ts'
import { parsePipeline } from '../../../src/pipeline/index.ts'
import { readDocument } from '../../../src/read.ts'
import { root } from '../../command.ts'
import { printed } from './print.ts'

const corpus = join(root, 'test/corpus')
const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)
/** A table in a cell of another is not printed; a table under two headings is named by both as HTML, by the nearer one in print. */
const unprintable = [
  'stories/nested-table',
  'budget-lines/codes-in-labels',
  'three-public/unit-in-the-first-row',
]
const stories = readdirSync(corpus)
  .flatMap(kind => readdirSync(join(corpus, kind)).map(story => `${kind}/${story}`))
  .filter(story => documentOf(story) !== undefined && !unprintable.includes(story))

function documentOf(story: string): string | undefined {
  return readdirSync(join(corpus, story)).find(file => /^document\.(html|md)$/.test(file))
}

async function both(story: string) {
  const name = documentOf(story) ?? ''
  const source = { name, bytes: readFileSync(join(corpus, story, name)) }
  const ofd = { name: 'document.ofd', bytes: await printed(source) }
  return { source, ofd }
}

const told = stories.filter(story => pipelines.some(({ name }) => story.startsWith(`${name}/`)))
test.each(told)('%s printed as OFD gives the records of the story', async story => {
  const { ofd } = await both(story)
  const { records, setAside } = await convert(ofd, pipelines)
  const values: Record<string, unknown[]> = {}
  for (const record of records) {
    const known = values[record.pipeline] ?? []
    known.push(record.values)
    values[record.pipeline] = known
  }
  expect({
    records: values,
    set_aside: setAside.map(({ pipeline, field, words }) => ({ pipeline, field, words })),
  }).toEqual(JSON.parse(readFileSync(join(corpus, story, 'expected.json'), 'utf8')))
})

/** Where a figure stands, and whose words gave its period: a heading of HTML is a title in print. */
const PLACE = [
  'figure_id',
  'of_figure_id',
  'source_id',
  'table_id',
  'cell_id',
  'record_id',
  'block',
  'words',
  'anchors',
  'period_from',
]

/** What the title of a document gives its figures; where print has no mark for a title that HTML marks, they go without. */
const TITLED = [
  'subject',
  'subject_kind',
  'scope',
  'doubt',
  'period_text',
  'period_start',
  'period_end',
  'period_granularity',
  'period_kind',
]

test.each(stories)('%s printed as OFD gives the figures it gives as it is', async story => {
  const { source, ofd } = await both(story)
  const [title, printedTitle] = await Promise.all(
    [source, ofd].map(async each => (await readDocument(each)).facts.title?.value),
  )
  const left = title === printedTitle ? PLACE : [...PLACE, ...TITLED]
  const [own, other] = await Promise.all([convert(source, []), convert(ofd, [])])
  const bare = ({ figures }: typeof own) =>
    figures.map(figure =>
      Object.fromEntries(Object.entries(figure).filter(([name]) => !left.includes(name))),
    )
  expect(bare(other)).toEqual(bare(own))
})
