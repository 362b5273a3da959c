import { expect, test } from 'vitest'
import { interpret } from '../src/convert.ts'
import { wholeOutcome } from '../src/dataset/rows/walked.ts'
import { assemble } from '../src/document/assemble.ts'
import type { RawBlock, RawCell } from '../src/document/raw.ts'
import { diagnostic } from '../src/model/diagnostic.ts'
import type { Doubt } from '../src/model/recognised.ts'
import type { Text } from '../src/model/text.ts'
import { PageElements } from '../src/page-elements.ts'

/** A number in doubt is written 〔first/second〕 in the pages below. */
const doubtful = /〔([^/]*)\/([^〕]*)〕/

interface Printed {
  blocks: RawBlock[]
  doubts: Doubt[]
}

/** Words at a place, ten points for each character; what is in doubt is left out of them and told. */
function set(words: string, x: number, top: number, doubts: Doubt[]): Text {
  const found = doubtful.exec(words)
  const [first = '', second = ''] = found?.slice(1) ?? []
  const text = words.replace(doubtful, '\ufffd'.repeat(first.length))
  const box = { x0: x, x1: x + 10 * text.length, top, bottom: top + 10 }
  const edges = Array.from({ length: text.length + 1 }, (_, i) => x + 10 * i)
  if (found) {
    const x0 = x + 10 * found.index
    doubts.push({
      page: 1,
      box: { x0, x1: x0 + 10 * first.length, top, bottom: top + 10 },
      readings: [first, second],
    })
  }
  const anchor = { kind: 'page' as const, page: 1, box }
  return { text, runs: [{ start: 0, end: text.length, anchor, edges }] }
}

/** Lines of words; those with | are rows of a table. */
function printed(lines: readonly string[]): Printed {
  const doubts: Doubt[] = []
  const blocks: RawBlock[] = []
  const cells: RawCell[] = []
  for (const [row, line] of lines.filter(own => own.includes('|')).entries())
    for (const [column, words] of line.split('|').entries()) {
      const text = set(words, 300 * column, 100 + 20 * row, doubts)
      const [box] = text.runs.map(({ anchor }) => anchor)
      const at = { row, column, rowSpan: 1, columnSpan: 1, header: false }
      cells.push({ ...at, text, anchors: box ? [box] : [] })
    }
  for (const [i, line] of lines.filter(own => !own.includes('|')).entries())
    blocks.push({ kind: 'paragraph', text: set(line, 0, 20 * i, doubts) })
  const [first] = cells
  if (first) blocks.push({ kind: 'table', cells, anchors: first.anchors, confidence: 1 })
  return { blocks, doubts }
}

async function read(...lines: string[]) {
  const { blocks, doubts } = printed(lines)
  const document = assemble({
    format: 'pdf',
    pages: [{ page: 1, width: 2000, height: 1000 }],
    facts: {},
    blocks,
    omitted: {},
    recognised: { by: 'a test', pages: [1], words: [], doubts },
    diagnostics: doubts.map(({ box }) =>
      diagnostic('ocr-doubtful', 'left out', [{ kind: 'page', page: 1, box }]),
    ),
  })
  const page = new PageElements([], async () => new Uint8Array())
  const { figures, diagnostics } = wholeOutcome(
    await interpret(document, { sourceId: 's', page }, []),
  )
  return {
    values: figures.map(({ text }) => text),
    origins: new Set(figures.map(({ origin }) => origin)),
    told: diagnostics.filter(({ code }) => code.startsWith('ocr-')),
    lost: JSON.stringify(document).includes('\ufffd'),
  }
}

const head = ['2024年一般公共预算收入表', '单位：万元']

test('the reading with which alone a total is the sum of its parts is taken, and told', async () => {
  const { values, origins, told, lost } = await read(
    ...head,
    '项目|预算数|执行数',
    '增值税|1203.5|1301.2',
    '企业所得税|410.25|〔396.7/396.1〕',
    '合计|1613.75|1697.9',
  )
  expect(values).toContain('396.7')
  expect(origins).toEqual(new Set(['ocr']))
  expect(told.map(({ code }) => code)).toEqual(['ocr-decided'])
  expect(told[0]?.message).toContain('“396.7” once and “396.1” once; “396.7” is taken')
  expect(told[0]?.message).toContain('1301.2 + 396.7 = 1697.9')
  expect(lost).toBe(true)
})

test('the second reading is taken as well as the first', async () => {
  const { values } = await read(
    ...head,
    '项目|预算数|执行数',
    '增值税|1203.5|1301.2',
    '企业所得税|410.25|396.7',
    '合计|1613.75|〔1691.9/1697.9〕',
  )
  expect(values).toContain('1697.9')
})

test('where no reading adds up, the number stays left out', async () => {
  const { values, told } = await read(
    ...head,
    '项目|预算数|执行数',
    '增值税|1203.5|1301.2',
    '企业所得税|410.25|〔398.7/396.1〕',
    '合计|1613.75|1697.9',
  )
  expect(values).not.toContain('398.7')
  expect(values).not.toContain('396.1')
  expect(told.map(({ code }) => code)).toEqual(['ocr-doubtful'])
})

test('two numbers in doubt in one sum say nothing of each other', async () => {
  const { told } = await read(
    ...head,
    '项目|预算数|执行数',
    '增值税|1203.5|〔1301.2/1307.2〕',
    '企业所得税|410.25|〔396.7/390.7〕',
    '合计|1613.75|1697.9',
  )
  expect(told.map(({ code }) => code)).toEqual(['ocr-doubtful', 'ocr-doubtful'])
})

test('several are decided one by one where each adds up by itself', async () => {
  const { values, told } = await read(
    '2024年收支平衡表',
    '单位：万元',
    '项目|合计|上半年|下半年',
    '增值税|1301.2|〔600.2/608.2〕|701.0',
    '企业所得税|396.7|〔196.7/196.1〕|200.0',
    '合计|1697.9|796.9|901.0',
  )
  expect(told.map(({ code }) => code)).toEqual(['ocr-decided', 'ocr-decided'])
  expect(values).toEqual(expect.arrayContaining(['600.2', '196.7']))
})

test('what holds within rounding either way singles out none', async () => {
  const { told } = await read(
    '2024年收支平衡表',
    '单位：万元',
    '项目|合计|上半年|下半年',
    '增值税|1301.2|600.2|701',
    '企业所得税|396.7|〔196.7/196.9〕|200',
  )
  expect(told.map(({ code }) => code)).toEqual(['ocr-doubtful'])
})

test('a single digit is not decided by a sum that nothing else bears out', async () => {
  const { told } = await read(...head, '项目|执行数', '增值税|3', '企业所得税|〔5/6〕', '合计|8')
  expect(told.map(({ code }) => code)).toEqual(['ocr-doubtful'])
})

test('a rate of completion decides an amount in a sentence', async () => {
  const { values, told } = await read(
    '2024年预算执行情况',
    '2024年，全市一般公共预算支出预算400亿元，执行〔390.4亿元/890.4亿元〕，完成预算的97.6%。',
  )
  expect(values).toContain('390.4亿元')
  expect(told.map(({ code }) => code)).toEqual(['ocr-decided'])
})

test('a reading that is no number, and one that both readings share, are left out', async () => {
  const { told } = await read(
    ...head,
    '项目|预算数|执行数',
    '增值税|1203.5|1301.2',
    '企业所得税|410.25|〔396.7/〕',
    '合计|1613.75|1697.9',
  )
  expect(told.map(({ code }) => code)).toEqual(['ocr-doubtful'])
})
