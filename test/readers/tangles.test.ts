import { expect, test } from 'vitest'
import { readDocument } from '../../src/readers/index.ts'

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
  ['links', `${'[a]('.repeat(20_000)}${money}`],
  ['emphasis', `${'_*'.repeat(50_000)}${money}`],
  ['notes', `${'[^a]: '.repeat(20_000)}${money}`],
  ['notes, not quite too many', `${'[^a]: '.repeat(499)}${money}`],
]

test.each(tangled)(
  '%s without end are read as words, in time',
  { timeout: 30_000 },
  async (_, text) => {
    const source = `# 报告\n\n${text}\n\n支出**9**亿元。\n`
    const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
    const words = blocks.map(block => (block.kind === 'table' ? '' : block.text.text))
    expect(words.some(each => each.includes(money))).toBe(true)
    expect(words[0]).toBe('报告')
    expect(words.at(-1)).toBe('支出9亿元。')
  },
)
