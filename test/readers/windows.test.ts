import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/read.ts'
import { parsed } from '../../src/readers/markdown/blocks.ts'
import { definitionsFor } from '../../src/readers/markdown/references.ts'

/** Lines that begin, go on with or end every kind of block, in any order. */
const lines = [
  '',
  '',
  '# 收入',
  '收入10亿元',
  '增长**5**%[^1]，见[预算][b]和[b]',
  '===',
  '---',
  '- 教育',
  '* 卫生',
  '  - 其中',
  '    ',
  '    四格',
  '1. 第一',
  '7) 第七',
  '> 引文',
  '> > 深',
  '```',
  '~~~ a',
  '<div>',
  '</div>',
  '<!-- 注',
  '-->',
  '<span>五</span>元',
  '项目 | 金额',
  '- | -',
  '--|--',
  '教育 | **9**',
  '[b]: https://a.cn',
  '"题名',
  '尾"',
  '[^1]: 注脚',
  '\\* 星',
  '***',
  '\t制表',
  '[x] _y_ ~~z~~ `w`',
  '<table><tr><td>1',
  '',
]

const text = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\n', '\r\n')), {
    maxLength: 40,
  })
  .map(parts => parts.flat().join(''))

test('Markdown read in windows gives the blocks of the whole', () => {
  void fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (source, size) => {
      const whole = [...parsed(source, 7, () => '', Number.MAX_SAFE_INTEGER)]
      expect([...parsed(source, 7, definitionsFor([source]), size)]).toEqual(whole)
    }),
    { numRuns: 300 },
  )
})

test('a mark of a note is left out also where a table stands between it and the note', async () => {
  const source = '收入10亿元[^1]。\n\n| 项目 | 金额 |\n|--|--|\n| 教育 | 9 |\n\n[^1]: 不含基金。\n'
  const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(source) })
  expect(blocks.map(block => (block.kind === 'table' ? 'table' : block.text.text))).toEqual([
    '收入10亿元。',
    'table',
    '不含基金。',
  ])
})
