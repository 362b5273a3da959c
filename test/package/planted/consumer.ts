import {
  convert,
  definePipeline,
  type Figure,
  type FigureRow,
  findFigures,
  type Outcome,
  recordsOf,
} from 'yiyuan'
import { readDocument, type Table } from 'yiyuan/read'
import { LockedError, type RunResult, run, type SourceRow } from 'yiyuan/run'

/** What a strict program of somebody else does with the package; compiled and run in an empty project. */
const [figure]: Figure[] = findFigures('教育支出 3 亿元')
console.log(figure?.value, figure?.unit, figure?.metric)

const targets = definePipeline({
  name: 'goals',
  title: '目标',
  match: { headers: ['目标', '完成'] },
  fields: {
    goal: { header: '目标', type: 'text', required: true },
    done: { header: '完成', type: 'percent' },
  },
})
const bytes = new TextEncoder().encode('| 目标 | 完成 |\n|---|---|\n| 保障基本民生 | 85% |\n')
const source = { name: 'goals.md', bytes }
for (const { goal, done } of recordsOf(await convert(source, [targets]), targets)) {
  const exact: string | null = done
  // @ts-expect-error A decimal is a string: a program that takes it for a number is told when it is compiled.
  const rounded: number = done
  console.log(goal, exact, typeof rounded)
}
const tables: Table[] = (await readDocument(source)).blocks.flatMap(block =>
  block.kind === 'table' ? [block] : [],
)
console.log(tables.length)

/** Without pipelines: the built-in ones. */
const outcome: Outcome = await convert({
  name: 'a.md',
  bytes: new TextEncoder().encode('收入 3 亿元。'),
})
const [row]: FigureRow[] = outcome.figures
console.log(row?.metric)
// @ts-expect-error Rows have types, not `any`.
console.log(row?.metrik)

/** Types of a published dataset. */
const publish = async (): Promise<RunResult | 'held'> => {
  try {
    return await run({ paths: ['samples'], out: 'out', pipelines: ['targets', targets] })
  } catch (error) {
    if (error instanceof LockedError) return 'held'
    throw error
  }
}
// @ts-expect-error An option that does not exist is refused when the program is compiled.
const misspelled = () => run({ paths: ['samples'], out: 'out', format: ['csv'] })
const bytesOf = ({ bytes }: SourceRow): number => bytes ?? 0
console.log(typeof publish, typeof misspelled, typeof bytesOf)
