import { expect, test } from 'vitest'
import { interpret } from '../../src/convert.ts'
import { madeRows, walked, wholeOutcome } from '../../src/dataset/rows/walked.ts'
import { convert, readDocument } from '../../src/index.ts'
import { PageElements } from '../../src/page-elements.ts'

const rows = (length: number) => {
  let made = 0
  const walk = () => Array.from({ length }, (_, i) => i)
  const found = madeRows({ length, walk }, i => {
    made += 1
    return { i }
  })
  return { found, made: () => made }
}

test('few rows are made once and kept, many are made each time they are walked', () => {
  const few = rows(100)
  expect([...few.found][7]).toBe([...few.found][7])
  expect(few.made()).toBe(100)
  const many = rows(10_000)
  const [first, again] = [[...many.found], [...many.found]]
  expect(first[7]).not.toBe(again[7])
  expect(again).toEqual(first)
  expect(many.made()).toBe(20_000)
})

const table = Array.from(
  { length: 20 },
  (_, i) => `| 科目${i} | ${i + 1}.5 | ${i + 2} | ${i + 3} |`,
)
const text = `# 2021年预算执行情况

全市一般公共预算收入100亿元，增长5%。

单位：万元

| 科目 | 预算数 | 执行数 | 决算数 |
|---|---|---|---|
${table.join('\n')}
`
const source = { name: 'a.md', bytes: Buffer.from(text) }

test('what is walked is the outcome of the document, and its figures and their cells are found by their ids', async () => {
  const page = new PageElements([], async () => source.bytes)
  const outcome = await convert(source, [])
  const { source_id: sourceId } = outcome.source
  const found = await interpret(await readDocument(source), { sourceId, page }, [])
  expect(found.figures.length).toBe(20 * 3 + 2)
  expect(wholeOutcome(found)).toEqual(outcome)
  const held = walked(outcome)
  for (const { figure_id: id, cell_id: cell } of outcome.figures.slice(0, 9)) {
    expect(found.figureOf(id)).toEqual(held.figureOf(id))
    const place = held.cellOf(id)
    expect(found.cellOf(id)?.anchors).toEqual(place?.anchors)
    expect(place === undefined).toBe(cell === null)
  }
})
