import { expect, test } from 'vitest'
import type { Block } from '../../src/model/document.ts'
import { readDocument } from '../../src/read.ts'
import { costOf } from '../cost.ts'

const money = '收入10亿元'

/** Markdown whose marks nest or pile up far beyond what people write. */
const tangled: [string, string][] = [
  ['quotes', `${'>'.repeat(50_000)} ${money}`],
  ['bullets', `${'- '.repeat(50_000)}${money}`],
  [
    'bullets line by line',
    Array.from({ length: 600 }, (_, i) => `${' '.repeat(2 * i)}- ${money}`).join('\n'),
  ],
  ['brackets', `${'['.repeat(50_000)}${money}${']'.repeat(50_000)}`],
  ['links', `${'[a]('.repeat(4000)}${money}`],
  ['emphasis', `${'_*'.repeat(50_000)}${money}`],
  ['notes', `${'[^a]: '.repeat(4000)}${money}`],
  ['emphasis struck out', '~a~~b '.repeat(20_000) + money],
  ['emphasis in many paragraphs', '*a **b '.repeat(300).concat('\n\n').repeat(60) + money],
  ['addresses', 'www.a('.repeat(20_000) + money],
  ['comments that do not end', `a${' <!--'.repeat(20_000)}\n${money}`],
  ['instructions that do not end', `a${' <?'.repeat(30_000)}\n${money}`],
  ['headings under each other', `${'a\n-\n'.repeat(4000)}${money}`],
  ['a quote that goes on without its mark', `> a\n${'b\n'.repeat(4000)}${money}`],
  ['points without a blank line', `${'- a\n'.repeat(4000)}- ${money}`],
  ['notes, not quite too many', `${'[^a]: '.repeat(499)}${money}`],
]

test.each(tangled)('%s without end are read as words, in time', async (_, text) => {
  const source = `# 报告\n\n${text}\n\n支出**9**亿元。\n`
  let blocks: readonly Block[] = []
  const cost = await costOf(async () => {
    ;({ blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) }))
  })
  expect(cost).toBeLessThan(30_000)
  const words = blocks.map(block => (block.kind === 'table' ? '' : block.text.text))
  expect(words.some(each => each.includes(money))).toBe(true)
  expect(words[0]).toBe('报告')
  expect(words.at(-1)).toBe('支出9亿元。')
})

test('lines that were not read as Markdown are reported with their place', async () => {
  const source = `# 报告\n\n${'['.repeat(2000)}${money}\n\n支出**9**亿元。\n`
  const { diagnostics } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
  expect(diagnostics).toMatchObject([
    { code: 'marks-tangled', anchors: [{ kind: 'text', start: 6, end: 2012 }] },
  ])
})

test.each([
  ['a list of links', '- [2021年预算](https://a.cn/2021)\n'.repeat(600)],
  ['a table in HTML', `<table>\n${'<tr><td>[注]*</td><td>9</td></tr>\n'.repeat(600)}</table>\n`],
])('%s is no tangle, however long', async (_, source) => {
  const { diagnostics, blocks } = await readDocument({
    name: 'a.md',
    bytes: Buffer.from(`# 报告\n\n${source}`),
  })
  expect(diagnostics).toEqual([])
  expect(blocks.some(block => block.kind !== 'table' && block.text.text.includes(']('))).toBe(false)
})
